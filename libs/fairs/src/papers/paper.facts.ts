import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { Conflict, refuse } from '#platform';
import { economyOf, isEconomyCode } from '#taxonomy';
import { DataSource } from 'typeorm';
import { BriefReader, type MeetingBrief } from '../briefs/brief.reader.js';
import { Badges } from '../day/badges.js';
import { localTimeOf } from '../domain/zoned-time.js';
import type { Fair } from '../fairs/fair.entity.js';
import type { MeetingSide } from '../meetings/meeting.access.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { type PaperLanguage, paperTexts } from './paper.texts.js';
import type {
  BadgePaper,
  BriefPaper,
  HanStyle,
  PrintedBadge,
  SchedulePaper,
} from './paper.types.js';
import { paperFailures } from './papers.errors.js';
import { makeSheets, type PrintedMeeting, type Seat, type SheetsOf } from './schedule.sheets.js';

type SeatRow = Omit<Seat, 'organisation' | 'han'> & { readonly organisationId: string };
type MeetingRow = Omit<PrintedMeeting, 'buyer' | 'supplier'> & {
  readonly buyer: SeatRow;
  readonly supplier: SeatRow;
};
interface BadgeRow {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly role: FairRole | null;
}

/** Most sheets, or badges, of one paper. */
const most = { sheets: 500, badges: 5_000, meetings: 20_000 };

/** Gathers what is printed. It checks no permission. */
@Injectable()
export class PaperFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReader,
    private readonly badges: Badges,
    private readonly briefs: BriefReader,
  ) {}

  /** Timetables of a fair; of one registration's people where it is named. */
  async findSchedules(
    fair: Fair,
    of: SheetsOf,
    registrationId: string | null,
    language: PaperLanguage,
  ): Promise<SchedulePaper> {
    const rows = await this.findMeetings(fair.id, registrationId);
    const ids = rows.flatMap((row) => [row.buyer.organisationId, row.supplier.organisationId]);
    const names = await this.organisations.findByIds(ids);
    const seat = ({ organisationId, ...person }: SeatRow): Seat => {
      const organisation = names.get(organisationId);
      return {
        ...person,
        organisation: organisation?.name ?? '',
        han: hanOf(organisation?.economy),
      };
    };
    const meetings = rows.map((row) => ({
      ...row,
      buyer: seat(row.buyer),
      supplier: seat(row.supplier),
    }));
    const sheets = makeSheets(meetings, {
      ...{ of, language, timeZone: fair.timeZone },
      onlyOf: registrationId,
    });
    // Words alone: functions cannot go to another thread.
    const { time, who, where, noMeetings } = paperTexts[language];
    const labels = { time, who, where, noMeetings };
    return { kind: 'schedules', fairName: fair.name, labels, sheets };
  }

  /** Badges of all who come to a fair, interpreters among them, or of one registration's people. */
  async findBadges(
    fair: Fair,
    registrationId: string | null,
    language: PaperLanguage,
  ): Promise<BadgePaper> {
    const rows = await this.dataSource.query<BadgeRow[]>(
      `SELECT p.id AS "personId", p.name, r.organisation_id AS "organisationId", r.role
         FROM fair_registrations r JOIN delegates d ON d.registration_id = r.id
         JOIN fair_people p ON p.id = d.person_id
        WHERE r.fair_id = $1 AND r.state = 'approved' AND ($2::uuid IS NULL OR r.id = $2)
       UNION ALL
       SELECT p.id, p.name, NULL, NULL FROM interpreters i JOIN fair_people p ON p.id = i.person_id
        WHERE i.fair_id = $1 AND i.removed_at IS NULL AND $2::uuid IS NULL
        ORDER BY 4, 3, 2, 1 LIMIT $3`,
      [fair.id, registrationId, most.badges + 1],
    );
    refuseSize(rows.length, most.badges);
    const ids = rows.flatMap(({ organisationId }) => organisationId ?? []);
    const names = await this.organisations.findByIds(ids);
    const texts = paperTexts[language];
    const badges: PrintedBadge[] = [];
    for (const { personId, name, organisationId, role } of rows) {
      const organisation = organisationId === null ? undefined : names.get(organisationId);
      badges.push({
        name,
        organisation: organisation?.name ?? '',
        role: role === null ? texts.interpreterRole : texts.roles[role],
        code: await this.badges.makeCode(fair.id, personId),
        han: hanOf(organisation?.economy),
      });
    }
    return { kind: 'badges', fairName: fair.name, badges };
  }

  /** The brief of a meeting on one page, as a side, or an officer for it, may read it. */
  async findBrief(meetingId: string, reader: MeetingSide, side: FairRole): Promise<BriefPaper> {
    return toPaper(await this.briefs.make(meetingId, reader, side));
  }

  private async findMeetings(fairId: string, registrationId: string | null): Promise<MeetingRow[]> {
    const rows = await this.dataSource.query<MeetingRow[]>(
      `SELECT m.starts_at AS "startsAt", m.ends_at AS "endsAt",
              coalesce(m.table_id, m.room_id) AS "placeId", t.number AS table,
              coalesce(h.name, '') AS hall, v.name AS room,
              jsonb_build_object('registrationId', b.id, 'personId', bp.id, 'name', bp.name,
                                 'organisationId', b.organisation_id) AS buyer,
              jsonb_build_object('registrationId', s.id, 'personId', sp.id, 'name', sp.name,
                                 'organisationId', s.organisation_id) AS supplier,
              CASE WHEN ip.id IS NOT NULL
                   THEN jsonb_build_object('personId', ip.id, 'name', ip.name) END AS interpreter
         FROM rounds r JOIN meetings m ON m.round_id = r.id
         JOIN fair_registrations b ON b.id = m.buyer_id
         JOIN fair_registrations s ON s.id = m.supplier_id
         JOIN fair_people bp ON bp.id = m.buyer_person_id
         JOIN fair_people sp ON sp.id = m.supplier_person_id
         LEFT JOIN interpreters i ON i.id = m.interpreter_id
         LEFT JOIN fair_people ip ON ip.id = i.person_id
         LEFT JOIN meeting_tables t ON t.id = m.table_id
         LEFT JOIN halls h ON h.id = t.hall_id
         LEFT JOIN video_rooms v ON v.id = m.room_id
        WHERE r.fair_id = $1 AND m.state IN ('provisional', 'confirmed', 'held')
          AND ($2::uuid IS NULL OR $2 IN (m.buyer_id, m.supplier_id))
        ORDER BY m.starts_at, m.id LIMIT $3`,
      [fairId, registrationId, most.meetings + 1],
    );
    refuseSize(rows.length, most.meetings);
    return rows;
  }
}

/** @throws Refused with Conflict where there is nothing to print, or too much. */
export function refuseSize(count: number, limit: number = most.sheets): void {
  if (count === 0) refuse(new Conflict(paperFailures.PAPER_EMPTY()));
  if (count > limit) refuse(new Conflict(paperFailures.PAPER_TOO_LONG({ most: limit })));
}

/** How Han characters look in an economy. */
function hanOf(economy: string | undefined): HanStyle {
  if (economy === 'JPN') return 'jp';
  if (economy === 'KOR') return 'kr';
  return economy === 'TWN' || economy === 'HKG' ? 'tc' : 'sc';
}

function toPaper(brief: MeetingBrief): BriefPaper {
  const at = (instant: Date): string => {
    const { date, minutes } = localTimeOf(instant, brief.timeZone);
    const pad = (value: number): string => String(value).padStart(2, '0');
    return `${date} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  };
  const { otherPerson, otherEconomy, reasons } = brief;
  const economy = isEconomyCode(otherEconomy) ? economyOf(otherEconomy).name : otherEconomy;
  const said = (verdict: string): string[] =>
    reasons.filter((one) => one.verdict === verdict).map(({ text }) => `• ${text}`);
  const person = otherPerson
    ? [otherPerson.name, otherPerson.languages.join(', ')].filter(Boolean).join(' · ')
    : '';
  return {
    kind: 'brief',
    heading: brief.otherName,
    subheading: [
      [economy, person].filter(Boolean).join(' · '),
      [
        brief.fairName,
        `${at(brief.startsAt)}–${at(brief.endsAt).slice(-5)} (${brief.timeZone})`,
        ...(brief.place === null ? [] : [brief.place]),
        ...(brief.needsInterpreter ? ['with an interpreter'] : []),
      ].join(' · '),
      `For ${brief.ownName}`,
    ].join('\n'),
    han: hanOf(otherEconomy),
    sections: [
      { title: 'Who they are', lines: brief.about === '' ? [] : [brief.about] },
      { title: 'The need', lines: brief.needTitle === null ? [] : [brief.needTitle] },
      { title: 'What speaks for it', lines: said('for') },
      { title: 'What speaks against it', lines: said('against') },
      { title: 'Ask', lines: brief.questions.map((text, index) => `${index + 1}. ${text}`) },
      { title: 'Terms', lines: brief.terms },
      {
        title: 'Certificates in date',
        lines: brief.certificates.map(({ name, expiresOn }) =>
          expiresOn === null ? name : `${name}, until ${expiresOn}`,
        ),
      },
      { title: 'Trade agreements in force (no word on any duty)', lines: brief.agreements },
      { title: 'Not known', lines: said('ask') },
    ],
  };
}
