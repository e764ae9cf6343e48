import type pg from 'pg';
import type { FacetCounts, SearchPage, SearchRequest } from '../domain/search-request.js';
import type { FacetCodes } from './facet-codes.js';
import { countsOf, type Tally, tally } from './packed-facets.js';
import { everythingStatement, mostTallied } from './search-statement.js';

/** The packed values of the hits of one set of filters; `all` or the freed field. */
export interface TallyRow {
  readonly name: string;
  readonly hits: number;
  readonly facets: string;
  readonly certificates: string;
}

/** The hits of one set of filters, and how often they have each value. */
export interface HitTally {
  readonly hits: number;
  readonly counts: Tally;
}

/** @param today as `dayNumber` gives it. */
export const countRow = ({ hits, facets, certificates }: TallyRow, today: number): HitTally => ({
  hits,
  counts: tally(facets, certificates, today),
});

/** How long the counts of all suppliers serve the searches of one process, milliseconds. */
const freshness = 1000;

/**
 * The tally of every supplier: what an empty search shows, and what stands beside a single filter.
 * The most common searches ask for it and it is the dearest to count, so it is kept for a second.
 */
export class EverythingTally {
  private counted:
    { readonly at: number; readonly today: number; readonly tally: Promise<HitTally> } | undefined;

  constructor(private readonly pool: pg.Pool) {}

  /** @param today as `dayNumber` gives it. */
  get(today: number): Promise<HitTally> {
    const now = performance.now();
    if (this.counted?.today !== today || now - this.counted.at > freshness) {
      this.counted = { at: now, today, tally: this.count(today) };
    }
    return this.counted.tally;
  }

  forget(): void {
    this.counted = undefined;
  }

  private async count(today: number): Promise<HitTally> {
    try {
      const { rows } = await this.pool.query<TallyRow>(everythingStatement);
      if (!rows[0]) throw new Error('The count gave no row.');
      return countRow(rows[0], today);
    } catch (error) {
      this.forget();
      throw error;
    }
  }
}

/**
 * Counts the facets that a request asks for, and its hits.
 * @param tallies by name: `all`, and every freed field.
 */
export async function countFacets(
  request: SearchRequest,
  tallies: ReadonlyMap<string, HitTally>,
  codes: FacetCodes,
): Promise<{ facets: FacetCounts; total: SearchPage['total'] }> {
  const all = tallies.get('all');
  const hits = all?.hits ?? 0;
  const total = { count: hits, isExact: hits < mostTallied };
  if (!all || request.facets.length === 0) return { facets: {}, total };
  const values = await codes.valuesUpTo(
    Math.max(...[...tallies.values()].map(({ counts }) => counts.length - 1)),
  );
  const facets = Object.fromEntries(
    request.facets.map((field) => [
      field,
      countsOf(field, (tallies.get(field) ?? all).counts, values),
    ]),
  );
  return { facets, total };
}
