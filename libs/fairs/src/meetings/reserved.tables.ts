import { Injectable } from '@nestjs/common';
import { Conflict, refuse } from '#platform';
import type { EntityManager } from 'typeorm';
import { leavesKept } from '../domain/reserved-tables.js';
import type { Slot } from '../domain/slots.js';
import { findRuled, PairRules, type Ruled } from '../rounds/pair.rules.js';
import type { RoundFrame } from '../rounds/round.frame.js';
import { isOpen, placesOf } from './free.things.js';
import type { Meeting } from './meeting.entity.js';
import { meetingFailures } from './meetings.errors.js';

type Pair = Pick<Meeting, 'id' | 'buyerId' | 'supplierId'>;

interface SlotRow {
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
   * so that two do not take the last table together. Groups nobody of whom takes part keep none.
   * @throws Refused with Conflict where the tables left are kept for others.
   */
  async requireLeft(
    tx: EntityManager,
    frame: RoundFrame,
    pair: Pair,
    slot: Pick<Slot, 'startsAt' | 'endsAt'>,
  ): Promise<void> {
    const { reserved } = frame.rules;
    if (reserved.length === 0) return;
    const key = `${frame.roundId} ${slot.startsAt.toISOString()}`;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    const { places, sides } = await this.findSlot(tx, frame, pair, slot);
    const present = await this.rules.findGroups(await this.findApproved(tx, frame.fairId));
    const have = new Set([...present.values()].flat());
    const kept = reserved.filter(({ group }) => have.has(group));
    const pairs = [...sides, [pair.buyerId, pair.supplierId] as const];
    const groups = await this.rules.findGroups(await findRuled(tx, [...new Set(pairs.flat())]));
    const meetings = pairs.map((ids) => ids.flatMap((id) => groups.get(id) ?? []));
    if (!leavesKept(places, kept, meetings))
      refuse(new Conflict(meetingFailures.MEETING_RESERVED()));
  }

  private async findSlot(
    tx: EntityManager,
    { fairId, roundId }: RoundFrame,
    { id }: Pair,
    { startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>,
  ): Promise<SlotRow> {
    const [row] = await tx.query<SlotRow[]>(
      `WITH held AS (
         SELECT b.thing_id, b.kind, m.id, m.round_id, m.buyer_id, m.supplier_id
           FROM bookings b JOIN meetings m ON m.id = b.meeting_id
          WHERE b.held AND b.during && tstzrange($3, $4) AND b.kind IN ('table', 'room')
            AND m.id <> $5)
       SELECT (SELECT count(*)::int
                 FROM ${placesOf('$1')} AS place
                WHERE NOT EXISTS (SELECT FROM held
                        WHERE held.thing_id = place.id AND held.round_id <> $2)
                  AND ${isOpen('place.id', { from: '$3', to: '$4' })}
              ) AS places,
              (SELECT coalesce(jsonb_agg(jsonb_build_array(buyer_id, supplier_id)), '[]')
                 FROM held WHERE round_id = $2) AS sides`,
      [fairId, roundId, startsAt, endsAt, id],
    );
    return row ?? { places: 0, sides: [] };
  }

  private findApproved(tx: EntityManager, fairId: string): Promise<Ruled[]> {
    return tx.query<Ruled[]>(
      `SELECT id, organisation_id AS "organisationId", groups, max_meetings AS "maxMeetings"
         FROM fair_registrations WHERE fair_id = $1 AND state = 'approved'`,
      [fairId],
    );
  }
}
