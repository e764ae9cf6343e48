import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import type { EntityManager } from 'typeorm';
import { meetingMachine, type MeetingState } from '../domain/meeting.states.js';
import { nextState } from '../domain/state-machine.js';
import { Booker } from './booker.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingStore } from './meeting.store.js';

/** Whose meetings fall away. */
export type FallenAway =
  | { readonly fairId: string }
  | { readonly roundId: string }
  | { readonly registrationId: string }
  /** People who meet no more for a registration that goes on. */
  | { readonly registrationId: string; readonly personIds: readonly string[] }
  /** A registration of which nobody comes until then. */
  | { readonly registrationId: string; readonly until: Date }
  /** Meetings whose place, time or interpreter falls away. */
  | { readonly meetingIds: readonly string[]; readonly reason: string };

interface Condition {
  /** Over `m`, a meeting; `$3` is the id or ids, and `$4` the people or the end of the time. */
  readonly sql: string;
  readonly id: string | readonly string[];
  readonly narrowed?: readonly string[] | Date;
  readonly reason: string;
}

/** Cancels meetings whose fair, round, registration or person falls away. */
@Injectable()
export class Canceller {
  constructor(
    private readonly booker: Booker,
    private readonly store: MeetingStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Cancels all meetings and requests that have not begun, and frees what they hold. The caller
   * has locked and changed what falls away in the same transaction.
   * @param actorId who made them fall away.
   */
  async cancelAhead(tx: EntityManager, what: FallenAway, actorId: string): Promise<void> {
    const { sql, id, narrowed, reason } = conditionOf(what);
    const cancelled = await tx.query<Meeting[]>(
      `WITH cancelled AS (
         UPDATE meetings m
            SET state = 'cancelled', expires_at = NULL, move_to = NULL, move_asked_by = NULL,
                sequence = sequence + 1, changed_at = $1
          WHERE m.state = ANY($2) AND m.starts_at > $1 AND ${sql}
          RETURNING m.id, m.state, m.starts_at AS "startsAt")
       SELECT * FROM cancelled ORDER BY "startsAt", id`,
      [this.clock(), statesAhead, id, ...(narrowed ? [narrowed] : [])],
    );
    const ids = cancelled.map((meeting) => meeting.id);
    await this.booker.release(tx, ids);
    await this.store.record(tx, cancelled, { act: 'cancel', actorId, reason });
  }
}

const statesAhead = (Object.keys(meetingMachine.states) as MeetingState[]).filter(
  (state) => nextState(meetingMachine, state, 'cancel') === 'cancelled',
);

function conditionOf(what: FallenAway): Condition {
  if ('meetingIds' in what) {
    return { sql: 'm.id = ANY($3)', id: what.meetingIds, reason: what.reason };
  }
  if ('fairId' in what) {
    return {
      sql: 'm.round_id IN (SELECT id FROM rounds WHERE fair_id = $3)',
      id: what.fairId,
      reason: 'The fair was cancelled.',
    };
  }
  if ('roundId' in what) {
    return { sql: 'm.round_id = $3', id: what.roundId, reason: 'The round was cancelled.' };
  }
  if ('personIds' in what) {
    return {
      sql: `((m.buyer_id = $3 AND m.buyer_person_id = ANY($4))
             OR (m.supplier_id = $3 AND m.supplier_person_id = ANY($4)))`,
      id: what.registrationId,
      narrowed: what.personIds,
      reason: 'The person who was to meet comes no more.',
    };
  }
  if ('until' in what) {
    return {
      sql: '(m.buyer_id = $3 OR m.supplier_id = $3) AND m.starts_at < $4',
      id: what.registrationId,
      narrowed: what.until,
      reason: 'One side did not come to the fair.',
    };
  }
  return {
    sql: '(m.buyer_id = $3 OR m.supplier_id = $3)',
    id: what.registrationId,
    reason: 'One side has withdrawn from the fair.',
  };
}
