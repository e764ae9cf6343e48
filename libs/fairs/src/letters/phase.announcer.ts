import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, newId, Outbox, Transactions } from '#platform';
import type { Phase } from '../domain/phases.js';
import { announceLetters } from './meeting.teller.js';

interface Missing {
  readonly fairId: string;
  readonly roundId: string;
  readonly phase: Phase;
  readonly personId: string;
}

/** Letters that one transaction makes. */
const batchSize = 1_000;
/** Nobody is asked what came of a round that ended longer ago. */
const followUpDays = 7;

/**
 * Makes the letters of phases, by the dates of rounds: whenever it runs, everybody who takes part
 * and has no letter of the present phase gets one. A moment that was missed is caught up with, and
 * whoever is approved later is told, too. The follow-up asks what the letters some months after a
 * fair ask, and is not sent to those who have one of these.
 */
@Injectable()
export class PhaseAnnouncer {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes one batch of the letters that are missing; returns how many were. */
  async announce(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const missing = await tx.query<Missing[]>(
        `WITH present AS (
           SELECT DISTINCT ON (p.round_id) p.round_id, p.phase, p.begins_at, r.fair_id
             FROM round_phases p JOIN rounds r ON r.id = p.round_id JOIN fairs f ON f.id = r.fair_id
            WHERE r.state = 'open' AND f.state = 'open' AND p.begins_at <= $1
            ORDER BY p.round_id, p.begins_at DESC)
         SELECT present.fair_id AS "fairId", present.round_id AS "roundId", present.phase,
                d.person_id AS "personId"
           FROM present JOIN fair_registrations g ON g.fair_id = present.fair_id
            AND g.state = 'approved'
           JOIN delegates d ON d.registration_id = g.id
          WHERE (present.phase <> 'followUp' OR present.begins_at > $1 - make_interval(days => $2))
            AND NOT EXISTS (SELECT FROM fair_letters l
                  WHERE l.round_id = present.round_id AND l.phase = present.phase
                    AND l.person_id = d.person_id)
            AND NOT (present.phase = 'followUp'
                     AND EXISTS (SELECT FROM follow_up_letters asked
                           WHERE asked.fair_id = present.fair_id
                             AND asked.person_id = d.person_id))
          LIMIT $3`,
        [this.clock(), followUpDays, batchSize],
      );
      if (missing.length === 0) return 0;
      // Where two workers run at once, the index lets one of them make each letter.
      const made = await tx.query<{ id: string }[]>(
        `INSERT INTO fair_letters (id, fair_id, round_id, phase, person_id, made_at)
         SELECT id, fair_id, round_id, phase, person_id, $6
           FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[])
             AS letter (id, fair_id, round_id, phase, person_id)
         ON CONFLICT (round_id, phase, person_id) DO NOTHING
         RETURNING id`,
        [
          missing.map(newId),
          missing.map(({ fairId }) => fairId),
          missing.map(({ roundId }) => roundId),
          missing.map(({ phase }) => phase),
          missing.map(({ personId }) => personId),
          this.clock(),
        ],
      );
      await announceLetters(
        tx,
        this.outbox,
        made.map(({ id }) => id),
      );
      return missing.length;
    });
  }
}
