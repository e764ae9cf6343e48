import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  placeById,
  readPage,
  SignedIn,
  toConnection,
  type Viewer,
} from '#platform';
import {
  AskForMeetingInput,
  MeetingChangeConnection,
  MeetingChangeDto,
  MeetingChangesArgs,
  MeetingConnection,
  MeetingDto,
  MeetingResult,
  RoundMeetingsArgs,
} from '../dto/meeting.dto.js';
import { OfRegistrationArgs } from '../dto/registration.dto.js';
import { MeetingReader } from './meeting.reader.js';
import { MeetingService } from './meeting.service.js';
import { RequestService } from './request.service.js';

const byTime = ({ startsAt, id }: MeetingDto) => ({ sortedBy: [startsAt.toISOString()], id });

@Resolver(() => MeetingDto)
export class MeetingResolver {
  constructor(
    private readonly requests: RequestService,
    private readonly meetings: MeetingService,
    private readonly reader: MeetingReader,
  ) {}

  @SignedIn()
  @Query(() => MeetingDto, { description: 'A meeting of one’s own, or of a fair of one’s agency.' })
  meeting(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MeetingDto> {
    return this.reader.findVisible(viewer, id);
  }

  @SignedIn()
  @Query(() => MeetingConnection, { description: 'A registration’s meetings, by time.' })
  async registrationMeetings(
    @CurrentViewer() viewer: Viewer,
    @Args() { registrationId, ...args }: OfRegistrationArgs,
  ): Promise<Connection<MeetingDto>> {
    const page = readPage(args, ['instant']);
    const meetings = await this.reader.listOfRegistration(viewer, registrationId, page);
    return toConnection(meetings, page, byTime);
  }

  @Allow(...agencyRoles)
  @Query(() => MeetingConnection, { description: 'The meetings of a round, by time.' })
  async roundMeetings(
    @CurrentViewer() viewer: Viewer,
    @Args() { roundId, state, ...args }: RoundMeetingsArgs,
  ): Promise<Connection<MeetingDto>> {
    const page = readPage(args, ['instant']);
    const meetings = await this.reader.listOfRound(viewer, roundId, state, page);
    return toConnection(meetings, page, byTime);
  }

  @SignedIn()
  @Query(() => MeetingChangeConnection, { description: 'What happened to a meeting, in order.' })
  async meetingChanges(
    @CurrentViewer() viewer: Viewer,
    @Args() { meetingId, ...args }: MeetingChangesArgs,
  ): Promise<Connection<MeetingChangeDto>> {
    const page = readPage(args);
    const changes = await this.reader.listChanges(viewer, meetingId, page);
    return toConnection(changes, page, placeById);
  }

  @SignedIn()
  @Mutation(() => MeetingResult, {
    description: 'Asks another participant for a meeting; booked at once where the round says so.',
  })
  askForMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AskForMeetingInput,
  ): Promise<MeetingDto> {
    return this.requests.ask(viewer, input);
  }

  @SignedIn()
  @Mutation(() => MeetingResult, {
    description: 'Says yes. A timetable’s meeting is confirmed when both sides have.',
  })
  acceptMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MeetingDto> {
    return this.meetings.accept(viewer, id);
  }

  @SignedIn()
  @Mutation(() => MeetingResult, {
    description: 'Says no, withdraws one’s own request, or cancels what was agreed.',
  })
  declineMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { defaultValue: '', description: 'Kept in the history.' }) reason: string,
  ): Promise<MeetingDto> {
    return this.meetings.decline(viewer, id, reason);
  }

  @SignedIn()
  @Mutation(() => MeetingResult, {
    description: 'Asks the other side to move a meeting; the agency moves it at once.',
  })
  askToMoveMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('startsAt', { type: () => GraphQLDateTime }) startsAt: Date,
  ): Promise<MeetingDto> {
    return this.meetings.askToMove(viewer, id, startsAt);
  }

  @SignedIn()
  @Mutation(() => MeetingResult, {
    description: 'Answers the other side’s wish to move. Saying no leaves everything as it is.',
  })
  answerMove(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('accepts') accepts: boolean,
  ): Promise<MeetingDto> {
    return this.meetings.answerMove(viewer, id, accepts);
  }

  @ResolveField(() => Int, { nullable: true, description: 'Number of the table.' })
  async tableNumber(
    @Parent() { tableId }: MeetingDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<number | null> {
    if (tableId === null) return null;
    const load = (ids: readonly string[]) => this.reader.findTableNumbers(ids);
    return (await loaders.get(this.reader, 'tables', load).load(tableId)) ?? null;
  }
}
