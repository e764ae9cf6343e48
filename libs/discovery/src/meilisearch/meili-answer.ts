import type { FacetDistribution, MultiSearchResult } from 'meilisearch';
import { cutAround } from '../domain/highlight.js';
import type { FacetCount, Highlight, MarkedRange, SearchHit } from '../domain/search-request.js';
import { sortCounts } from '../domain/sort-counts.js';
import {
  markEnd,
  markStart,
  type MeiliDocument,
  readDatedValue,
  withoutParting,
} from './meili-document.js';

export type MeiliHit = Pick<MeiliDocument, 'id' | 'name' | 'otherNames' | 'offers' | 'texts'>;

const fields: readonly Highlight['field'][] = ['name', 'otherNames', 'offers', 'texts'];
const mostHighlights = 4;

export function toHits(result: MultiSearchResult<MeiliHit>): SearchHit[] {
  return result.hits.map((hit) => ({ id: hit.id, highlights: highlightsOf(hit._formatted ?? {}) }));
}

function highlightsOf(formatted: Partial<MeiliHit>): Highlight[] {
  const found: Highlight[] = [];
  for (const field of fields) {
    for (const marked of [formatted[field] ?? []].flat()) {
      const { text, ranges } = readMarks(marked);
      if (ranges.length > 0) found.push(cutAround({ field, text, ranges }));
    }
  }
  return found.slice(0, mostHighlights);
}

/** Turns a text with marks into the plain text and the ranges that were marked. */
export function readMarks(marked: string): { text: string; ranges: MarkedRange[] } {
  const ranges: MarkedRange[] = [];
  let text = '';
  for (const [index, part] of withoutParting(marked).split(markStart).entries()) {
    const [inside = '', after] = part.split(markEnd);
    if (index === 0 || after === undefined) {
      text += part;
      continue;
    }
    const last = ranges.at(-1);
    if (last && last.start + last.length === text.length) {
      ranges[ranges.length - 1] = { start: last.start, length: last.length + inside.length };
    } else {
      ranges.push({ start: text.length, length: inside.length });
    }
    text += inside + after;
  }
  return { text, ranges };
}

export function toCounts(distribution: FacetDistribution[string] | undefined): FacetCount[] {
  return sortCounts(Object.entries(distribution ?? {}).map(([value, count]) => ({ value, count })));
}

/**
 * Counts certificates in date: all that the hits had when they were indexed, but for those that
 * ended since.
 * @param all by scheme.
 * @param byDay by day and scheme, at least those of hits of which any has ended.
 */
export function countInDate(
  all: FacetDistribution[string] | undefined,
  byDay: FacetDistribution[string] | undefined,
  today: string,
): FacetCount[] {
  const counts = new Map(Object.entries(all ?? {}));
  for (const [value, count] of Object.entries(byDay ?? {})) {
    const { day, scheme } = readDatedValue(value);
    if (day < today) counts.set(scheme, (counts.get(scheme) ?? 0) - count);
  }
  return sortCounts([...counts].flatMap(([value, count]) => (count > 0 ? [{ value, count }] : [])));
}
