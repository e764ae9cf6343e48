import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { agencyRoles, Allow, CurrentViewer, msmeRoles, type Viewer } from '#platform';
import { ProfileImprovementsDto } from '../dto/raise.dto.js';
import { MatchAccess } from '../matches/match.access.js';
import { presentImprovement } from '../raise/raise.presenter.js';
import { ImprovementReader } from './improvement.reader.js';

@Resolver()
export class ImprovementResolver {
  constructor(
    private readonly access: MatchAccess,
    private readonly reader: ImprovementReader,
  ) {}

  @Allow(...msmeRoles, ...agencyRoles)
  @Query(() => ProfileImprovementsDto, {
    description:
      'The single changes of a supplier’s facts that open most open needs or gain most, as last computed; asking has them computed anew. For its people and agency.',
  })
  async profileImprovements(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID, description: 'The supplier’s profile.' })
    supplierId: string,
  ): Promise<ProfileImprovementsDto> {
    const { subject } = await this.access.readSupplier(viewer, supplierId);
    const { answer, answeredAt } = await this.reader.find(subject);
    return {
      computedAt: answeredAt,
      needs: answer?.needs ?? null,
      improvements: answer?.improvements.map((one) => presentImprovement(one, subject)) ?? [],
    };
  }
}
