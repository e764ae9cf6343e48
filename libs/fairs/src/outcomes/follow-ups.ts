import { Inject, Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { CLOCK, type Clock, CONFIG, type Config, MAILER, type Mailer } from '#platform';
import { DataSource } from 'typeorm';
import { followUpMonths, type FollowUpMonth } from '../domain/outcomes.js';
import { textsFor } from '../letters/texts/texts-for.js';
import { FollowUpLetter } from './outcome.entities.js';
import { followUpLetter } from './follow-up.letter.js';

interface DuePerson {
  readonly fairId: string;
  readonly fairName: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** BCP 47 tags, the preferred first. */
  readonly languages: readonly string[];
  readonly month: FollowUpMonth;
  /** Organisations that they met. */
  readonly met: readonly string[];
}

/** People written to in one turn. */
const batchSize = 100;
/** How long after its day a letter still makes sense, in days: longer than any worker is down. */
const latest = 60;
/** Whoever was asked by the letter of the follow-up phase is not asked again for so many days. */
const quietDays = 30;
const months = followUpMonths.filter((month) => month > 0);

/** Asks people, some months after a fair, what came of the meetings that they had there. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReader,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes to the next people who are due: one letter to each for all their meetings of a fair.
   * @returns how many.
   */
  async askNext(): Promise<number> {
    const people = await this.findDue();
    const names = await this.organisations.findByIds(people.flatMap(({ met }) => met));
    for (const { met, fairId, personId, month, languages, ...person } of people) {
      const partners = met.map((id) => names.get(id)?.name ?? '').filter((name) => name !== '');
      const letter = { ...person, month, partners, publicUrl: this.config.PUBLIC_URL };
      await this.mailer.send(followUpLetter(textsFor(languages), letter));
      const sent = { fairId, personId, month, sentAt: this.clock() };
      await this.dataSource.manager.insert(FollowUpLetter, sent);
    }
    return people.length;
  }

  /** People with meetings that were held, whose side has not reported for the month by itself. */
  private findDue(): Promise<DuePerson[]> {
    const today = this.clock().toISOString().slice(0, 10);
    return this.dataSource.query<DuePerson[]>(
      `SELECT f.id AS "fairId", f.name AS "fairName", p.id AS "personId", p.name, p.email,
              coalesce(d.languages, '{}') AS languages, due.month, array_agg(DISTINCT own.other) AS met
         FROM fairs f
        CROSS JOIN unnest($1::smallint[]) AS due (month)
         JOIN rounds r ON r.fair_id = f.id
         JOIN meetings m ON m.round_id = r.id AND m.state = 'held'
         JOIN fair_registrations b ON b.id = m.buyer_id
         JOIN fair_registrations s ON s.id = m.supplier_id
        CROSS JOIN LATERAL (
          VALUES ('buyer', m.buyer_person_id, s.organisation_id),
                 ('supplier', m.supplier_person_id, b.organisation_id)) AS own (side, id, other)
         JOIN fair_people p ON p.id = own.id
         LEFT JOIN delegates d ON d.fair_id = f.id AND d.person_id = p.id
        WHERE f.state IN ('open', 'over')
          AND (f.ends_on + make_interval(months => due.month))::date <= $2::date
          AND (f.ends_on + make_interval(months => due.month))::date > $2::date - $3::int
          AND NOT EXISTS (SELECT FROM follow_up_letters l
                WHERE l.fair_id = f.id AND l.person_id = p.id AND l.month = due.month)
          AND NOT EXISTS (SELECT FROM outcome_reports o
                WHERE o.meeting_id = m.id AND o.month = due.month AND o.side = own.side)
          AND NOT EXISTS (SELECT FROM fair_letters asked
                WHERE asked.fair_id = f.id AND asked.person_id = p.id
                  AND asked.phase = 'followUp'
                  AND asked.made_at > $5::timestamptz - make_interval(days => $6))
        GROUP BY f.id, p.id, d.languages, due.month
        ORDER BY f.id, p.id, due.month LIMIT $4`,
      [months, today, latest, batchSize, this.clock(), quietDays],
    );
  }
}
