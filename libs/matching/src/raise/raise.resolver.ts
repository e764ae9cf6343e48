import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type Viewer } from '#platform';
import { isOpenToBuyers } from '../domain/change.texts.js';
import { PairExplanationDto } from '../dto/match.dto.js';
import { MatchRaiseDto } from '../dto/raise.dto.js';
import { MatchAccess } from '../matches/match.access.js';
import { MatchExplainer } from '../matches/match.explainer.js';
import { presentRaise } from './raise.presenter.js';

@Resolver(() => PairExplanationDto)
export class RaiseResolver {
  constructor(
    private readonly access: MatchAccess,
    private readonly explainer: MatchExplainer,
  ) {}

  @SignedIn()
  @ResolveField(() => [MatchRaiseDto], {
    description:
      'The single changes of the supplier’s facts that would open the need to it or raise the score, best first. A buyer reads those only that touch nothing the supplier looks for.',
  })
  async raises(
    @CurrentViewer() viewer: Viewer,
    @Parent() { match }: PairExplanationDto,
  ): Promise<MatchRaiseDto[]> {
    const { needId, supplierId } = match;
    const { need, profile, reader } = await this.access.readPair(viewer, needId, supplierId);
    const raises = await this.explainer.explainRaises(need, profile);
    return raises
      .filter(({ change }) => reader !== 'buyer' || isOpenToBuyers(change))
      .map((raise) => presentRaise(raise, profile, reader));
  }
}
