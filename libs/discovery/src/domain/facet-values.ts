import { chaptersOf } from './hs-codes.js';
import type { FacetField, SearchFilters } from './search-request.js';
import { levelsFrom, type SupplierDocument } from './supplier-document.js';

/** The facets whose values stay what they are: all but certificates, which run out. */
export type LastingFacet = Exclude<FacetField, 'certificate'>;

/** The values that a supplier counts under. */
export function facetValuesOf(document: SupplierDocument): Record<LastingFacet, readonly string[]> {
  return {
    economy: [document.economy],
    hsChapter: chaptersOf(document.hsCodes),
    evidence: [document.evidence],
    label: document.labels,
    size: document.size === null ? [] : [document.size],
    exportMarket: document.exportMarkets,
    language: document.languages,
  };
}

/** The alternatives that filters allow in a field; undefined where the field is free. */
export function allowedValues(
  filters: SearchFilters,
  field: LastingFacet,
): readonly string[] | undefined {
  const allowed: Record<LastingFacet, readonly string[] | undefined> = {
    economy: filters.economies,
    hsChapter: filters.hsChapters,
    evidence: filters.leastEvidence && levelsFrom(filters.leastEvidence),
    label: filters.labels,
    size: filters.sizes,
    exportMarket: filters.exportMarkets,
    language: filters.languages,
  };
  return allowed[field]?.length ? allowed[field] : undefined;
}

export const lastingFacets: readonly LastingFacet[] = [
  'economy',
  'hsChapter',
  'evidence',
  'label',
  'size',
  'exportMarket',
  'language',
];

/** The same filters with one field free: for counting what else could be chosen there. */
export function withoutFilter(filters: SearchFilters, field: LastingFacet): SearchFilters {
  const names: Record<LastingFacet, keyof SearchFilters> = {
    economy: 'economies',
    hsChapter: 'hsChapters',
    evidence: 'leastEvidence',
    label: 'labels',
    size: 'sizes',
    exportMarket: 'exportMarkets',
    language: 'languages',
  };
  return { ...filters, [names[field]]: undefined };
}
