import type { FacetCount } from './search-request.js';

/** Most first; the alphabet decides between equals. */
export const sortCounts = (counts: readonly FacetCount[]): FacetCount[] =>
  counts.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
