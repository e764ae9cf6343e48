import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  NotFound,
  Outbox,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { localTimeOf } from '../domain/zoned-time.js';
import { fairFailures } from '../fairs.errors.js';
import type { Fair } from '../fairs/fair.entity.js';
import { FairReader } from '../fairs/fair.reader.js';
import { FairDay } from '../fairs/venue.entities.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { Badges } from './badges.js';
import { FairCheckIn } from './day.entities.js';
import { dayFailures } from './day.errors.js';
import { attendanceChanged } from './day.events.js';

/** A person who came through the door. */
export interface CheckedIn {
  readonly personId: string;
  readonly name: string;
  /** Null for an interpreter. */
  readonly registrationId: string | null;
  readonly organisationId: string | null;
  readonly role: FairRole | null;
  /** When they first came today. */
  readonly at: Date;
  /** Whether they had come before. */
  readonly isRepeated: boolean;
}

type Person = Omit<CheckedIn, 'at' | 'isRepeated'>;

/** Who comes through the door of a fair. */
@Injectable()
export class DoorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly fairs: FairReader,
    private readonly badges: Badges,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Checks a person in by the code of their badge. A second time changes nothing. */
  async checkInByBadge(viewer: Viewer, fairId: string, code: string): Promise<CheckedIn> {
    const fair = await this.fairs.findForOfficer(viewer, fairId);
    return this.checkIn(viewer, fair, await this.badges.readCode(fairId, code));
  }

  /** Checks a person in who has no badge at hand. */
  async checkInByName(viewer: Viewer, fairId: string, personId: string): Promise<CheckedIn> {
    return this.checkIn(viewer, await this.fairs.findForOfficer(viewer, fairId), personId);
  }

  /**
   * Notes that people are there today, once for each. Checks nothing.
   * @returns those who had not come before.
   */
  async note(
    tx: EntityManager,
    fair: Pick<Fair, 'id' | 'timeZone'>,
    personIds: readonly string[],
    notedBy: string,
  ): Promise<string[]> {
    const day = localTimeOf(this.clock(), fair.timeZone).date;
    const rows = await tx.query<{ personId: string }[]>(
      `INSERT INTO fair_check_ins (fair_id, person_id, day, at, noted_by)
       SELECT $1, id, $3, $4, $5 FROM unnest($2::uuid[]) AS person (id)
       ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`,
      [fair.id, personIds, day, this.clock(), notedBy],
    );
    return rows.map(({ personId }) => personId);
  }

  /**
   * Lets pass while a fair has its doors open today.
   * @throws Refused with Conflict, naming its days.
   */
  async requireOpenToday(fair: Fair): Promise<string> {
    if (fair.state !== 'open') refuse(new Conflict(fairFailures.FAIR_NOT_OPEN()));
    const today = localTimeOf(this.clock(), fair.timeZone).date;
    const days = await this.dataSource.manager.find(FairDay, {
      where: { fairId: fair.id },
      order: { date: 'ASC' },
    });
    if (!days.some(({ date }) => date === today)) {
      const text = days.map(({ date }) => date).join(', ');
      refuse(new Conflict(dayFailures.CHECK_IN_WRONG_DAY({ days: text })));
    }
    return today;
  }

  private async checkIn(viewer: Viewer, fair: Fair, personId: string): Promise<CheckedIn> {
    const day = await this.requireOpenToday(fair);
    const person = await this.findPerson(fair.id, personId);
    return this.transactions.run(async (tx) => {
      const isNew = (await this.note(tx, fair, [personId], viewer.userId)).length > 0;
      const { at } = await tx.findOneByOrFail(FairCheckIn, { fairId: fair.id, personId, day });
      if (isNew) await this.announce(tx, fair.id, personId);
      return { ...person, at, isRepeated: !isNew };
    });
  }

  private async announce(tx: EntityManager, fairId: string, personId: string): Promise<void> {
    const meetings = await tx.query<{ id: string }[]>(
      `SELECT id FROM meetings WHERE $1 IN (buyer_person_id, supplier_person_id)
          AND state IN ('provisional', 'confirmed') AND ends_at > $2
        ORDER BY starts_at, id LIMIT 500`,
      [personId, this.clock()],
    );
    const meetingIds = meetings.map(({ id }) => id);
    await this.outbox.append(tx, attendanceChanged, { fairId, meetingIds });
  }

  /** @throws Refused with NotFound for a stranger, Conflict for one who takes no part any more. */
  private async findPerson(fairId: string, personId: string): Promise<Person> {
    const [row] = await this.dataSource.query<(Person & { isExpected: boolean })[]>(
      `SELECT p.id AS "personId", p.name, r.id AS "registrationId",
              r.organisation_id AS "organisationId", r.role,
              (r.state = 'approved' OR i.id IS NOT NULL) IS TRUE AS "isExpected"
         FROM fair_people p
         LEFT JOIN delegates d ON d.person_id = p.id AND d.fair_id = $1
         LEFT JOIN fair_registrations r ON r.id = d.registration_id
         LEFT JOIN interpreters i ON i.person_id = p.id AND i.fair_id = $1
          AND i.removed_at IS NULL
        WHERE p.id = $2`,
      [fairId, personId],
    );
    if (!row) refuse(new NotFound(fairFailures.DELEGATE_UNKNOWN()));
    const { isExpected, ...person } = row;
    if (!isExpected) refuse(new Conflict(dayFailures.CHECK_IN_WITHDRAWN()));
    return person;
  }
}
