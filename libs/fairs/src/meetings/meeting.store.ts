import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Conflict, newId, NotFound, Outbox, refuse } from '#platform';
import type { EntityManager } from 'typeorm';
import type { FairState } from '../domain/fair.states.js';
import type { Side } from '../domain/letter-readers.js';
import type { RoundState } from '../domain/round.states.js';
import { meetingsChanged } from '../fairs.events.js';
import { FairRegistration } from '../registrations/registration.entity.js';
import { findRuled, PairRules } from '../rounds/pair.rules.js';
import type { RoundFrame } from '../rounds/round.frame.js';
import { Meeting, MeetingChange } from './meeting.entity.js';
import { meetingFailures } from './meetings.errors.js';

/** An act on a meeting, to be kept with it. */
export interface RecordedAct {
  readonly act: string;
  /** Null for the system, and for somebody who did not sign in. */
  readonly actorId: string | null;
  /** Who did it by a link in a letter. */
  readonly personId?: string | null;
  readonly side?: Side;
  readonly reason?: string;
}

/** Writes meetings: every change with who, when and why, and news of it. */
@Injectable()
export class MeetingStore {
  constructor(
    private readonly outbox: Outbox,
    private readonly rules: PairRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Locks both sides of a meeting, in one order: what is decided about a pair, and how many
   * meetings each has, is decided one after the other.
   */
  async lockSides(tx: EntityManager, ids: readonly string[]): Promise<FairRegistration[]> {
    return tx.query<FairRegistration[]>(
      `SELECT id, role, state FROM fair_registrations WHERE id = ANY($1)
        ORDER BY id FOR NO KEY UPDATE`,
      [ids],
    );
  }

  /** Locks all sides of a fair, so that none of its meetings changes meanwhile. */
  async lockAllSides(tx: EntityManager, fairId: string): Promise<void> {
    await tx.query(
      `SELECT id FROM fair_registrations WHERE fair_id = $1 ORDER BY id FOR NO KEY UPDATE`,
      [fairId],
    );
  }

  /** The states of a round and its fair, which nobody cancels until the transaction ends. */
  async lockRound(
    tx: EntityManager,
    roundId: string,
  ): Promise<{ readonly round: RoundState; readonly fair: FairState } | undefined> {
    const [row] = await tx.query<{ round: RoundState; fair: FairState }[]>(
      `SELECT r.state AS round, f.state AS fair FROM rounds r JOIN fairs f ON f.id = r.fair_id
        WHERE r.id = $1 FOR KEY SHARE`,
      [roundId],
    );
    return row;
  }

  /**
   * Loads a meeting with both sides locked.
   * @throws Refused with NotFound.
   */
  async lockMeeting(tx: EntityManager, id: string): Promise<Meeting> {
    const seen = await tx.findOneBy(Meeting, { id });
    if (!seen) refuse(new NotFound(meetingFailures.MEETING_NOT_FOUND()));
    await this.lockSides(tx, [seen.buyerId, seen.supplierId]);
    return tx.findOneByOrFail(Meeting, { id });
  }

  /**
   * Keeps a pair from meeting twice in a round, and each side from more meetings than are allowed.
   * Both must be locked.
   * @throws Refused with Conflict.
   */
  async requireRoom(
    tx: EntityManager,
    frame: RoundFrame,
    { id, buyerId, supplierId }: Pick<Meeting, 'id' | 'buyerId' | 'supplierId'>,
  ): Promise<void> {
    const [row] = await tx.query<{ twice: number; buyer: number; supplier: number }[]>(
      `SELECT count(*) FILTER (WHERE buyer_id = $2 AND supplier_id = $3)::int AS twice,
              count(*) FILTER (WHERE buyer_id = $2 AND state <> 'requested')::int AS buyer,
              count(*) FILTER (WHERE supplier_id = $3 AND state <> 'requested')::int AS supplier
         FROM meetings
        WHERE round_id = $1 AND (buyer_id = $2 OR supplier_id = $3) AND id <> $4
          AND state IN ('requested', 'provisional', 'confirmed', 'held')`,
      [frame.roundId, buyerId, supplierId, id],
    );
    if (!row) return;
    if (row.twice > 0) refuse(new Conflict(meetingFailures.MEETING_EXISTS()));
    const sides = await findRuled(tx, [buyerId, supplierId]);
    for (const [who, sideId, count, ofSide] of [
      ['buyer', buyerId, row.buyer, frame.maxMeetingsOfBuyer],
      ['supplier', supplierId, row.supplier, frame.maxMeetingsOfSupplier],
    ] as const) {
      const side = sides.find((one) => one.id === sideId);
      const most = side ? await this.rules.findMostMeetings(frame, side, ofSide) : ofSide;
      if (count >= most) {
        refuse(new Conflict(meetingFailures.MEETING_LIMIT_REACHED({ who, most })));
      }
    }
  }

  async add(tx: EntityManager, meeting: Meeting, act: RecordedAct): Promise<void> {
    await tx.insert(Meeting, meeting);
    await this.record(tx, [meeting], act);
  }

  async save(tx: EntityManager, meeting: Meeting, act: RecordedAct): Promise<void> {
    meeting.sequence++;
    meeting.changedAt = this.clock();
    await tx.update(Meeting, { id: meeting.id }, meeting);
    await this.record(tx, [meeting], act);
  }

  /** Tells all who have a part in meetings that something about their place has changed. */
  async touchPlaces(
    tx: EntityManager,
    meetingIds: readonly string[],
    act: Pick<RecordedAct, 'actorId' | 'reason'>,
  ): Promise<void> {
    const touched = await tx.query<Meeting[]>(
      `WITH touched AS (
         UPDATE meetings SET sequence = sequence + 1, changed_at = $2 WHERE id = ANY($1)
          RETURNING id, state, starts_at AS "startsAt")
       SELECT * FROM touched ORDER BY "startsAt", id`,
      [meetingIds, this.clock()],
    );
    await this.record(tx, touched, { ...act, act: 'reseat' });
  }

  /** Records one act on several meetings, and announces it. */
  async record(
    tx: EntityManager,
    meetings: readonly Meeting[],
    { act, actorId, personId = null, side, reason = '' }: RecordedAct,
  ): Promise<void> {
    const at = this.clock();
    const changes = meetings.map(({ id, state, startsAt }) => ({
      id: newId(),
      meetingId: id,
      act,
      state,
      startsAt,
      actorId,
      personId,
      side: side ?? null,
      reason,
      at,
      toldAt: null,
    }));
    for (let start = 0; start < changes.length; start += eventSize) {
      const some = changes.slice(start, start + eventSize);
      await tx.insert(MeetingChange, some);
      const changeIds = some.map(({ id }) => id);
      await this.outbox.append(tx, meetingsChanged, { changeIds });
    }
  }
}

/** Most ids that one event names. */
const eventSize = 500;
