import type { Cell } from '#kernel';
import { onClocks, type RowSource, sideCells } from './row.source.js';

const sideColumns = ['came', 'value (1 to 5)', 'outcome', 'amount', 'currency'] as const;

export const outcomeColumns = [
  'day',
  'round',
  'months after',
  'state',
  'buyer',
  'buyer economy',
  'supplier',
  'supplier economy',
  ...sideColumns.map((column) => `buyer: ${column}`),
  ...sideColumns.map((column) => `supplier: ${column}`),
  'meeting id',
] as const;

/** What one side said last. */
interface Report {
  readonly tookPlace: boolean;
  readonly value: number | null;
  readonly kind: string;
  /** Whole minor units, as text. */
  readonly amount: string | null;
  readonly currency: string | null;
}

interface Row {
  readonly id: string;
  readonly startsAt: Date;
  readonly round: string;
  readonly month: number;
  readonly state: string;
  readonly buyerId: string;
  readonly supplierId: string;
  readonly buyer: Report | null;
  readonly supplier: Report | null;
}

const pageSize = 500;

const lastReport = (side: string): string => `
  (SELECT jsonb_build_object('tookPlace', p.took_place, 'value', p.value, 'kind', p.kind,
                             'amount', p.amount::text, 'currency', p.currency)
     FROM outcome_reports p
    WHERE p.meeting_id = o.meeting_id AND p.month = o.month AND p.side = '${side}'
    ORDER BY p.id DESC LIMIT 1)`;

/**
 * What both sides said came of their meetings, each as they said it: a row for each meeting and
 * follow-up. Private notes are not part of it.
 */
export async function* readOutcomes(source: RowSource): AsyncGenerator<Cell[]> {
  let last: Row | undefined;
  for (let size = pageSize; size === pageSize;) {
    const rows: Row[] = await source.query<Row>(
      `SELECT m.id, m.starts_at AS "startsAt", r.name AS round, o.month, o.state,
              b.organisation_id AS "buyerId", s.organisation_id AS "supplierId",
              ${lastReport('buyer')} AS buyer, ${lastReport('supplier')} AS supplier
         FROM meeting_outcomes o JOIN meetings m ON m.id = o.meeting_id
         JOIN rounds r ON r.id = m.round_id
         JOIN fair_registrations b ON b.id = m.buyer_id
         JOIN fair_registrations s ON s.id = m.supplier_id
        WHERE r.fair_id = $1
          AND ($2::timestamptz IS NULL
               OR (m.starts_at, m.id, o.month) > ($2, $3::uuid, $4::smallint))
        ORDER BY m.starts_at, m.id, o.month LIMIT $5`,
      [source.fair.id, last?.startsAt ?? null, last?.id ?? null, last?.month ?? null, pageSize],
    );
    size = rows.length;
    last = rows.at(-1) ?? last;
    const names = await source.organisations(
      rows.flatMap(({ buyerId, supplierId }) => [buyerId, supplierId]),
    );
    for (const row of rows) {
      yield [
        onClocks(row.startsAt, source.fair.timeZone)[0],
        row.round,
        row.month,
        row.state,
        ...sideCells(names.get(row.buyerId)),
        ...sideCells(names.get(row.supplierId)),
        ...cellsOf(row.buyer),
        ...cellsOf(row.supplier),
        row.id,
      ];
    }
  }
}

function cellsOf(report: Report | null): Cell[] {
  if (!report) return sideColumns.map(() => '');
  const { tookPlace, value, kind, amount, currency } = report;
  const money = amount === null || currency === null ? null : toMajor(amount, currency);
  return [tookPlace ? 'yes' : 'no', value, kind, money, currency ?? ''];
}

/** An amount of minor units in the currency's own unit, with the decimals of ISO 4217. */
function toMajor(minor: string, currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return Number(minor) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}
