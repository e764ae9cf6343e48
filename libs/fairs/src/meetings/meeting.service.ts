import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  NotFound,
  problemAt,
  refuse,
  Transactions,
} from '#platform';
import type { EntityManager } from 'typeorm';
import { type MeetingAct, meetingMachine, holdsBookings } from '../domain/meeting.states.js';
import type { RoundPermission } from '../domain/phases.js';
import { fairFailures } from '../fairs.errors.js';
import { PhaseGate } from '../rounds/phase.gate.js';
import { type RoundFrame, RoundFrames } from '../rounds/round.frame.js';
import { stepOrRefuse } from '../state.step.js';
import { Booker } from './booker.js';
import { type Actor, isLinkHolder, MeetingAccess, type MeetingSide } from './meeting.access.js';
import { Meeting } from './meeting.entity.js';
import { MeetingStore } from './meeting.store.js';
import { MeetingLinks } from '../links/meeting.links.js';
import { meetingFailures } from './meetings.errors.js';
import { refuseMissing } from './missing.things.js';
import { longestMessage, RequestService } from './request.service.js';
import { ReservedTables } from './reserved.tables.js';

/** A change of a meeting under way: all that is known of it, locked. */
interface Change {
  readonly tx: EntityManager;
  readonly meeting: Meeting;
  readonly frame: RoundFrame;
  readonly side: MeetingSide;
}

/** Most requests that one run of the clean-up ends. */
const expiryBatch = 200;

/** What becomes of meetings: yes, no, another slot. Every change is kept with who, when and why. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: MeetingAccess,
    private readonly links: MeetingLinks,
    private readonly frames: RoundFrames,
    private readonly gate: PhaseGate,
    private readonly booker: Booker,
    private readonly reserved: ReservedTables,
    private readonly requests: RequestService,
    private readonly store: MeetingStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says yes: to a request, which is booked now, or to a timetable's meeting, which is confirmed
   * when both sides have said so.
   */
  async accept(actor: Actor, id: string): Promise<Meeting> {
    return this.change(actor, id, 'accept', 'answerMeeting', async (change) => {
      const { meeting, side } = change;
      if (meeting.state === 'requested') await this.acceptRequest(change);
      else if (meeting.state === 'provisional' && !this.confirm(meeting, side)) return;
      meeting.state = stepOrRefuse(meetingMachine, meeting.state, 'accept');
    });
  }

  /** Says no. What was booked for it is free again. */
  async decline(actor: Actor, id: string, reason: string): Promise<Meeting> {
    if (reason.length > longestMessage) {
      const text = meetingFailures.MEETING_TEXT_TOO_LONG({ most: longestMessage });
      refuse(new InvalidInput([problemAt('reason', text)]));
    }
    const act = ({ meeting, side }: Change): MeetingAct => {
      if (meeting.state === 'requested' && meeting.askedBy === side) return 'withdraw';
      return meeting.state === 'confirmed' ? 'cancel' : 'decline';
    };
    return this.change(
      actor,
      id,
      'decline',
      'answerMeeting',
      async (change) => {
        change.meeting.state = stepOrRefuse(meetingMachine, change.meeting.state, act(change));
        await this.booker.release(change.tx, [id]);
      },
      reason,
    );
  }

  /**
   * Asks the other side to move a meeting to another slot; an officer moves it at once. Until the
   * other side agrees, the meeting stays where it is.
   */
  async askToMove(actor: Actor, id: string, startsAt: Date): Promise<Meeting> {
    const act = (side: MeetingSide): string => (side === 'officer' ? 'move' : 'askToMove');
    return this.change(actor, id, act, 'moveMeeting', async (change) => {
      const { meeting, frame, side } = change;
      const slot = this.requests.requireSlot(frame, startsAt);
      if (slot.startsAt.getTime() === meeting.startsAt.getTime()) {
        refuse(new Conflict(meetingFailures.MEETING_SAME_SLOT()));
      }
      if (side === 'officer') return this.move(change, startsAt);
      stepOrRefuse(meetingMachine, meeting.state, 'move');
      refuseMissing(await this.findArrangement(change, startsAt));
      Object.assign(meeting, { moveTo: startsAt, moveAskedBy: side });
    });
  }

  /** Answers the other side's wish to move: the old slot is given up and the new one taken in one step. */
  async answerMove(actor: Actor, id: string, accepts: boolean): Promise<Meeting> {
    const act = accepts ? 'move' : 'refuseMove';
    return this.change(actor, id, act, 'moveMeeting', async (change) => {
      const { meeting, side } = change;
      if (meeting.moveTo === null) refuse(new Conflict(meetingFailures.MEETING_NO_MOVE_ASKED()));
      if (accepts && meeting.moveAskedBy === side) {
        refuse(new Conflict(meetingFailures.MEETING_ANSWER_IS_THE_OTHERS()));
      }
      if (accepts) await this.move(change, meeting.moveTo);
      Object.assign(meeting, { moveTo: null, moveAskedBy: null });
    });
  }

  /** Ends requests that nobody answered in time; returns how many. */
  async expireRequests(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const overdue = await tx
        .createQueryBuilder(Meeting, 'm')
        .where(`m.state = 'requested' AND m.expiresAt <= :now`, { now: this.clock() })
        .orderBy('m.expiresAt')
        .limit(expiryBatch)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const meeting of overdue) {
        meeting.state = stepOrRefuse(meetingMachine, meeting.state, 'expire');
        await this.store.save(tx, meeting, { act: 'expire', actorId: null });
      }
      return overdue.length;
    });
  }

  private async acceptRequest(change: Change): Promise<void> {
    const { tx, meeting, frame, side } = change;
    if (meeting.askedBy === side) {
      refuse(new Conflict(meetingFailures.MEETING_ANSWER_IS_THE_OTHERS()));
    }
    this.requests.requireSlot(frame, meeting.startsAt);
    await this.store.requireRoom(tx, frame, meeting);
    await this.rebook(change, meeting.startsAt);
    meeting.expiresAt = null;
  }

  /** Notes one side's yes; true when both have said it. An officer speaks for both. */
  private confirm(meeting: Meeting, side: MeetingSide): boolean {
    const now = this.clock();
    if (side !== 'supplier') meeting.buyerConfirmedAt ??= now;
    if (side !== 'buyer') meeting.supplierConfirmedAt ??= now;
    return meeting.buyerConfirmedAt !== null && meeting.supplierConfirmedAt !== null;
  }

  private async move(change: Change, startsAt: Date): Promise<void> {
    const { meeting } = change;
    meeting.state = stepOrRefuse(meetingMachine, meeting.state, 'move');
    await this.rebook(change, startsAt);
  }

  /**
   * Gives up what is booked and books the slot, or leaves everything as it was. Tables that are
   * kept for groups are an officer's to give away.
   */
  private async rebook(change: Change, startsAt: Date): Promise<void> {
    const { tx, meeting, frame, side } = change;
    const slot = this.requests.requireSlot(frame, startsAt);
    if (side !== 'officer') await this.reserved.requireLeft(tx, frame, meeting, slot);
    const arrangement = refuseMissing(await this.findArrangement(change, startsAt));
    await this.booker.release(tx, [meeting.id]);
    await this.booker.book(tx, meeting.id, slot, arrangement);
    this.booker.apply(meeting, slot, arrangement);
  }

  private findArrangement({ tx, meeting, frame }: Change, startsAt: Date) {
    const slot = this.requests.requireSlot(frame, startsAt);
    const pair = { ...meeting, fairId: frame.fairId };
    return this.booker.findArrangement(tx, pair, slot, meeting.id);
  }

  /** Changes a meeting that somebody may change, locked, and records it; a link is used up by it. */
  private async change(
    actor: Actor,
    id: string,
    act: string | ((side: MeetingSide) => string),
    permission: RoundPermission,
    apply: (change: Change) => Promise<void>,
    reason = '',
  ): Promise<Meeting> {
    const { meeting: seen, side } = await this.access.requireSide(actor, id);
    const frame = await this.frames.find(seen.roundId);
    if (!frame) refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    if (side !== 'officer') this.gate.requireIn(frame.phases, permission);
    return this.transactions.run(async (tx) => {
      const meeting = await this.store.lockMeeting(tx, id);
      if (isLinkHolder(actor)) await this.links.useUp(tx, actor.linkId, meeting);
      await apply({ tx, meeting, frame, side });
      if (!holdsBookings(meeting.state))
        Object.assign(meeting, { moveTo: null, moveAskedBy: null });
      const name = typeof act === 'string' ? act : act(side);
      const who = isLinkHolder(actor)
        ? { actorId: null, personId: actor.personId }
        : { actorId: actor.userId };
      await this.store.save(tx, meeting, { act: name, ...who, side, reason });
      return meeting;
    });
  }
}
