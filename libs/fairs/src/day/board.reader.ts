import { Inject, Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { CLOCK, type Clock, type Viewer } from '#platform';
import { DataSource } from 'typeorm';
import type { MeetingState } from '../domain/meeting.states.js';
import { localTimeOf } from '../domain/zoned-time.js';
import type { Fair } from '../fairs/fair.entity.js';
import { FairReader } from '../fairs/fair.reader.js';
import { placesOf } from '../meetings/free.things.js';
import type { FairRole } from '../registrations/registration.entity.js';

/** One side of a meeting, and whether it is there. */
export interface BoardSide {
  readonly side: FairRole;
  readonly registrationId: string;
  readonly organisationName: string;
  readonly personName: string;
  /** Whether it was checked in at the meeting. */
  readonly hasCome: boolean;
  /** Whether its person came through the door today. */
  readonly isAtFair: boolean;
}

export interface BoardMeeting {
  readonly meetingId: string;
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sides: readonly BoardSide[];
}

/** A table or a video room, what is there now and what comes next today. */
export interface BoardPlace {
  readonly placeId: string;
  readonly kind: 'table' | 'room';
  /** Of a table. */
  readonly number: number | null;
  /** Of a video room. */
  readonly name: string | null;
  readonly now: BoardMeeting | null;
  readonly next: BoardMeeting | null;
}

export interface Board {
  readonly fairId: string;
  readonly at: Date;
  /** People who have a meeting or interpret today. */
  readonly expected: number;
  /** People who came through the door today. */
  readonly present: number;
  readonly places: readonly BoardPlace[];
}

type PlaceRow = Omit<BoardPlace, 'now' | 'next'> & {
  readonly nowId: string | null;
  readonly nextId: string | null;
};
type SideRow = Omit<BoardSide, 'organisationName'> &
  Omit<BoardMeeting, 'sides'> & { readonly organisationId: string };

/** Most places of one board: a fair has no more. */
const mostPlaces = 1_000;

/** Reads what happens at the tables of a fair now, in a fixed number of statements. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fairs: FairReader,
    private readonly organisations: OrganisationReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The whole board, for the fair's officers. */
  async findBoard(viewer: Viewer, fairId: string): Promise<Board> {
    return this.read(await this.fairs.findForOfficer(viewer, fairId));
  }

  /** Some places of a board. It checks no permission. */
  async findPlaces(fairId: string, placeIds: readonly string[]): Promise<Board | undefined> {
    const fair = (await this.fairs.findByIds([fairId])).get(fairId);
    return fair && this.read(fair, placeIds);
  }

  private async read(fair: Fair, placeIds?: readonly string[]): Promise<Board> {
    const at = this.clock();
    const today = localTimeOf(at, fair.timeZone).date;
    const rows = await this.findRows(fair, at, today, placeIds);
    const ids = rows.flatMap(({ nowId, nextId }) => [nowId, nextId]).filter((id) => id !== null);
    const meetings = await this.findMeetings(fair.id, today, ids);
    const meetingOf = (id: string | null) => (id === null ? null : (meetings.get(id) ?? null));
    return {
      fairId: fair.id,
      at,
      ...(await this.count(fair, today)),
      places: rows.map(({ nowId, nextId, ...place }) => ({
        ...place,
        now: meetingOf(nowId),
        next: meetingOf(nextId),
      })),
    };
  }

  private findRows(
    { id, timeZone }: Fair,
    at: Date,
    today: string,
    placeIds: readonly string[] | undefined,
  ): Promise<PlaceRow[]> {
    return this.dataSource.query<PlaceRow[]>(
      `SELECT p.id AS "placeId", p.kind, p.number, p.name, now.id AS "nowId", next.id AS "nextId"
         FROM ${placesOf('$1')} AS p
         LEFT JOIN LATERAL (
           SELECT b.meeting_id AS id FROM bookings b
            WHERE b.held AND b.thing_id = p.id AND b.during @> $2::timestamptz LIMIT 1) AS now
           ON true
         LEFT JOIN LATERAL (
           SELECT b.meeting_id AS id FROM bookings b
            WHERE b.held AND b.thing_id = p.id
              AND b.during && tstzrange($2, (($3::date + 1)::timestamp AT TIME ZONE $4), '()')
              AND lower(b.during) > $2
            ORDER BY lower(b.during) LIMIT 1) AS next ON true
        WHERE $5::uuid[] IS NULL OR p.id = ANY($5)
        ORDER BY p.kind DESC, p.number, p.name, p.id LIMIT $6`,
      [id, at, today, timeZone, placeIds ?? null, mostPlaces],
    );
  }

  private async findMeetings(
    fairId: string,
    today: string,
    ids: readonly string[],
  ): Promise<Map<string, BoardMeeting>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.query<SideRow[]>(
      `SELECT m.id AS "meetingId", m.state, m.starts_at AS "startsAt", m.ends_at AS "endsAt",
              s.side, r.id AS "registrationId", r.organisation_id AS "organisationId",
              coalesce(p.name, '') AS "personName", coalesce(a.came, false) AS "hasCome",
              EXISTS (SELECT FROM fair_check_ins c WHERE c.fair_id = $2 AND c.day = $3
                        AND c.person_id = s.person_id) AS "isAtFair"
         FROM meetings m
        CROSS JOIN LATERAL (VALUES ('buyer', m.buyer_id, m.buyer_person_id),
                                   ('supplier', m.supplier_id, m.supplier_person_id))
                AS s (side, registration_id, person_id)
         JOIN fair_registrations r ON r.id = s.registration_id
         LEFT JOIN fair_people p ON p.id = s.person_id
         LEFT JOIN meeting_attendance a ON a.meeting_id = m.id AND a.side = s.side
        WHERE m.id = ANY($1) ORDER BY m.id, s.side`,
      [ids, fairId, today],
    );
    const names = await this.organisations.findByIds(rows.map((row) => row.organisationId));
    const groups = Map.groupBy(rows, (row) => row.meetingId);
    return new Map(
      [...groups].map(([meetingId, sides]) => {
        const [first] = sides as [SideRow];
        const { state, startsAt, endsAt } = first;
        const named = sides.map((row) => ({
          side: row.side,
          registrationId: row.registrationId,
          organisationName: names.get(row.organisationId)?.name ?? '',
          personName: row.personName,
          hasCome: row.hasCome,
          isAtFair: row.isAtFair,
        }));
        return [meetingId, { meetingId, state, startsAt, endsAt, sides: named }];
      }),
    );
  }

  private async count(
    { id, timeZone }: Fair,
    today: string,
  ): Promise<Pick<Board, 'expected' | 'present'>> {
    const [row] = await this.dataSource.query<{ expected: number; present: number }[]>(
      `SELECT (SELECT count(DISTINCT b.thing_id)::int
                 FROM rounds r JOIN meetings m ON m.round_id = r.id
                 JOIN bookings b ON b.meeting_id = m.id AND b.held
                  AND b.kind IN ('person', 'interpreter')
                WHERE r.fair_id = $1 AND m.starts_at >= $2::date::timestamp AT TIME ZONE $3
                  AND m.starts_at < ($2::date + 1)::timestamp AT TIME ZONE $3) AS expected,
              (SELECT count(*)::int FROM fair_check_ins
                WHERE fair_id = $1 AND day = $2::date) AS present`,
      [id, today, timeZone],
    );
    return row ?? { expected: 0, present: 0 };
  }
}
