import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  NotFound,
  Outbox,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import type { EntityManager } from 'typeorm';
import { opensAt } from '../domain/attendance.js';
import { holdsBookings, isAhead, meetingMachine } from '../domain/meeting.states.js';
import { localTimeOf } from '../domain/zoned-time.js';
import { fairFailures } from '../fairs.errors.js';
import { MeetingAccess } from '../meetings/meeting.access.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { PhaseGate } from '../rounds/phase.gate.js';
import { type RoundFrame, RoundFrames } from '../rounds/round.frame.js';
import { stepOrRefuse } from '../state.step.js';
import { AttendanceStore } from './attendance.store.js';
import { Badges } from './badges.js';
import { attendanceChanged } from './day.events.js';
import { dayFailures } from './day.errors.js';
import { DoorService } from './door.service.js';

/** Who has come to a meeting: a side, or the person of a badge. */
export interface Arrival {
  readonly side?: FairRole | null;
  readonly code?: string | null;
}

const sides = ['buyer', 'supplier'] as const;

/** Who comes to a meeting, and who does not. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: MeetingAccess,
    private readonly frames: RoundFrames,
    private readonly gate: PhaseGate,
    private readonly badges: Badges,
    private readonly door: DoorService,
    private readonly meetings: MeetingStore,
    private readonly attendance: AttendanceStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes that a side has come to its meeting, which is held as soon as both have. Participants do
   * so for themselves, officers for either side. A second time changes nothing.
   */
  async checkIn(viewer: Viewer, meetingId: string, arrival: Arrival): Promise<Meeting> {
    const { meeting: seen, side: viewerSide } = await this.access.requireSide(viewer, meetingId);
    const frame = await this.findFrame(seen.roundId);
    if (viewerSide !== 'officer') this.gate.requireIn(frame.phases, 'checkIn');
    this.requireNow(frame, seen, viewerSide === 'officer');
    const side = viewerSide === 'officer' ? await this.readSide(frame, seen, arrival) : viewerSide;
    return this.transactions.run(async (tx) => {
      const meeting = await this.meetings.lockMeeting(tx, meetingId);
      if (meeting.state !== 'held') stepOrRefuse(meetingMachine, meeting.state, 'checkIn');
      const noted = { meetingId, side, came: true, notedBy: viewer.userId };
      if (!(await this.attendance.note(tx, noted))) return meeting;
      await this.noteAtDoor(tx, frame, meeting, side, viewer.userId);
      const came = await this.attendance.findCame(tx, meetingId);
      if (came.length === sides.length && meeting.state !== 'held') {
        meeting.state = stepOrRefuse(meetingMachine, meeting.state, 'checkIn');
        await this.meetings.save(tx, meeting, { act: 'checkIn', actorId: viewer.userId });
      } else await this.announce(tx, frame.fairId, [meetingId]);
      return meeting;
    });
  }

  /** Notes that a side has not come to a meeting that has begun. For officers. */
  async markMissed(viewer: Viewer, meetingId: string, absent: FairRole): Promise<Meeting> {
    const { meeting: seen, side } = await this.access.requireSide(viewer, meetingId);
    if (side !== 'officer') refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
    if (seen.startsAt > this.clock()) refuse(new Conflict(dayFailures.NO_SHOW_TOO_EARLY()));
    const frame = await this.findFrame(seen.roundId);
    return this.transactions.run(async (tx) => {
      const meeting = await this.meetings.lockMeeting(tx, meetingId);
      if ((await this.attendance.findCame(tx, meetingId)).includes(absent)) {
        refuse(new Conflict(dayFailures.NO_SHOW_HAS_COME()));
      }
      await this.noteAbsent(tx, frame.fairId, meeting, [absent], viewer.userId);
      return meeting;
    });
  }

  /**
   * Notes that sides have not come to a locked meeting; it counts as missed from then on.
   * @param notedBy null for the system.
   */
  async noteAbsent(
    tx: EntityManager,
    fairId: string,
    meeting: Meeting,
    absent: readonly FairRole[],
    notedBy: string | null,
  ): Promise<void> {
    for (const side of absent) {
      await this.attendance.note(tx, { meetingId: meeting.id, side, came: false, notedBy });
    }
    if (meeting.state === 'missed') return this.announce(tx, fairId, [meeting.id]);
    meeting.state = stepOrRefuse(meetingMachine, meeting.state, 'markMissed');
    const reason = `The ${absent.join(' and the ')} did not come.`;
    await this.meetings.save(tx, meeting, { act: 'markMissed', actorId: notedBy, reason });
  }

  private async findFrame(roundId: string): Promise<RoundFrame> {
    const frame = await this.frames.find(roundId);
    if (!frame) refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    return frame;
  }

  /** From a quarter of an hour before to the end; officers may catch up until the day is over. */
  private requireNow({ timeZone }: RoundFrame, meeting: Meeting, isOfficer: boolean): void {
    const now = this.clock();
    const opens = opensAt(meeting);
    if (now < opens) {
      const text = dayFailures.CHECK_IN_TOO_EARLY({ opensAt: opens.toISOString() });
      refuse(new Conflict(text));
    }
    const dayOf = (instant: Date): string => localTimeOf(instant, timeZone).date;
    const isSameDay = dayOf(now) === dayOf(meeting.startsAt);
    if (now >= meeting.endsAt && !(isOfficer && isSameDay)) {
      refuse(new Conflict(dayFailures.CHECK_IN_TOO_LATE()));
    }
  }

  private async readSide(frame: RoundFrame, meeting: Meeting, arrival: Arrival): Promise<FairRole> {
    const { side, code } = arrival;
    if (code) {
      const personId = await this.badges.readCode(frame.fairId, code);
      if (personId === meeting.buyerPersonId) return 'buyer';
      if (personId === meeting.supplierPersonId) return 'supplier';
      refuse(new Conflict(dayFailures.BADGE_NOT_OF_MEETING()));
    }
    if (!side) refuse(new InvalidInput([problemAt('side', dayFailures.CHECK_IN_NO_SIDE())]));
    return side;
  }

  /** Whoever sits at a table has come through the door, seen or not. */
  private async noteAtDoor(
    tx: EntityManager,
    { fairId: id, timeZone }: RoundFrame,
    { tableId, buyerPersonId, supplierPersonId }: Meeting,
    side: FairRole,
    notedBy: string,
  ): Promise<void> {
    const personId = side === 'buyer' ? buyerPersonId : supplierPersonId;
    if (tableId && personId) await this.door.note(tx, { id, timeZone }, [personId], notedBy);
  }

  private announce(tx: EntityManager, fairId: string, meetingIds: string[]): Promise<void> {
    return this.outbox.append(tx, attendanceChanged, { fairId, meetingIds });
  }
}

/** Whether a meeting may still become one that was missed. */
export const canBeMissed = (meeting: Pick<Meeting, 'state'>): boolean =>
  isAhead(meeting.state) && holdsBookings(meeting.state);
