import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  CurrentViewer,
  InvalidInput,
  problemAt,
  refuse,
  Role,
  type Viewer,
} from '#platform';
import { ConsortiumArgs, ConsortiumProposalDto } from '../dto/consortium.dto.js';
import { MatchAccess } from '../matches/match.access.js';
import { matchingFailures } from '../matching.errors.js';
import { ReportDesk } from '../reports/report.desk.js';
import { presentConsortium } from './consortium.presenter.js';

const partners = { from: 2, to: 5 };

@Resolver()
export class ConsortiumResolver {
  constructor(
    private readonly access: MatchAccess,
    private readonly desk: ReportDesk,
  ) {}

  @Allow(Role.Buyer)
  @Query(() => ConsortiumProposalDto, {
    description:
      'Suppliers that cover a need together, as last computed; asking has the worker compute it anew. For the need’s buyer.',
  })
  async consortiumProposal(
    @CurrentViewer() viewer: Viewer,
    @Args() { needId, mostPartners }: ConsortiumArgs,
  ): Promise<ConsortiumProposalDto> {
    const need = await this.access.readNeed(viewer, needId);
    if (mostPartners < partners.from || mostPartners > partners.to) {
      const problem = matchingFailures.MATCH_NUMBER_OUT_OF_RANGE(partners);
      refuse(new InvalidInput([problemAt('mostPartners', problem)]));
    }
    const question = { mostPartners, needVersion: need.version };
    return presentConsortium(await this.desk.ask('consortium', needId, question), need);
  }
}
