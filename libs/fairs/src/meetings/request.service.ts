import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  newId,
  NotFound,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { findSlot, type Slot } from '../domain/slots.js';
import { fairFailures } from '../fairs.errors.js';
import { type FairRole, FairRegistration } from '../registrations/registration.entity.js';
import { RegistrationReader } from '../registrations/registration.reader.js';
import { findRuled, PairRules } from '../rounds/pair.rules.js';
import { PhaseGate } from '../rounds/phase.gate.js';
import { type RoundFrame, RoundFrames } from '../rounds/round.frame.js';
import { Booker } from './booker.js';
import { refuseMissing } from './missing.things.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingStore } from './meeting.store.js';
import { ReservedTables } from './reserved.tables.js';
import { meetingFailures } from './meetings.errors.js';

/** A wish for one meeting in one slot. */
export interface MeetingWish {
  readonly roundId: string;
  /** The registration of whoever asks. */
  readonly registrationId: string;
  /** The registration of whoever is asked. */
  readonly otherId: string;
  readonly startsAt: Date;
  readonly message: string;
}

/** Longest message or reason, in characters. */
export const longestMessage = 1_000;
const hour = 3_600_000;

/** How participants arrange meetings among themselves. */
@Injectable()
export class RequestService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly registrations: RegistrationReader,
    private readonly frames: RoundFrames,
    private readonly gate: PhaseGate,
    private readonly rules: PairRules,
    private readonly booker: Booker,
    private readonly reserved: ReservedTables,
    private readonly store: MeetingStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks for a meeting. Where the round accepts by itself, it is booked at once; else it waits for
   * the other side and holds nothing until then.
   */
  async ask(viewer: Viewer, wish: MeetingWish): Promise<Meeting> {
    const own = await this.registrations.findOwn(viewer, wish.registrationId);
    const frame = await this.frames.find(wish.roundId);
    if (!frame || frame.fairId !== own.fairId || frame.roundState === 'draft') {
      refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    }
    this.requireAsking(frame);
    const slot = this.requireSlot(frame, wish.startsAt);
    if (wish.message.length > longestMessage) {
      const text = meetingFailures.MEETING_TEXT_TOO_LONG({ most: longestMessage });
      refuse(new InvalidInput([problemAt('message', text)]));
    }
    await this.requireWilling(frame, own, wish.otherId);
    const meeting = this.draft(frame, own, wish, slot);
    // Most refusals end here, before anything is locked.
    refuseMissing(await this.find(meeting, frame, slot));
    return this.transactions.run(async (tx) => {
      await this.lockForBooking(tx, meeting);
      await this.store.requireRoom(tx, frame, meeting);
      await this.reserved.requireLeft(tx, frame, meeting, slot);
      if (frame.acceptance === 'optIn') {
        await this.store.add(tx, meeting, { act: 'ask', actorId: viewer.userId, side: own.role });
        return meeting;
      }
      const arrangement = refuseMissing(
        await this.booker.findArrangement(tx, { ...meeting, fairId: frame.fairId }, slot),
      );
      this.booker.apply(meeting, slot, arrangement);
      Object.assign(meeting, { state: 'confirmed', expiresAt: null });
      await this.store.add(tx, meeting, { act: 'book', actorId: viewer.userId, side: own.role });
      await this.booker.book(tx, meeting.id, slot, arrangement);
      return meeting;
    });
  }

  /**
   * The slot that begins then and has not begun yet.
   * @throws Refused with InvalidInput: slots come from the server, never from a client's word.
   */
  requireSlot(frame: RoundFrame, startsAt: Date): Slot {
    const slot = findSlot(frame.slots, startsAt);
    const text = slot ? meetingFailures.MEETING_SLOT_PAST : meetingFailures.MEETING_NO_SUCH_SLOT;
    if (!slot || slot.startsAt <= this.clock()) {
      refuse(new InvalidInput([problemAt('startsAt', text())]));
    }
    return slot;
  }

  /** What was looked at before is locked, and may have been cancelled or withdrawn meanwhile. */
  private async lockForBooking(tx: EntityManager, meeting: Meeting): Promise<void> {
    const states = await this.store.lockRound(tx, meeting.roundId);
    if (states?.round !== 'open' || states.fair !== 'open') {
      refuse(new Conflict(fairFailures.FAIR_NOT_OPEN()));
    }
    const sides = await this.store.lockSides(tx, [meeting.buyerId, meeting.supplierId]);
    if (sides.some(({ state }) => state !== 'approved')) {
      refuse(new Conflict(meetingFailures.MEETING_NOT_POSSIBLE()));
    }
  }

  private find(meeting: Meeting, { fairId }: RoundFrame, slot: Slot) {
    return this.booker.findArrangement(this.dataSource.manager, { ...meeting, fairId }, slot);
  }

  private requireAsking({ roundState, bookingMode, phases }: RoundFrame): void {
    if (roundState !== 'open') refuse(new Conflict(fairFailures.FAIR_NOT_OPEN()));
    if (bookingMode === 'organiser') {
      refuse(new Conflict(meetingFailures.MEETING_NOT_SELF_BOOKED()));
    }
    this.gate.requireIn(phases, 'askForMeeting');
  }

  /** Both take part, on opposite sides, neither refuses the other, nor do the rules of the round. */
  private async requireWilling(
    frame: RoundFrame,
    own: FairRegistration,
    otherId: string,
  ): Promise<void> {
    const [row] = await this.dataSource.query<{ ok: boolean }[]>(
      `SELECT r.fair_id = $3 AND r.role <> $4 AND r.state = 'approved'
              AND NOT EXISTS (SELECT FROM fair_preferences p WHERE p.wish = 'never'
                    AND (p.registration_id, p.other_id) IN (($1, $2), ($2, $1))) AS ok
         FROM fair_registrations r WHERE r.id = $2`,
      [own.id, otherId, own.fairId, own.role],
    );
    if (own.state !== 'approved' || !row?.ok) {
      refuse(new Conflict(meetingFailures.MEETING_NOT_POSSIBLE()));
    }
    const [other] = await findRuled(this.dataSource.manager, [otherId]);
    const [buyer, supplier] = own.role === 'buyer' ? [own, other] : [other, own];
    if (buyer && supplier && (await this.rules.areApart(frame, buyer, supplier))) {
      refuse(new Conflict(meetingFailures.MEETING_NOT_POSSIBLE()));
    }
  }

  private draft(
    frame: RoundFrame,
    own: { readonly id: string; readonly role: FairRole },
    wish: MeetingWish,
    slot: Slot,
  ): Meeting {
    const now = this.clock();
    const isBuyer = own.role === 'buyer';
    const lapses = Math.min(now.getTime() + frame.requestHours * hour, slot.startsAt.getTime());
    return {
      id: newId(),
      roundId: frame.roundId,
      buyerId: isBuyer ? own.id : wish.otherId,
      supplierId: isBuyer ? wish.otherId : own.id,
      state: 'requested',
      origin: 'request',
      askedBy: own.role,
      message: wish.message,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      buyerPersonId: null,
      supplierPersonId: null,
      tableId: null,
      roomId: null,
      interpreterId: null,
      buyerConfirmedAt: null,
      supplierConfirmedAt: null,
      expiresAt: new Date(lapses),
      moveTo: null,
      moveAskedBy: null,
      sequence: 0,
      createdAt: now,
      changedAt: now,
    };
  }
}
