import type { OrganisationRecord } from '#accounts';
import type { Cell } from '#kernel';
import { onClocks, type RowSource, sideCells } from './row.source.js';

export const timetableColumns = [
  'day',
  'begins',
  'ends',
  'time zone',
  'begins (UTC)',
  'round',
  'state',
  'buyer',
  'buyer economy',
  'buyer person',
  'supplier',
  'supplier economy',
  'supplier person',
  'table',
  'hall',
  'video room',
  'interpreter',
  'meeting id',
] as const;

/** A meeting with the names of whoever and whatever it has. */
export interface TimetableMeeting {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly sequence: number;
  readonly round: string;
  readonly state: 'provisional' | 'confirmed' | 'held' | 'missed';
  readonly buyer: OrganisationRecord | undefined;
  readonly supplier: OrganisationRecord | undefined;
  readonly buyerPerson: string | null;
  readonly supplierPerson: string | null;
  readonly table: number | null;
  readonly hall: string | null;
  readonly room: string | null;
  readonly interpreter: string | null;
}

interface Row extends Omit<TimetableMeeting, 'buyer' | 'supplier'> {
  readonly buyerId: string;
  readonly supplierId: string;
}

const pageSize = 500;

/** The meetings of all rounds that stand or stood, by time. */
export async function* readTimetable(source: RowSource): AsyncGenerator<Cell[]> {
  for await (const meeting of readMeetings(source)) yield toCells(meeting, source.fair.timeZone);
}

/** The same as they are, a page of them read at a time. */
export async function* readMeetings(source: RowSource): AsyncGenerator<TimetableMeeting> {
  let last: Row | undefined;
  for (let size = pageSize; size === pageSize;) {
    const rows: Row[] = await source.query<Row>(
      `SELECT m.id, m.starts_at AS "startsAt", m.ends_at AS "endsAt", r.name AS round, m.state,
              m.changed_at AS "changedAt", m.sequence,
              b.organisation_id AS "buyerId", s.organisation_id AS "supplierId",
              bp.name AS "buyerPerson", sp.name AS "supplierPerson", t.number AS "table",
              h.name AS hall, v.name AS room, ip.name AS interpreter
         FROM meetings m JOIN rounds r ON r.id = m.round_id
         JOIN fair_registrations b ON b.id = m.buyer_id
         JOIN fair_registrations s ON s.id = m.supplier_id
         LEFT JOIN fair_people bp ON bp.id = m.buyer_person_id
         LEFT JOIN fair_people sp ON sp.id = m.supplier_person_id
         LEFT JOIN meeting_tables t ON t.id = m.table_id
         LEFT JOIN halls h ON h.id = t.hall_id
         LEFT JOIN video_rooms v ON v.id = m.room_id
         LEFT JOIN interpreters i ON i.id = m.interpreter_id
         LEFT JOIN fair_people ip ON ip.id = i.person_id
        WHERE r.fair_id = $1 AND m.state IN ('provisional', 'confirmed', 'held', 'missed')
          AND ($2::timestamptz IS NULL OR (m.starts_at, m.id) > ($2, $3::uuid))
        ORDER BY m.starts_at, m.id LIMIT $4`,
      [source.fair.id, last?.startsAt ?? null, last?.id ?? null, pageSize],
    );
    size = rows.length;
    last = rows.at(-1) ?? last;
    const names = await source.organisations(
      rows.flatMap(({ buyerId, supplierId }) => [buyerId, supplierId]),
    );
    for (const { buyerId, supplierId, ...row } of rows) {
      yield { ...row, buyer: names.get(buyerId), supplier: names.get(supplierId) };
    }
  }
}

function toCells(row: TimetableMeeting, timeZone: string): Cell[] {
  const [day, begins] = onClocks(row.startsAt, timeZone);
  return [
    day,
    begins,
    onClocks(row.endsAt, timeZone)[1],
    timeZone,
    row.startsAt.toISOString(),
    row.round,
    row.state,
    ...sideCells(row.buyer, row.buyerPerson),
    ...sideCells(row.supplier, row.supplierPerson),
    row.table,
    row.hall,
    row.room,
    row.interpreter,
    row.id,
  ];
}
