import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  LiveTopics,
  placeById,
  readPage,
  toConnection,
  type Viewer,
} from '#platform';
import {
  MissingMeetingArgs,
  MissingMeetingDto,
  ScenarioConnection,
  ScenarioDto,
  ScenarioProgressDto,
  ScenarioResult,
  StartScenarioInput,
} from '../dto/scenario.dto.js';
import { Publisher } from './publisher.js';
import { scenarioProgress } from './scenario.events.js';
import { ScenarioService } from './scenario.service.js';
import { OfRoundArgs } from '../dto/shared.args.js';

@Resolver()
export class ScenarioResolver {
  constructor(
    private readonly scenarios: ScenarioService,
    private readonly publisher: Publisher,
    private readonly live: LiveTopics,
  ) {}

  @Allow(...agencyRoles)
  @Query(() => ScenarioDto, { description: 'A timetable that was tried.' })
  scenario(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ScenarioDto> {
    return this.scenarios.findForOfficer(viewer, id);
  }

  @Allow(...agencyRoles)
  @Query(() => ScenarioConnection, {
    description: 'The timetables that were tried for a round, newest first.',
  })
  async roundScenarios(
    @CurrentViewer() viewer: Viewer,
    @Args() { roundId, ...args }: OfRoundArgs,
  ): Promise<Connection<ScenarioDto>> {
    const page = readPage(args);
    const scenarios = await this.scenarios.listOfRound(viewer, roundId, page);
    return toConnection(scenarios, page, placeById);
  }

  @Allow(...agencyRoles)
  @Query(() => MissingMeetingDto, {
    nullable: true,
    description: 'Why a pair has no meeting in a scenario; null where it has, or none was wished.',
  })
  async missingMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args() { scenarioId, buyerId, supplierId }: MissingMeetingArgs,
  ): Promise<MissingMeetingDto | null> {
    const found = await this.scenarios.explainMissing(viewer, scenarioId, buyerId, supplierId);
    return found ? { code: found.reason.code, reason: found.reason, fix: found.fix ?? null } : null;
  }

  @Allow(...agencyRoles)
  @Mutation(() => ScenarioResult, { description: 'Asks for a timetable; a worker makes it.' })
  startScenario(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: StartScenarioInput,
  ): Promise<ScenarioDto> {
    return this.scenarios.start(viewer, input);
  }

  @Allow(...agencyRoles)
  @Mutation(() => ScenarioResult, { description: 'Ends a search and keeps the best so far.' })
  stopScenario(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ScenarioDto> {
    return this.scenarios.stop(viewer, id);
  }

  @Allow(...agencyRoles)
  @Mutation(() => ScenarioResult, {
    description: 'Makes a scenario the timetable of its round; also rolls back to a former one.',
  })
  publishScenario(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ScenarioDto> {
    return this.publisher.publish(viewer, id);
  }

  @Allow(...agencyRoles)
  @Subscription(() => ScenarioProgressDto, {
    description: 'News of a search under way.',
    resolve: (news: ScenarioProgressDto) => news,
  })
  async scenarioProgress(
    @CurrentViewer() viewer: Viewer,
    @Args('scenarioId', { type: () => ID }) scenarioId: string,
  ): Promise<AsyncIterableIterator<ScenarioProgressDto>> {
    await this.scenarios.findForOfficer(viewer, scenarioId);
    return this.live.listen(scenarioProgress, scenarioId);
  }
}
