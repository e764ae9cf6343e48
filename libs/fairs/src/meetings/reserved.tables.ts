import { Injectable } from '@nestjs/common';
import { Conflict, refuse } from '#platform';
import type { EntityManager } from 'typeorm';
import { leavesKept } from '../domain/reserved-tables.js';
import type { Slot } from '../domain/slots.js';
import { findRuled, PairRules, type Ruled } from '../rounds/pair.rules.js';
import type { RoundFrame } from '../rounds/round.frame.js';
import { isOpen, isUnbooked, placesOf } from './free.things.js';
import type { Meeting } from './meeting.entity.js';
import { meetingFailures } from './meetings.errors.js';

type Pair = Pick<Meeting, 'id' | 'buyerId' | 'supplierId'>;
type Time = Pick<Slot, 'startsAt' | 'endsAt'>;

/** Whether a meeting of registrations in the slot that begins then leaves what is kept for others. */
export type LeavesKept = (startsAt: Date, sides: readonly string[]) => boolean;

interface SlotRow {
  readonly startsAt: Date;
  /** Tables and rooms that are open and not taken by another round. */
  readonly places: number;
  readonly sides: readonly (readonly [string, string])[];
}

/** Keeps participants from taking the tables that a round reserves for groups. */
@Injectable()
export class ReservedTables {
  constructor(private readonly rules: PairRules) {}

  /**
   * Whoever books in a slot of a round with reserved tables waits for whoever booked there before,
   * so that two do not take the last table together.
   * @throws Refused with Conflict where the tables left are kept for others.
   */
  async requireLeft(tx: EntityManager, frame: RoundFrame, pair: Pair, slot: Time): Promise<void> {
    if (frame.rules.reserved.length === 0) return;
    const key = `${frame.roundId} ${slot.startsAt.toISOString()}`;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    const sides = [pair.buyerId, pair.supplierId];
    const leavesKept = await this.find(tx, frame, [slot], sides, pair.id);
    if (!leavesKept(slot.startsAt, sides)) refuse(new Conflict(meetingFailures.MEETING_RESERVED()));
  }

  /**
   * What tells of slots which meetings leave the tables that are kept for others. Groups nobody of
   * whom takes part keep none.
   * @param registrationIds all that it will be asked about.
   * @param without a meeting whose own place counts as free, for moving it.
   */
  async find(
    tx: EntityManager,
    frame: RoundFrame,
    slots: readonly Time[],
    registrationIds: readonly string[],
    without?: string,
  ): Promise<LeavesKept> {
    const { reserved } = frame.rules;
    if (reserved.length === 0) return () => true;
    const rows = await this.findSlots(tx, frame, slots, without);
    const present = await this.rules.findGroups(await this.findApproved(tx, frame.fairId));
    const have = new Set([...present.values()].flat());
    const kept = reserved.filter(({ group }) => have.has(group));
    const ids = new Set([...rows.flatMap(({ sides }) => sides.flat()), ...registrationIds]);
    const groups = await this.rules.findGroups(await findRuled(tx, [...ids]));
    const groupsOf = (sides: readonly string[]) => sides.flatMap((id) => groups.get(id) ?? []);
    const bySlot = new Map(rows.map((row) => [row.startsAt.getTime(), row]));
    return (startsAt, sides) => {
      const row = bySlot.get(startsAt.getTime());
      return row !== undefined && leavesKept(row.places, kept, [...row.sides, sides].map(groupsOf));
    };
  }

  private findSlots(
    tx: EntityManager,
    { fairId, roundId }: RoundFrame,
    slots: readonly Time[],
    without: string | undefined,
  ): Promise<SlotRow[]> {
    return tx.query<SlotRow[]>(
      `SELECT s.starts_at AS "startsAt",
              (SELECT count(*)::int FROM ${placesOf('$1')} AS place
                WHERE ${isOpen('place.id', slot)}
                  AND ${isUnbooked('place.id', slot, isByOtherRound)}) AS places,
              (SELECT coalesce(jsonb_agg(jsonb_build_array(m.buyer_id, m.supplier_id)), '[]')
                 FROM meetings m
                WHERE m.round_id = $2 AND m.id IS DISTINCT FROM $5
                  AND m.starts_at < s.ends_at AND m.ends_at > s.starts_at
                  AND EXISTS (SELECT FROM bookings b
                        WHERE b.meeting_id = m.id AND b.held AND b.kind IN ('table', 'room'))
              ) AS sides
         FROM unnest($3::timestamptz[], $4::timestamptz[]) AS s (starts_at, ends_at)`,
      [
        fairId,
        roundId,
        slots.map(({ startsAt }) => startsAt),
        slots.map(({ endsAt }) => endsAt),
        without ?? null,
      ],
    );
  }

  private findApproved(tx: EntityManager, fairId: string): Promise<Ruled[]> {
    return tx.query<Ruled[]>(
      `SELECT id, organisation_id AS "organisationId", groups, max_meetings AS "maxMeetings"
         FROM fair_registrations WHERE fair_id = $1 AND state = 'approved'`,
      [fairId],
    );
  }
}

const slot = { from: 's.starts_at', to: 's.ends_at' };

/** SQL: whether a booking `b` is of a meeting of another round, `$5` apart. */
const isByOtherRound = `EXISTS (SELECT FROM meetings m
  WHERE m.id = b.meeting_id AND m.round_id <> $2 AND m.id IS DISTINCT FROM $5)`;
