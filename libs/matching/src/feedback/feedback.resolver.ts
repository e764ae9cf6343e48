import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ONE } from '#match-engine';
import {
  agencyRoles,
  Allow,
  CurrentViewer,
  type GraphqlContext,
  msmeRoles,
  Role,
  SignedIn,
  type Viewer,
} from '#platform';
import { MatchFeedbackDto, MatchFeedbackInput, MatchFeedbackResult } from '../dto/feedback.dto.js';
import { MatchDto, PairArgs } from '../dto/match.dto.js';
import { FeedbackService, type PairOfSide } from './feedback.service.js';
import type { MatchFeedback } from './match-feedback.entity.js';

@Resolver(() => MatchDto)
export class FeedbackResolver {
  constructor(private readonly feedback: FeedbackService) {}

  @Allow(Role.Buyer, ...msmeRoles, ...agencyRoles)
  @Mutation(() => MatchFeedbackResult, {
    description:
      'Records what was done with a match, or what came of it, for the side that the viewer is on. Quotations and awards are the buyer’s to record.',
  })
  async recordMatchFeedback(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MatchFeedbackInput,
  ): Promise<MatchFeedbackDto> {
    return present(await this.feedback.record(viewer, input));
  }

  @Allow(Role.Buyer, ...msmeRoles, ...agencyRoles)
  @Query(() => [MatchFeedbackDto], {
    description: 'What the viewer’s own side has said of a pair, oldest first.',
  })
  async matchFeedback(
    @CurrentViewer() viewer: Viewer,
    @Args() { needId, supplierId }: PairArgs,
  ): Promise<MatchFeedbackDto[]> {
    return (await this.feedback.listOwn(viewer, needId, supplierId)).map(present);
  }

  @SignedIn()
  @ResolveField(() => [MatchFeedbackDto], {
    name: 'feedback',
    description: 'What the viewer’s own side has said of the pair, oldest first.',
  })
  async feedbackOfMatch(
    @Parent() { needId, supplierId, reader: side }: MatchDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<MatchFeedbackDto[]> {
    const said = await loaders
      .get(this, 'feedback', (keys: readonly string[]) => this.loadFeedback(keys))
      .load(keyOf({ needId, supplierId, side }));
    return (said ?? []).map(present);
  }

  private async loadFeedback(keys: readonly string[]): Promise<Map<string, MatchFeedback[]>> {
    return Map.groupBy(await this.feedback.findOfPairs(keys.map(pairOf)), keyOf);
  }
}

const keyOf = ({ needId, supplierId, side }: PairOfSide): string =>
  `${needId} ${supplierId} ${side}`;

function pairOf(key: string): PairOfSide {
  const [needId = '', supplierId = '', side] = key.split(' ');
  return { needId, supplierId, side: side as PairOfSide['side'] };
}

const present = (row: MatchFeedback): MatchFeedbackDto => ({
  id: row.id,
  needId: row.needId,
  supplierId: row.supplierId,
  side: row.side,
  kind: row.kind,
  reason: row.reason,
  comment: row.comment,
  meetingValue: row.meetingValue,
  score: row.score / ONE,
  givenAt: row.givenAt,
});
