import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Conflict, newId, refuse } from '#platform';
import { type EntityManager, QueryFailedError } from 'typeorm';
import {
  arrange,
  type ArrangeAnswer,
  type Arrangement,
  type FreeInterpreter,
  type FreePerson,
  type FreePlace,
} from '../domain/arrange.js';
import type { Slot } from '../domain/slots.js';
import { isOpen, isPresent, isUnbooked, placesOf } from './free.things.js';
import { meetingFailures } from './meetings.errors.js';
import type { Meeting } from './meeting.entity.js';

/** The slot and the bookings of other meetings, by the parameters of the statement. */
const time = { from: '$4', to: '$5' };
const others = 'b.meeting_id IS DISTINCT FROM $6';

/** Two registrations of one fair. */
export interface Pair {
  readonly fairId: string;
  readonly buyerId: string;
  readonly supplierId: string;
}

/** A meeting with all that it takes. */
export interface MeetingToBook {
  readonly meetingId: string;
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
  readonly arrangement: Arrangement;
}

interface FreeRow {
  readonly kind: 'buyer' | 'supplier' | 'interpreter' | 'table' | 'room';
  readonly id: string;
  readonly personId: string | null;
  readonly languages: readonly string[] | null;
}

/** Finds what is free, and books it. That nothing is booked twice is kept by Postgres. */
@Injectable()
export class Booker {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * What a meeting of the pair in the slot would take now, in one statement.
   * @param without a meeting whose own bookings count as free, for moving it.
   */
  async findArrangement(
    tx: EntityManager,
    { fairId, buyerId, supplierId }: Pair,
    slot: Pick<Slot, 'startsAt' | 'endsAt'>,
    without?: string,
  ): Promise<ArrangeAnswer> {
    const rows = await tx.query<FreeRow[]>(
      `WITH things AS (
         SELECT CASE registration_id WHEN $2 THEN 'buyer' ELSE 'supplier' END AS kind,
                person_id AS id, person_id, languages, position AS place
           FROM delegates WHERE registration_id IN ($2, $3)
         UNION ALL SELECT 'interpreter', id, person_id, languages, 0
           FROM interpreters WHERE fair_id = $1 AND removed_at IS NULL
         UNION ALL SELECT kind, id, NULL, NULL, coalesce(number, 10000)
           FROM ${placesOf('$1')} AS places
       )
       SELECT kind, id, person_id AS "personId", languages FROM things
        WHERE ${isUnbooked('coalesce(things.person_id, things.id)', time, others)}
          AND ${isOpen('things.id', time)}
          AND ${isPresent('things.person_id', '$1', time)}
        ORDER BY place, id`,
      [fairId, buyerId, supplierId, slot.startsAt, slot.endsAt, without ?? null],
    );
    const of = (kind: FreeRow['kind']): FreeRow[] => rows.filter((row) => row.kind === kind);
    // Those who book at once begin at different places, and seldom meet at one.
    const places = [...rotate(of('table'), buyerId), ...rotate(of('room'), buyerId)];
    return arrange({
      buyers: of('buyer').map(toPerson),
      suppliers: of('supplier').map(toPerson),
      interpreters: of('interpreter').map(toInterpreter),
      places: places.map(toPlace),
    });
  }

  /**
   * Books what an arrangement names for a meeting.
   * @throws Refused with Conflict, when somebody else has booked one of the things meanwhile.
   */
  async book(
    tx: EntityManager,
    meetingId: string,
    { startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>,
    arrangement: Arrangement,
  ): Promise<void> {
    await this.bookAll(tx, [{ meetingId, startsAt, endsAt, arrangement }], () =>
      refuse(new Conflict(meetingFailures.MEETING_SLOT_TAKEN())),
    );
  }

  /**
   * Books for any number of meetings in one statement.
   * @param onTaken called when one of the things is booked otherwise.
   */
  async bookAll(
    tx: EntityManager,
    meetings: readonly MeetingToBook[],
    onTaken: () => never,
  ): Promise<void> {
    // In one order everywhere, so that two who book the same things do not wait for each other.
    const rows = meetings.flatMap(thingsOf).sort((one, other) => (one.id < other.id ? -1 : 1));
    try {
      await tx.query(
        `INSERT INTO bookings (id, meeting_id, thing_id, kind, during, held, booked_at)
         SELECT id, meeting_id, thing_id, kind, tstzrange(starts_at, ends_at), true, $7
           FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[],
                       $6::timestamptz[])
             AS booked (id, meeting_id, thing_id, kind, starts_at, ends_at)`,
        [
          rows.map(newId),
          rows.map((row) => row.meetingId),
          rows.map((row) => row.id),
          rows.map((row) => row.kind),
          rows.map((row) => row.startsAt),
          rows.map((row) => row.endsAt),
          this.clock(),
        ],
      );
    } catch (error) {
      if (isDoubleBooking(error)) onTaken();
      throw error;
    }
  }

  /** Frees whatever is booked for meetings. */
  async release(tx: EntityManager, meetingIds: readonly string[]): Promise<void> {
    await tx.query(`UPDATE bookings SET held = false WHERE meeting_id = ANY($1) AND held`, [
      meetingIds,
    ]);
  }

  /** Notes in a meeting what an arrangement names. */
  apply(
    meeting: Meeting,
    slot: Pick<Slot, 'startsAt' | 'endsAt'>,
    { buyerPersonId, supplierPersonId, place, interpreter }: Arrangement,
  ): void {
    Object.assign(meeting, {
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      buyerPersonId,
      supplierPersonId,
      tableId: place.kind === 'table' ? place.id : null,
      roomId: place.kind === 'room' ? place.id : null,
      interpreterId: interpreter?.interpreterId ?? null,
    });
  }
}

/** One row for each thing that a meeting takes. */
function thingsOf({ meetingId, startsAt, endsAt, arrangement }: MeetingToBook) {
  const { buyerPersonId, supplierPersonId, place, interpreter } = arrangement;
  return [
    { id: buyerPersonId, kind: 'person' },
    { id: supplierPersonId, kind: 'person' },
    { id: place.id, kind: place.kind },
    ...(interpreter ? [{ id: interpreter.personId, kind: 'interpreter' }] : []),
  ].map((thing) => ({ ...thing, meetingId, startsAt, endsAt }));
}

/** exclusion_violation: the constraint has kept two meetings from one thing. */
function isDoubleBooking(error: unknown): boolean {
  return (
    error instanceof QueryFailedError && (error.driverError as { code?: unknown }).code === '23P01'
  );
}

const toPerson = ({ id, languages }: FreeRow): FreePerson => ({
  personId: id,
  languages: languages ?? [],
});

const toInterpreter = ({ id, personId, languages }: FreeRow): FreeInterpreter => ({
  interpreterId: id,
  personId: personId ?? '',
  languages: languages ?? [],
});

const toPlace = ({ id, kind }: FreeRow): FreePlace => ({
  id,
  kind: kind === 'room' ? 'room' : 'table',
});

/** The list from a place on that an id decides, and around. */
function rotate<T>(list: readonly T[], id: string): T[] {
  if (list.length === 0) return [];
  const start = Number.parseInt(id.slice(-6), 16) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
