import type { MultiSearchQuery } from 'meilisearch';
import { dayNumber } from '../domain/days.js';
import {
  allowedValues,
  lastingFacets,
  type LastingFacet,
  withoutFilter,
} from '../domain/facet-values.js';
import { parentsOf } from '../domain/hs-codes.js';
import type { Query } from '../domain/query.js';
import type { SearchFilters, SearchRequest, SortOrder } from '../domain/search-request.js';
import { attributeOf, markEnd, markStart } from './meili-document.js';

const sorts: Record<SortOrder, string[] | undefined> = {
  RELEVANCE: undefined,
  COMPLETENESS: ['completeness:desc', 'id:asc'],
  NEWEST: ['changedAt:desc', 'id:asc'],
  NAME: ['sortName:asc', 'id:asc'],
};
const shown = ['name', 'otherNames', 'offers', 'texts'];

/** The queries of one search, all sent at once. */
export interface MeiliQueries {
  /** The page, its total, and the facets that are not filtered. */
  readonly page: MultiSearchQuery;
  /** A query for each counted field that is filtered itself: counted as if it were free. */
  readonly freed: readonly { readonly field: LastingFacet; readonly query: MultiSearchQuery }[];
  /** Whether any certificate in the index has ended; absent when none are counted. */
  readonly anyEnded: MultiSearchQuery | undefined;
  /** Certificates of hits of which any has ended, by day; to be asked only when there are such. */
  readonly ended: MultiSearchQuery;
}

export function meiliQueries(indexUid: string, request: SearchRequest, query: Query): MeiliQueries {
  const { facets, filters, today } = request;
  const base = { indexUid, q: plainWords(query.words), matchingStrategy: 'all' as const };
  const filter = [...filterList(filters, today), ...query.hsCodes.map(codeFilter)];
  const freed = lastingFacets.filter(
    (field) => facets.includes(field) && allowedValues(filters, field) !== undefined,
  );
  const countOnly = { ...base, limit: 0, attributesToRetrieve: [] };
  return {
    page: {
      ...base,
      filter,
      sort: sorts[request.sort],
      offset: request.offset,
      limit: request.limit,
      facets: facets.filter((field) => !freed.some((other) => other === field)),
      attributesToRetrieve: ['id'],
      attributesToHighlight: query.words.trim() === '' ? [] : shown,
      highlightPreTag: markStart,
      highlightPostTag: markEnd,
    },
    freed: freed.map((field) => {
      const others = filterList(withoutFilter(filters, field), today);
      const all = [...others, ...query.hsCodes.map(codeFilter)];
      return { field, query: { ...countOnly, filter: all, facets: [field] } };
    }),
    anyEnded: facets.includes('certificate')
      ? { ...countOnly, q: '', filter: turnedBefore(today) }
      : undefined,
    ended: { ...countOnly, filter: [...filter, turnedBefore(today)], facets: ['certificateDay'] },
  };
}

/** Suppliers of whose certificates one has ended since they were indexed, or begun. */
export const turnedBefore = (today: string): string => `certificateTurns < ${dayNumber(today)}`;

/**
 * The words alone, since people type dashes and inches that Meilisearch takes for operators; and
 * words that hold a digit as phrases, which are found exactly or not at all.
 */
export function plainWords(words: string): string {
  const runs = words.match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? [];
  return runs.map((run) => (/\p{N}/u.test(run) ? `"${run}"` : run)).join(' ');
}

function filterList(filters: SearchFilters, today: string): string[] {
  const list = lastingFacets.flatMap((field) => {
    const allowed = allowedValues(filters, field);
    return allowed ? [anyOf(field, allowed)] : [];
  });
  if (filters.hsCodes?.length) list.push(filters.hsCodes.map(codeFilter).join(' OR '));
  if (filters.serviceCodes?.length) list.push(anyOf('service', filters.serviceCodes));
  for (const scheme of filters.certificates ?? []) {
    list.push(`certificateUntil.${attributeOf(scheme)} >= ${dayNumber(today)}`);
  }
  return list;
}

/** The code itself, its children and its parents, where a supplier states no finer code. */
function codeFilter(code: string): string {
  const parents = parentsOf(code);
  const within = `hsWithin = ${quoted(code)}`;
  return parents.length > 0 ? `(${within} OR ${anyOf('hsStated', parents)})` : within;
}

const anyOf = (attribute: string, values: readonly string[]): string =>
  `${attribute} IN [${values.map(quoted).join(', ')}]`;

/** A value inside of a filter: whatever it holds, it stays a value. */
const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;
