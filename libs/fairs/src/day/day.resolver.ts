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
import { renderSVG } from 'uqr';
import {
  agencyRoles,
  Allow,
  CLOCK,
  type Clock,
  CurrentViewer,
  type GraphqlContext,
  InvalidInput,
  problemAt,
  refuse,
  SignedIn,
  type Viewer,
} from '#platform';
import { isOpenAt, opensAt } from '../domain/attendance.js';
import { holdsBookings } from '../domain/meeting.states.js';
import {
  BadgeDto,
  CheckedInDto,
  CheckInArgs,
  CheckInAtMeetingArgs,
  CheckInResult,
  FilledSlotsDto,
  FillFreeSlotsArgs,
  FillFreeSlotsResult,
  MarkMeetingMissedArgs,
  MeetingTimerDto,
  RegisterWalkInInput,
} from '../dto/day.dto.js';
import { MeetingDto, MeetingResult } from '../dto/meeting.dto.js';
import { RegistrationDto, RegistrationResult } from '../dto/registration.dto.js';
import { MeetingReader } from '../meetings/meeting.reader.js';
import { RegistrationReader } from '../registrations/registration.reader.js';
import { AttendanceService } from './attendance.service.js';
import { Badges } from './badges.js';
import { dayFailures } from './day.errors.js';
import { DoorService } from './door.service.js';
import { NoShows } from './no-shows.js';
import { StandbyService } from './standby.service.js';
import { WalkInService } from './walk-in.service.js';

/** Most meetings that one call books in free slots. */
const mostFilled = 10;

/** The day of a fair: who comes, who does not, and what is made of it. */
@Resolver(() => MeetingDto)
export class DayResolver {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly meetings: MeetingReader,
    private readonly badges: Badges,
    private readonly door: DoorService,
    private readonly attendance: AttendanceService,
    private readonly noShows: NoShows,
    private readonly walkIns: WalkInService,
    private readonly standby: StandbyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @SignedIn()
  @Query(() => [BadgeDto], { description: 'The badges of a registration’s people.' })
  async fairBadges(
    @CurrentViewer() viewer: Viewer,
    @Args('registrationId', { type: () => ID }) registrationId: string,
  ): Promise<BadgeDto[]> {
    const { fairId } = await this.registrations.findOwn(viewer, registrationId);
    const people = (await this.registrations.findDelegates([registrationId])).get(registrationId);
    return Promise.all(
      (people ?? []).map(async ({ personId, name }) => {
        const code = await this.badges.makeCode(fairId, personId);
        return { personId, name, code, qr: renderSVG(code) };
      }),
    );
  }

  @Allow(...agencyRoles)
  @Mutation(() => CheckInResult, {
    description:
      'Checks a person in at the door, by badge or by id. A second time changes nothing.',
  })
  checkInAtFair(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, code, personId }: CheckInArgs,
  ): Promise<CheckedInDto> {
    if (code) return this.door.checkInByBadge(viewer, fairId, code);
    if (personId) return this.door.checkInByName(viewer, fairId, personId);
    return refuse(new InvalidInput([problemAt('code', dayFailures.BADGE_UNREADABLE())]));
  }

  @SignedIn()
  @Mutation(() => MeetingResult, {
    description: 'Notes that a side has come to its meeting, which is held as soon as both have.',
  })
  checkInAtMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args() { meetingId, ...arrival }: CheckInAtMeetingArgs,
  ): Promise<MeetingDto> {
    return this.attendance.checkIn(viewer, meetingId, arrival);
  }

  @Allow(...agencyRoles)
  @Mutation(() => MeetingResult, {
    description: 'Notes that a side did not come to a meeting that has begun.',
  })
  markMeetingMissed(
    @CurrentViewer() viewer: Viewer,
    @Args() { meetingId, absent }: MarkMeetingMissedArgs,
  ): Promise<MeetingDto> {
    return this.attendance.markMissed(viewer, meetingId, absent);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RegistrationResult, {
    description:
      'Notes that nobody of an organisation comes today: what has begun was missed, the rest of the day is free for others.',
  })
  markAbsentToday(
    @CurrentViewer() viewer: Viewer,
    @Args('registrationId', { type: () => ID }) registrationId: string,
  ): Promise<RegistrationDto> {
    return this.noShows.markAbsentToday(viewer, registrationId);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RegistrationResult, {
    description: 'Registers, approves and checks in an organisation that stands at the door.',
  })
  registerWalkIn(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RegisterWalkInInput,
  ): Promise<RegistrationDto> {
    return this.walkIns.register(viewer, input);
  }

  @Allow(...agencyRoles)
  @Mutation(() => FillFreeSlotsResult, {
    description: 'Books the next best meetings of a participant in slots that are free.',
  })
  async fillFreeSlots(
    @CurrentViewer() viewer: Viewer,
    @Args() { registrationId, roundId, most }: FillFreeSlotsArgs,
  ): Promise<FilledSlotsDto> {
    const count = Math.min(Math.max(1, most), mostFilled);
    return {
      meetings: await this.standby.fillFreeSlots(viewer, registrationId, roundId, count),
    };
  }

  @ResolveField(() => MeetingTimerDto, { description: 'For a clock beside the meeting.' })
  timer(@Parent() meeting: MeetingDto): MeetingTimerDto {
    const { startsAt, endsAt } = meeting;
    const now = this.clock();
    return { now, opensAt: opensAt(meeting), startsAt, endsAt, isOpen: isOpenAt(meeting, now) };
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Address of the video room, from a quarter of an hour before a meeting that stands until its end.',
  })
  async roomUrl(
    @Parent() meeting: MeetingDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<string | null> {
    const { roomId } = meeting;
    if (roomId === null || !holdsBookings(meeting.state)) return null;
    if (!isOpenAt(meeting, this.clock())) return null;
    const load = (ids: readonly string[]) => this.meetings.findRoomUrls(ids);
    return (await loaders.get(this.meetings, 'rooms', load).load(roomId)) ?? null;
  }
}
