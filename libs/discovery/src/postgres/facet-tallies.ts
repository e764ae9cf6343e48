import type pg from 'pg';
import { dayNumber } from '../domain/days.js';
import type { FacetCounts, SearchPage, SearchRequest } from '../domain/search-request.js';
import type { FacetCodes } from './facet-codes.js';
import { countsOf, tally } from './packed-facets.js';
import { everythingStatement, mostTallied } from './search-statement.js';

/** The packed values of the hits of one set of filters, in base64; `all` or the freed field. */
export interface TallyRow {
  readonly name: string;
  readonly hits: number;
  readonly facets: string | null;
  readonly certificates: string | null;
}

/** How long the counts of all suppliers serve the searches of one process, milliseconds. */
const freshness = 1000;

/**
 * The tally of every supplier: what an empty search shows, and what stands beside a single filter.
 * The most common searches ask for it and it is the dearest to count, so it is kept for a second.
 */
export class EverythingTally {
  private counted: { readonly at: number; readonly row: Promise<TallyRow> } | undefined;

  constructor(private readonly pool: pg.Pool) {}

  get(): Promise<TallyRow> {
    const now = performance.now();
    if (!this.counted || now - this.counted.at > freshness) {
      this.counted = { at: now, row: this.count() };
    }
    return this.counted.row;
  }

  forget(): void {
    this.counted = undefined;
  }

  private async count(): Promise<TallyRow> {
    try {
      const { rows } = await this.pool.query<TallyRow>(everythingStatement);
      if (!rows[0]) throw new Error('The count gave no row.');
      return rows[0];
    } catch (error) {
      this.forget();
      throw error;
    }
  }
}

/** Counts the facets that a request asks for, and its hits. */
export async function countFacets(
  request: SearchRequest,
  rows: readonly TallyRow[],
  codes: FacetCodes,
): Promise<{ facets: FacetCounts; total: SearchPage['total'] }> {
  const today = dayNumber(request.today);
  const tallies = new Map(
    rows.map((row) => [row.name, tally(unpack(row.facets), unpack(row.certificates), today)]),
  );
  const all = tallies.get('all');
  const hits = rows.find((row) => row.name === 'all')?.hits ?? 0;
  const total = { count: hits, isExact: hits < mostTallied };
  if (!all || request.facets.length === 0) return { facets: {}, total };
  const values = await codes.valuesUpTo(
    Math.max(...[...tallies.values()].map(({ highest }) => highest)),
  );
  const facets = Object.fromEntries(
    request.facets.map((field) => [field, countsOf(field, tallies.get(field) ?? all, values)]),
  );
  return { facets, total };
}

const unpack = (packed: string | null): Buffer => Buffer.from(packed ?? '', 'base64');
