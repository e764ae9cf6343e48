import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  placeById,
  readPage,
  toConnection,
  type Viewer,
} from '#platform';
import {
  ExcludePairArgs,
  PairArgs,
  RoundExclusionConnection,
  RoundExclusionDto,
  RoundRulesArgs,
  RoundRulesDto,
} from '../dto/round-rules.dto.js';
import { RoundDto, RoundResult } from '../dto/round.dto.js';
import { ExclusionService } from './exclusion.service.js';
import { RoundReader } from './round.reader.js';
import { RoundService } from './round.service.js';
import { OfRoundArgs } from '../dto/shared.args.js';

@Resolver()
export class RoundRulesResolver {
  constructor(
    private readonly rounds: RoundService,
    private readonly reader: RoundReader,
    private readonly exclusions: ExclusionService,
  ) {}

  @Allow(...agencyRoles)
  @Query(() => RoundRulesDto, { description: 'Who may meet whom in a round of your agency.' })
  async roundRules(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => ID }) roundId: string,
  ): Promise<RoundRulesDto> {
    const { rules } = (await this.reader.findForOfficer(viewer, roundId)).round;
    const { barred, limits, reserved, ...rest } = rules;
    return { ...rest, barred: [...barred], limits: [...limits], reserved: [...reserved] };
  }

  @Allow(...agencyRoles)
  @Query(() => RoundExclusionConnection, { description: 'The pairs kept apart in a round.' })
  async roundExclusions(
    @CurrentViewer() viewer: Viewer,
    @Args() { roundId, ...args }: OfRoundArgs,
  ): Promise<Connection<RoundExclusionDto>> {
    const page = readPage(args);
    const pairs = await this.exclusions.listOfRound(viewer, roundId, page);
    return toConnection(pairs, page, placeById);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RoundResult, {
    description: 'Changes who may meet whom from now on. Meetings that are arranged stay.',
  })
  changeRoundRules(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, version, rules }: RoundRulesArgs,
  ): Promise<RoundDto> {
    return this.rounds.changeRules(viewer, id, version, rules);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RoundResult, {
    description: 'Keeps a pair apart in a round. A meeting that they have stays.',
  })
  excludePair(
    @CurrentViewer() viewer: Viewer,
    @Args() { roundId, reason, ...pair }: ExcludePairArgs,
  ): Promise<RoundDto> {
    return this.exclusions.exclude(viewer, roundId, pair, reason);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RoundResult, { description: 'Lets a pair meet that was kept apart.' })
  allowPair(
    @CurrentViewer() viewer: Viewer,
    @Args() { roundId, ...pair }: PairArgs,
  ): Promise<RoundDto> {
    return this.exclusions.allow(viewer, roundId, pair);
  }
}
