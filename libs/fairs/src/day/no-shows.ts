import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#accounts';
import { CLOCK, type Clock, NotFound, refuse, Transactions, type Viewer } from '#platform';
import { DataSource } from 'typeorm';
import { findAbsent, graceOfLate, type Noted } from '../domain/attendance.js';
import { localTimeOf, instantOf } from '../domain/zoned-time.js';
import { fairFailures } from '../fairs.errors.js';
import { FairService } from '../fairs/fair.service.js';
import { Canceller } from '../meetings/canceller.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import { FairRegistration } from '../registrations/registration.entity.js';
import { AttendanceService, canBeMissed } from './attendance.service.js';

interface Candidate extends Noted {
  readonly id: string;
  readonly fairId: string;
}

/** Meetings looked at in one statement. */
const batchSize = 200;
const day = 86_400_000;
const endOfDay = 1440;

/** Who does not come to a fair, or not to a meeting. */
@Injectable()
export class NoShows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly fairs: FairService,
    private readonly attendance: AttendanceService,
    private readonly meetings: MeetingStore,
    private readonly canceller: Canceller,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes that nobody of an organisation comes today: its meetings that have begun were missed, and
   * those ahead today are cancelled, so that others can have their slots.
   */
  async markAbsentToday(viewer: Viewer, registrationId: string): Promise<FairRegistration> {
    const { manager } = this.dataSource;
    const found = await manager.findOneBy(FairRegistration, { id: registrationId });
    if (!found) refuse(new NotFound(fairFailures.REGISTRATION_NOT_FOUND()));
    return this.transactions.run(async (tx) => {
      const fair = await this.fairs.lockForOfficer(tx, viewer, found.fairId);
      await this.meetings.lockAllSides(tx, fair.id);
      const now = this.clock();
      const { date } = localTimeOf(now, fair.timeZone);
      const midnight = instantOf({ date, minutes: 0 }, fair.timeZone);
      const until = instantOf({ date, minutes: endOfDay }, fair.timeZone);
      const begun = await tx
        .createQueryBuilder(Meeting, 'm')
        .where('(m.buyerId = :id OR m.supplierId = :id)', { id: registrationId })
        .andWhere(`m.state IN ('provisional', 'confirmed')`)
        .andWhere('m.startsAt >= :midnight AND m.startsAt <= :now', { midnight, now })
        .andWhere(
          `NOT EXISTS (SELECT FROM meeting_attendance a
            WHERE a.meeting_id = m.id AND a.side = :side AND a.came)`,
          { side: found.role },
        )
        .orderBy('m.startsAt')
        .addOrderBy('m.id')
        .getMany();
      for (const meeting of begun) {
        await this.attendance.noteAbsent(tx, fair.id, meeting, [found.role], viewer.userId);
      }
      await this.canceller.cancelAhead(tx, { registrationId, until }, viewer.userId);
      await this.audit.record(tx, {
        act: 'fairs.registration-absent',
        actorId: viewer.userId,
        organisationId: found.organisationId,
        subjectId: registrationId,
        details: { date },
      });
      return found;
    });
  }

  /**
   * Marks meetings as missed to which, by what was noted at tables and doors, somebody did not
   * come. Safe to run at any time, and twice.
   * @returns how many.
   */
  async markMissed(): Promise<number> {
    let marked = 0;
    for (let after: Candidate | undefined; ;) {
      const batch = await this.listBegun(after);
      for (const one of batch) marked += await this.markOne(one);
      after = batch.at(-1);
      if (batch.length < batchSize) return marked;
    }
  }

  private async markOne(candidate: Candidate): Promise<number> {
    const absent = findAbsent(candidate, this.clock());
    if (absent.length === 0) return 0;
    return this.transactions.run(async (tx) => {
      const meeting = await this.meetings.lockMeeting(tx, candidate.id);
      const isSame = meeting.startsAt.getTime() === candidate.startsAt.getTime();
      if (!isSame || !canBeMissed(meeting)) return 0;
      await this.attendance.noteAbsent(tx, candidate.fairId, meeting, absent, null);
      return 1;
    });
  }

  /** Meetings of the last day that have begun and of which nobody knows whether they are held. */
  private listBegun(after: Candidate | undefined): Promise<Candidate[]> {
    const now = this.clock().getTime();
    return this.dataSource.query<Candidate[]>(
      `SELECT m.id, f.id AS "fairId", m.starts_at AS "startsAt",
              ARRAY(SELECT a.side FROM meeting_attendance a
                     WHERE a.meeting_id = m.id AND a.came) AS came,
              CASE WHEN m.table_id IS NULL OR NOT EXISTS (
                     SELECT FROM fair_check_ins c WHERE c.fair_id = f.id AND c.day = local.day)
                   THEN ARRAY[]::text[]
                   ELSE ARRAY(
                     SELECT side FROM (VALUES ('buyer', m.buyer_person_id),
                                              ('supplier', m.supplier_person_id)) AS s (side, id)
                      WHERE NOT EXISTS (SELECT FROM fair_check_ins c
                              WHERE c.fair_id = f.id AND c.day = local.day
                                AND c.person_id = s.id)) END AS "notAtFair"
         FROM fairs f
         JOIN rounds r ON r.fair_id = f.id
         JOIN meetings m ON m.round_id = r.id AND m.starts_at > $1 AND m.starts_at <= $2
        CROSS JOIN LATERAL (SELECT (m.starts_at AT TIME ZONE f.time_zone)::date AS day) AS local
        WHERE f.state = 'open' AND m.state IN ('provisional', 'confirmed')
          AND ($3::timestamptz IS NULL OR (m.starts_at, m.id) > ($3, $4::uuid))
        ORDER BY m.starts_at, m.id LIMIT $5`,
      [
        new Date(now - day),
        new Date(now - graceOfLate),
        after?.startsAt ?? null,
        after?.id ?? null,
        batchSize,
      ],
    );
  }
}
