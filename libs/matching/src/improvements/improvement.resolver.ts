import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { agencyRoles, Allow, CurrentViewer, msmeRoles, type Viewer } from '#platform';
import { ProfileImprovementsDto } from '../dto/raise.dto.js';
import { NeedReader } from '#sourcing';
import { MatchAccess } from '../matches/match.access.js';
import { presentImprovement } from '../raise/raise.presenter.js';
import { ImprovementReader } from './improvement.reader.js';

@Resolver()
export class ImprovementResolver {
  constructor(
    private readonly access: MatchAccess,
    private readonly reader: ImprovementReader,
    private readonly needs: NeedReader,
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
    const improvements = answer?.improvements ?? [];
    const named = improvements.flatMap(({ best }) => best.map(({ needId }) => needId));
    const visible = await this.needs.findManyVisible(viewer, [...new Set(named)]);
    const seen = new Set(visible.map(({ id }) => id));
    return {
      computedAt: answeredAt,
      needs: answer?.needs ?? null,
      improvements: improvements.map(({ best, ...one }) => {
        const shown = best.filter(({ needId }) => seen.has(needId));
        return presentImprovement({ ...one, best: shown }, subject);
      }),
    };
  }
}
