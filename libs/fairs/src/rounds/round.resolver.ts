import { Inject } from '@nestjs/common';
import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  CLOCK,
  type Clock,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  placeById,
  Public,
  readPage,
  toConnection,
  type Viewer,
} from '#platform';
import {
  type Phase,
  phaseAt,
  type PhaseDates,
  phases,
  permissionsIn,
  type RoundPermission,
} from '../domain/phases.js';
import { PhaseEnum, RoundPermissionEnum } from '../dto/fair.enums.js';
import {
  BookingModeArgs,
  CreateRoundInput,
  CreateRoundResult,
  PhaseDateDto,
  RoundConnection,
  RoundDto,
  RoundResult,
  SlotDto,
} from '../dto/round.dto.js';
import { RoundReader } from './round.reader.js';
import { RoundService } from './round.service.js';
import { OfFairArgs, VersionArgs } from '../dto/shared.args.js';

@Resolver(() => RoundDto)
export class RoundResolver {
  constructor(
    private readonly rounds: RoundService,
    private readonly reader: RoundReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Query(() => RoundDto, { description: 'A round that the viewer may see.' })
  async round(
    @CurrentViewer() viewer: Viewer | undefined,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RoundDto> {
    return (await this.reader.findVisible(viewer, id)).round;
  }

  @Public()
  @Query(() => RoundConnection, { description: 'The rounds of a fair that the viewer may see.' })
  async fairRounds(
    @CurrentViewer() viewer: Viewer | undefined,
    @Args() args: OfFairArgs,
  ): Promise<Connection<RoundDto>> {
    const page = readPage(args);
    const rounds = await this.reader.listOfFair(viewer, args.fairId, page);
    return toConnection(rounds, page, placeById);
  }

  @Public()
  @Query(() => [SlotDto], {
    description: 'The slots of a round, in order: at most those of 31 days.',
  })
  async roundSlots(
    @CurrentViewer() viewer: Viewer | undefined,
    @Args('roundId', { type: () => ID }) roundId: string,
  ): Promise<SlotDto[]> {
    const { round, fair } = await this.reader.findVisible(viewer, roundId);
    return [...(await this.reader.findSlots(round, fair))];
  }

  @Allow(...agencyRoles)
  @Mutation(() => CreateRoundResult, {
    description: 'Creates a round. The agency alone sees it until it is opened.',
  })
  createRound(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { fairId, ...plan }: CreateRoundInput,
  ): Promise<RoundDto> {
    return this.rounds.createRound(viewer, fairId, plan);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RoundResult, { description: 'Opens a round; its phases follow their dates.' })
  openRound(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, version }: VersionArgs,
  ): Promise<RoundDto> {
    return this.rounds.changeState(viewer, id, version, 'open');
  }

  @Allow(...agencyRoles)
  @Mutation(() => RoundResult, { description: 'Calls a round off.' })
  cancelRound(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, version }: VersionArgs,
  ): Promise<RoundDto> {
    return this.rounds.changeState(viewer, id, version, 'cancel');
  }

  @Allow(...agencyRoles)
  @Mutation(() => RoundResult, {
    description: 'Changes who arranges meetings from now on. Those that are arranged stay.',
  })
  changeBookingMode(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, version, bookingMode }: BookingModeArgs,
  ): Promise<RoundDto> {
    return this.rounds.changeBookingMode(viewer, id, version, bookingMode);
  }

  @ResolveField(() => [PhaseDateDto], { description: 'When each phase begins, in order.' })
  async phases(
    @Parent() round: RoundDto,
    @Context() context: GraphqlContext,
  ): Promise<PhaseDateDto[]> {
    const dates = await this.datesOf(round, context);
    return dates ? phases.map((phase) => ({ phase, beginsAt: dates[phase] })) : [];
  }

  @ResolveField(() => PhaseEnum, { nullable: true, description: 'Null before the first begins.' })
  async phase(
    @Parent() round: RoundDto,
    @Context() context: GraphqlContext,
  ): Promise<Phase | null> {
    const dates = await this.datesOf(round, context);
    return (dates && phaseAt(dates, this.clock())) ?? null;
  }

  @ResolveField(() => [RoundPermissionEnum], { description: 'What participants may do now.' })
  async permissions(
    @Parent() round: RoundDto,
    @Context() context: GraphqlContext,
  ): Promise<readonly RoundPermission[]> {
    const phase = await this.phase(round, context);
    return phase && round.state === 'open' ? permissionsIn[phase] : [];
  }

  private datesOf(round: RoundDto, { loaders }: GraphqlContext): Promise<PhaseDates | undefined> {
    return loaders
      .get(this.reader, 'phases', (ids: readonly string[]) => this.reader.findPhases(ids))
      .load(round.id);
  }
}
