import type { StatedLevel } from '#kernel';

/** Fields whose values are counted beside the hits. */
export const facetFields = [
  'economy',
  'hsChapter',
  'certificate',
  'evidence',
  'label',
  'size',
  'exportMarket',
  'language',
] as const;
export type FacetField = (typeof facetFields)[number];

/** Deepest place in a list of hits that can be asked for; beyond it, filters serve people better. */
export const deepestHit = 1000;

/** What hits must satisfy besides the words. Values of one field are alternatives. */
export interface SearchFilters {
  /** ISO 3166 alpha-3. */
  readonly economies?: readonly string[];
  /** HS codes of 2, 4 or 6 digits: each finds itself, its parents and its children. */
  readonly hsCodes?: readonly string[];
  /** CPC or ISIC codes, found as they are. */
  readonly serviceCodes?: readonly string[];
  /** Two digits. */
  readonly hsChapters?: readonly string[];
  /** Schemes: a hit holds *all* of them, in date on the day of the search. */
  readonly certificates?: readonly string[];
  readonly leastEvidence?: StatedLevel;
  readonly labels?: readonly string[];
  readonly sizes?: readonly string[];
  readonly exportMarkets?: readonly string[];
  readonly languages?: readonly string[];
}

export const sortOrders = ['RELEVANCE', 'NAME', 'NEWEST', 'COMPLETENESS'] as const;
/** `RELEVANCE`: words as typed, in names and offers first; then the more complete profile. */
export type SortOrder = (typeof sortOrders)[number];

/** One search, as every engine understands it. */
export interface SearchRequest {
  /** Words, in any script; empty finds all that the filters leave. */
  readonly text: string;
  readonly filters: SearchFilters;
  readonly sort: SortOrder;
  /** First hit to give, from 0; at most `deepestHit`. */
  readonly offset: number;
  readonly limit: number;
  /** The fields to count, none to save the work. */
  readonly facets: readonly FacetField[];
  /** The day on which certificates must be in date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A part of a text, in UTF-16 units. */
export interface MarkedRange {
  readonly start: number;
  readonly length: number;
}

/** A text of the supplier in which words were found. Plain text: never markup. */
export interface Highlight {
  readonly field: 'name' | 'otherNames' | 'offers' | 'texts';
  readonly text: string;
  readonly ranges: readonly MarkedRange[];
}

export interface SearchHit {
  /** The profile's id. */
  readonly id: string;
  readonly highlights: readonly Highlight[];
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/**
 * How many of the hits have each value, most first. A field that is itself filtered by alternatives
 * is counted as if it were not, so that people see what else they could choose.
 */
export type FacetCounts = Readonly<Partial<Record<FacetField, readonly FacetCount[]>>>;

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** How many there are in all, and whether that is exact or a lower bound. */
  readonly total: { readonly count: number; readonly isExact: boolean };
  readonly facets: FacetCounts;
  /** The engine's own time, milliseconds. */
  readonly engineMilliseconds: number;
}
