import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import type { SearchFilters } from '../domain/search-request.js';
import { SEARCH_INDEX, type SearchIndex } from '../search-index.js';

/** How many suppliers fit, and in how many economies. */
export interface Reach {
  readonly suppliers: number;
  readonly economies: number;
}

/** Counts suppliers for a buyer who is about to ask them. */
@Injectable()
export class SupplierCounter {
  constructor(
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counts the suppliers that criteria reach now: "37 suppliers in 8 economies".
   * @throws Error when the engine is out of reach.
   */
  async count(criteria: SearchFilters): Promise<Reach> {
    const page = await this.index.search({
      text: '',
      filters: criteria,
      sort: 'RELEVANCE',
      offset: 0,
      limit: 0,
      facets: ['economy'],
      today: this.clock().toISOString().slice(0, 10),
    });
    const chosen = criteria.economies?.length ? new Set(criteria.economies) : undefined;
    const reached = (page.facets.economy ?? []).filter(({ value }) => chosen?.has(value) ?? true);
    return { suppliers: page.total.count, economies: reached.length };
  }
}
