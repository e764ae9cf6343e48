import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  newId,
  NotFound,
  refuse,
  Refused,
  Transactions,
  type Viewer,
} from '#platform';
import { fairFailures } from '../fairs.errors.js';
import { isOfficerOf } from '../fairs/fair.reader.js';
import { Booker } from '../meetings/booker.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import { meetingFailures } from '../meetings/meetings.errors.js';
import { refuseMissing } from '../meetings/missing.things.js';
import { type Suggestion, Suggester } from '../meetings/suggester.js';
import type { FairRegistration } from '../registrations/registration.entity.js';
import { RegistrationReader } from '../registrations/registration.reader.js';
import { type RoundFrame, RoundFrames } from '../rounds/round.frame.js';
import { dayFailures } from './day.errors.js';

/** How many suggestions are tried for each meeting: meanwhile somebody may have taken the slot. */
const tries = 5;

/** Gives free slots to those who are there and have few meetings, such as walk-ins. */
@Injectable()
export class StandbyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly registrations: RegistrationReader,
    private readonly frames: RoundFrames,
    private readonly suggester: Suggester,
    private readonly booker: Booker,
    private readonly store: MeetingStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Books the next best meetings of a participant in slots that are free, one after the other.
   * Both sides may still decline each.
   * @throws Refused with Conflict where nobody whom it may meet is free in a slot ahead.
   */
  async fillFreeSlots(
    viewer: Viewer,
    registrationId: string,
    roundId: string,
    most: number,
  ): Promise<Meeting[]> {
    const { frame, own } = await this.findForOfficer(viewer, registrationId, roundId);
    const booked: Meeting[] = [];
    while (booked.length < most) {
      const meeting = await this.bookNext(viewer, frame, own);
      if (!meeting) break;
      booked.push(meeting);
    }
    if (booked.length === 0) refuse(new Conflict(dayFailures.WALK_IN_NOTHING_FREE()));
    return booked;
  }

  private async findForOfficer(
    viewer: Viewer,
    registrationId: string,
    roundId: string,
  ): Promise<{ frame: RoundFrame; own: FairRegistration }> {
    const found = await this.registrations.findWithFair(registrationId);
    if (!found || !isOfficerOf(viewer, found.fair)) {
      refuse(new NotFound(fairFailures.REGISTRATION_NOT_FOUND()));
    }
    const own = found.registration;
    const frame = await this.frames.find(roundId);
    if (!frame || frame.fairId !== own.fairId) {
      refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    }
    if (own.state !== 'approved') refuse(new Conflict(meetingFailures.MEETING_NOT_POSSIBLE()));
    return { frame, own };
  }

  private async bookNext(
    viewer: Viewer,
    frame: RoundFrame,
    own: FairRegistration,
  ): Promise<Meeting | undefined> {
    for (const suggestion of await this.suggester.findNext(frame, own, tries)) {
      try {
        return await this.book(viewer, frame, own, suggestion);
      } catch (error) {
        // Somebody was faster, or has as many meetings as are allowed: the next one is tried.
        if (!(error instanceof Refused && error.failure instanceof Conflict)) throw error;
      }
    }
    return undefined;
  }

  private book(
    viewer: Viewer,
    frame: RoundFrame,
    own: FairRegistration,
    { participant, startsAt }: Suggestion,
  ): Promise<Meeting> {
    const [buyer, supplier] = own.role === 'buyer' ? [own, participant] : [participant, own];
    return this.transactions.run(async (tx) => {
      const states = await this.store.lockRound(tx, frame.roundId);
      if (states?.round !== 'open' || states.fair !== 'open') {
        refuse(new Conflict(fairFailures.FAIR_NOT_OPEN()));
      }
      const sides = await this.store.lockSides(tx, [buyer.id, supplier.id]);
      const slot = frame.slots.find((one) => one.startsAt.getTime() === startsAt.getTime());
      if (!slot || sides.some(({ state }) => state !== 'approved')) {
        refuse(new Conflict(meetingFailures.MEETING_NOT_POSSIBLE()));
      }
      const meeting = this.draft(frame.roundId, buyer.id, supplier.id, slot);
      await this.store.requireRoom(tx, frame, meeting);
      const arrangement = refuseMissing(
        await this.booker.findArrangement(tx, { ...meeting, fairId: frame.fairId }, slot),
      );
      this.booker.apply(meeting, slot, arrangement);
      await this.store.add(tx, meeting, {
        act: 'propose',
        actorId: viewer.userId,
        reason: 'A slot was free.',
      });
      await this.booker.book(tx, meeting.id, slot, arrangement);
      return meeting;
    });
  }

  private draft(
    roundId: string,
    buyerId: string,
    supplierId: string,
    { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  ): Meeting {
    const now = this.clock();
    return {
      ...{ id: newId(), roundId, buyerId, supplierId, startsAt, endsAt },
      ...{ state: 'provisional', origin: 'timetable', askedBy: null, message: '' },
      ...{ buyerPersonId: null, supplierPersonId: null, interpreterId: null },
      ...{ tableId: null, roomId: null, buyerConfirmedAt: null, supplierConfirmedAt: null },
      ...{ expiresAt: null, moveTo: null, moveAskedBy: null },
      ...{ sequence: 0, createdAt: now, changedAt: now },
    };
  }
}
