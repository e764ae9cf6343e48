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
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  PageArgs,
  placeById,
  Public,
  readPage,
  toConnection,
  type Viewer,
} from '#platform';
import type { FairAct } from '../domain/fair.states.js';
import {
  AgencyFairsArgs,
  CreateFairResult,
  FairConnection,
  FairDayDto,
  FairDto,
  FairResult,
  HallDto,
  InterpreterDto,
  MeetingTableDto,
} from '../dto/fair.dto.js';
import { CreateFairInput, toPlan } from '../dto/fair.input.js';
import { toLocalTime } from '../dto/local-minutes.js';
import type { Fair } from './fair.entity.js';
import { FairReader } from './fair.reader.js';
import { FairService } from './fair.service.js';
import { VersionArgs } from '../dto/shared.args.js';

@Resolver(() => FairDto)
export class FairResolver {
  constructor(
    private readonly fairs: FairService,
    private readonly reader: FairReader,
  ) {}

  @Public()
  @Query(() => FairDto, { description: 'A fair that the viewer may see.' })
  fair(
    @CurrentViewer() viewer: Viewer | undefined,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<FairDto> {
    return this.reader.findVisible(viewer, id);
  }

  @Public()
  @Query(() => FairConnection, { description: 'Open fairs, the next one first.' })
  async openFairs(@Args() args: PageArgs): Promise<Connection<FairDto>> {
    const page = readPage(args, ['day']);
    return toConnection(await this.reader.listOpen(page), page, ({ startsOn, id }) => ({
      sortedBy: [startsOn],
      id,
    }));
  }

  @Allow(...agencyRoles)
  @Query(() => FairConnection, { description: 'An agency’s fairs in any state, newest first.' })
  async agencyFairs(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AgencyFairsArgs,
  ): Promise<Connection<FairDto>> {
    const page = readPage(args);
    const fairs = await this.reader.listOfAgency(viewer, args.agencyId, page);
    return toConnection(fairs, page, placeById);
  }

  @Allow(...agencyRoles)
  @Mutation(() => CreateFairResult, {
    description: 'Creates a fair with its venue. Its agency alone sees it until it is opened.',
  })
  createFair(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateFairInput,
  ): Promise<FairDto> {
    return this.fairs.createFair(viewer, input.agencyId, toPlan(input));
  }

  @Allow(...agencyRoles)
  @Mutation(() => FairResult, { description: 'Opens a fair to registrations.' })
  openFair(@CurrentViewer() viewer: Viewer, @Args() args: VersionArgs): Promise<FairDto> {
    return this.change(viewer, args, 'open');
  }

  @Allow(...agencyRoles)
  @Mutation(() => FairResult, { description: 'Ends a fair. Its outcomes can still be reported.' })
  endFair(@CurrentViewer() viewer: Viewer, @Args() args: VersionArgs): Promise<FairDto> {
    return this.change(viewer, args, 'end');
  }

  @Allow(...agencyRoles)
  @Mutation(() => FairResult, { description: 'Calls a fair off.' })
  cancelFair(@CurrentViewer() viewer: Viewer, @Args() args: VersionArgs): Promise<FairDto> {
    return this.change(viewer, args, 'cancel');
  }

  @ResolveField(() => [FairDayDto], { description: 'Days on which the doors open, in order.' })
  async days(
    @Parent() fair: FairDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<FairDayDto[]> {
    const days = await loaders
      .get(this.reader, 'days', (ids: readonly string[]) => this.reader.findDays(ids))
      .load(fair.id);
    return (days ?? []).map((day) => ({
      date: day.date,
      opensAt: toLocalTime(day.opensAt),
      closesAt: toLocalTime(day.closesAt),
      breaks: day.breaks.map(({ name, from, to }) => ({
        name,
        from: toLocalTime(from),
        to: toLocalTime(to),
      })),
    }));
  }

  @ResolveField(() => [HallDto], { description: 'Halls of the venue.' })
  async halls(@Parent() fair: FairDto, @Context() { loaders }: GraphqlContext): Promise<HallDto[]> {
    const load = (ids: readonly string[]) => this.reader.findHalls(ids);
    return (await loaders.get(this.reader, 'halls', load).load(fair.id)) ?? [];
  }

  @ResolveField(() => [MeetingTableDto], { description: 'Meeting tables, by number.' })
  async tables(
    @Parent() fair: FairDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<MeetingTableDto[]> {
    const load = (ids: readonly string[]) => this.reader.findTables(ids);
    return (await loaders.get(this.reader, 'tables', load).load(fair.id)) ?? [];
  }

  @ResolveField(() => [InterpreterDto], { description: 'Interpreters, without their names.' })
  async interpreters(
    @Parent() fair: FairDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<InterpreterDto[]> {
    const load = (ids: readonly string[]) => this.reader.findInterpreters(ids);
    return (await loaders.get(this.reader, 'interpreters', load).load(fair.id)) ?? [];
  }

  private change(viewer: Viewer, { id, version }: VersionArgs, act: FairAct): Promise<Fair> {
    return this.fairs.changeState(viewer, id, version, act);
  }
}
