import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { DataSource } from 'typeorm';
import type { MeetingState } from '../domain/meeting.states.js';
import type { Side } from '../domain/letter-readers.js';
import type { FairRole } from '../registrations/registration.entity.js';
import type { CalendarMethod } from './letter.entities.js';

/** Whom a letter goes to. */
export interface Reader {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** BCP 47 tags, the preferred first. */
  readonly languages: readonly string[];
  /** Of the organisation for which they come; null for interpreters. */
  readonly economy: string | null;
}

/** A fair as letters and calendars name it. */
export interface FairFacts {
  readonly fairId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly placeName: string;
  readonly agencyName: string;
}

/** A meeting as one of its people sees it. */
export interface MeetingFacts {
  readonly meetingId: string;
  readonly roundId: string;
  readonly state: MeetingState;
  readonly askedBy: FairRole | null;
  readonly message: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly sequence: number;
  readonly moveTo: Date | null;
  readonly moveAskedBy: FairRole | null;
  readonly buyerConfirmedAt: Date | null;
  readonly supplierConfirmedAt: Date | null;
  readonly buyerId: string;
  readonly supplierId: string;
  readonly buyer: string;
  readonly supplier: string;
  readonly buyerPerson: string | null;
  readonly supplierPerson: string | null;
  readonly table: number | null;
  readonly hall: string | null;
  readonly room: string | null;
  readonly hasInterpreter: boolean;
  /** For whom the reader meets; null for an interpreter. */
  readonly side: FairRole | null;
}

/** A change that a letter tells of. */
export interface LetterChange extends MeetingFacts {
  readonly act: string;
  /** What the change led to. */
  readonly changedTo: MeetingState;
  readonly changedBy: Side | null;
  readonly reason: string;
  readonly method: CalendarMethod | null;
}

type Named<T> = T & { readonly buyerOrg: string; readonly supplierOrg: string };

/** What of a meeting is shown to a person, `$1`. */
const columns = `
  m.id AS "meetingId", m.round_id AS "roundId", m.state, m.asked_by AS "askedBy", m.message,
  m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.changed_at AS "changedAt", m.sequence,
  m.move_to AS "moveTo", m.move_asked_by AS "moveAskedBy",
  m.buyer_confirmed_at AS "buyerConfirmedAt", m.supplier_confirmed_at AS "supplierConfirmedAt",
  m.buyer_id AS "buyerId", m.supplier_id AS "supplierId",
  b.organisation_id AS "buyerOrg", s.organisation_id AS "supplierOrg",
  bp.name AS "buyerPerson", sp.name AS "supplierPerson", t.number AS "table", h.name AS hall,
  v.name AS room, m.interpreter_id IS NOT NULL AS "hasInterpreter",
  (SELECT CASE d.registration_id WHEN m.buyer_id THEN 'buyer' ELSE 'supplier' END
     FROM delegates d
    WHERE d.person_id = $1 AND d.registration_id IN (m.buyer_id, m.supplier_id)) AS side`;

const tables = `
  meetings m
  JOIN fair_registrations b ON b.id = m.buyer_id
  JOIN fair_registrations s ON s.id = m.supplier_id
  LEFT JOIN fair_people bp ON bp.id = m.buyer_person_id
  LEFT JOIN fair_people sp ON sp.id = m.supplier_person_id
  LEFT JOIN meeting_tables t ON t.id = m.table_id
  LEFT JOIN halls h ON h.id = t.hall_id
  LEFT JOIN video_rooms v ON v.id = m.room_id`;

/** Reads what letters and calendars say, as it is now. */
@Injectable()
export class LetterFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReader,
  ) {}

  /** The reader of letters about a fair; undefined when they are no longer known. */
  async findReader(fairId: string, personId: string): Promise<Reader | undefined> {
    const [row] = await this.dataSource.query<
      (Omit<Reader, 'economy'> & { organisationId: string | null })[]
    >(
      `SELECT p.id AS "personId", p.name, p.email,
              coalesce(d.languages, i.languages, '{}') AS languages,
              r.organisation_id AS "organisationId"
         FROM fair_people p
         LEFT JOIN delegates d ON d.person_id = p.id AND d.fair_id = $1
         LEFT JOIN fair_registrations r ON r.id = d.registration_id
         LEFT JOIN interpreters i ON i.person_id = p.id AND i.fair_id = $1
        WHERE p.id = $2`,
      [fairId, personId],
    );
    if (!row) return undefined;
    const { organisationId, ...reader } = row;
    const own = organisationId ? await this.organisations.findById(organisationId) : undefined;
    return { ...reader, economy: own?.economy ?? null };
  }

  async findFairs(fairIds: readonly string[]): Promise<Map<string, FairFacts>> {
    const rows = await this.dataSource.query<
      (Omit<FairFacts, 'agencyName'> & { agencyId: string })[]
    >(
      `SELECT id AS "fairId", name, time_zone AS "timeZone", place_name AS "placeName",
              agency_id AS "agencyId"
         FROM fairs WHERE id = ANY($1)`,
      [fairIds],
    );
    const agencies = await this.organisations.findByIds(rows.map(({ agencyId }) => agencyId));
    return new Map(
      rows.map(({ agencyId, ...fair }) => [
        fair.fairId,
        { ...fair, agencyName: agencies.get(agencyId)?.name ?? '' },
      ]),
    );
  }

  /** The changes that a letter tells its reader of, by the time of their meetings. */
  async findChanges(letterId: string, personId: string): Promise<LetterChange[]> {
    const rows = await this.dataSource.query<Named<LetterChange>[]>(
      `SELECT c.act, c.state AS "changedTo", c.side AS "changedBy", c.reason, told.method,
              ${columns}
         FROM fair_letter_changes told JOIN meeting_changes c ON c.id = told.change_id, ${tables}
        WHERE told.letter_id = $2 AND m.id = c.meeting_id
        ORDER BY m.starts_at, m.id, c.id`,
      [personId, letterId],
    );
    return this.name(rows);
  }

  /** Meetings by id, as a person sees them. */
  async findMeetings(personId: string, ids: readonly string[]): Promise<MeetingFacts[]> {
    const rows = await this.dataSource.query<Named<MeetingFacts>[]>(
      `SELECT ${columns} FROM ${tables} WHERE m.id = ANY($2) ORDER BY m.starts_at, m.id`,
      [personId, ids],
    );
    return this.name(rows);
  }

  private async name<T>(rows: readonly Named<T>[]): Promise<T[]> {
    const ids = rows.flatMap(({ buyerOrg, supplierOrg }) => [buyerOrg, supplierOrg]);
    const organisations = await this.organisations.findByIds([...new Set(ids)]);
    return rows.map((row) => ({
      ...row,
      buyer: organisations.get(row.buyerOrg)?.name ?? '',
      supplier: organisations.get(row.supplierOrg)?.name ?? '',
    }));
  }
}
