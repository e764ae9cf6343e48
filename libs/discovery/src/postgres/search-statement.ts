import {
  allowedValues,
  lastingFacets,
  type LastingFacet,
  withoutFilter,
} from '../domain/facet-values.js';
import type { Query } from '../domain/query.js';
import type { SearchRequest, SortOrder } from '../domain/search-request.js';
import type { CertificateSpan } from './packed-facets.js';
import { onlyIn, type Respellings, textQueries } from './text-query.js';

/** Facets of more hits than this are counted over so many of them only, and said to be inexact. */
export const mostTallied = 200_000;

export interface SearchStatement {
  readonly sql: string;
  readonly values: unknown[];
  /** Names of the tallies that nothing restricts; they are left out, to be counted once for many. */
  readonly unrestricted: readonly string[];
}

/** Collects the values of a statement and names their places. */
class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Fixed text for every order: nothing that a client sends becomes SQL. */
const orders: Record<SortOrder, string> = {
  RELEVANCE: 'quality DESC, id',
  COMPLETENESS: 'completeness DESC, id',
  NEWEST: 'changed_at DESC, id',
  NAME: 'sort_name, id',
};

/**
 * One statement for a whole search: the page, the number of hits and their packed facet values all
 * come from the same state of the index, also while a rebuild goes live.
 *
 * @param respellings words that the query's words may stand for.
 * @param spans what certificates in date lie between, for every one that hits must hold.
 */
export function searchStatement(
  request: SearchRequest,
  query: Query,
  respellings: Respellings,
  spans: readonly CertificateSpan[],
): SearchStatement {
  const parameters = new Parameters();
  const dated = spans.map(([lowest, highest]) => inDate(parameters, lowest, highest));
  const queries = textQueries(query, request.filters, respellings);
  const isCounted = request.facets.length > 0;
  const wanted = [
    { name: 'all', where: whereOf(parameters, queries.at(-1), dated) },
    ...freedFields(request).map((field) => {
      const filters = withoutFilter(request.filters, field);
      const freed = textQueries(query, filters, respellings).at(-1);
      return { name: field, where: whereOf(parameters, freed, dated) };
    }),
  ];
  const tallies = wanted
    .filter(({ where }) => where !== '' || !isCounted)
    .map(({ name, where }) => tallySql(name, where, isCounted));
  const page = pageSql(request, query, queries, parameters, dated);
  return {
    sql: [pageRow(page), ...tallies].join(' UNION ALL '),
    values: parameters.values,
    unrestricted: wanted.filter(({ where }) => where === '' && isCounted).map(({ name }) => name),
  };
}

/** Counts every supplier there is. */
export const everythingStatement = tallySql('everything', '', true);

/** The counted fields that are filtered themselves, each to be counted as if it were free. */
export function freedFields(request: SearchRequest): LastingFacet[] {
  return lastingFacets.filter(
    (field) =>
      request.facets.includes(field) && allowedValues(request.filters, field) !== undefined,
  );
}

function inDate(parameters: Parameters, lowest: number, highest: number): string {
  const [from, to] = [parameters.add(lowest), parameters.add(highest)];
  return `EXISTS (SELECT FROM unnest(certificate_terms) AS term
                   WHERE term BETWEEN ${from}::integer AND ${to}::integer)`;
}

function whereOf(
  parameters: Parameters,
  terms: string | undefined,
  dated: readonly string[],
): string {
  const conditions = [...dated];
  if (terms !== undefined) conditions.unshift(`terms @@ ${parameters.add(terms)}::tsquery`);
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}

/** Rows of an answer: the page's hits as JSON, then tallies with all values of all their hits. */
const pageRow = (page: string): string =>
  `SELECT 'page' AS name, (${page}) AS page, 0 AS hits, '' AS facets, '' AS certificates`;

function tallySql(name: string, where: string, isCounted: boolean): string {
  const packed = isCounted
    ? `coalesce(string_agg(facets, ''), '') AS facets,
       coalesce(string_agg(certificates, ''), '') AS certificates`
    : `'' AS facets, '' AS certificates`;
  return `SELECT '${name}' AS name, NULL::json AS page, count(*)::integer AS hits, ${packed}
            FROM (SELECT facets, certificates FROM search.document ${where}
                   LIMIT ${mostTallied}) AS hit`;
}

/**
 * The page: tier after tier of the query, each sorted by itself, until the page is full. Postgres
 * runs the parts of UNION ALL one after the other and stops when it has enough, so most searches
 * never come to the looser tiers.
 */
function pageSql(
  request: SearchRequest,
  query: Query,
  queries: readonly string[],
  parameters: Parameters,
  dated: readonly string[],
): string {
  const order = orders[request.sort];
  const isRanked = request.sort === 'RELEVANCE' && query.tokens.length + query.hsCodes.length > 0;
  const found = isRanked ? queries.map((_, place) => onlyIn(queries, place)) : [queries.at(-1)];
  const enough = parameters.add(request.offset + request.limit);
  const tiers = found.map(
    (terms, tier) => `(SELECT ${tier} AS tier, id, quality, completeness, changed_at, sort_name
        FROM search.document ${whereOf(parameters, terms, dated)}
       ORDER BY ${order} LIMIT ${enough})`,
  );
  const [offset, limit] = [parameters.add(request.offset), parameters.add(request.limit)];
  const shown = query.tokens.length > 0 ? 'wide.shown::json' : 'NULL';
  return `
    SELECT coalesce(json_agg(json_build_object('id', page.id, 'shown', ${shown})
                             ORDER BY tier, ${order}), '[]')
      FROM (SELECT * FROM (${tiers.join(' UNION ALL ')}) AS found
            OFFSET ${offset} LIMIT ${limit}) AS page
      JOIN (SELECT id AS wide_id, shown FROM search.document) AS wide ON wide_id = page.id`;
}
