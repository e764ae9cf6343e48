import { allowedValues, lastingFacets } from '../domain/facet-values.js';
import { parentsOf, isHsCode } from '../domain/hs-codes.js';
import type { Marks } from '../domain/highlight.js';
import type { Query } from '../domain/query.js';
import type { SearchFilters } from '../domain/search-request.js';
import type { Token } from '../domain/tokens.js';
import { alsoSpelled } from '../spelling.js';
import { named, quoted, stated, valued, within } from './lexemes.js';

/** Shortest word that is taken for the beginning of another, when it is the last of a query. */
const shortestBeginning = 3;

/** Words that a mistyped word may stand for, by the word as typed. */
export type Respellings = ReadonlyMap<string, readonly string[]>;

/** What one part of a query is satisfied by, from the best way to the loosest. */
interface Clause {
  /** As typed, in a name or offer; a code as stated. */
  readonly best: string;
  /** Any way of writing it, in a name or offer; a code or one of its children. */
  readonly good: string;
  /** As typed, anywhere. */
  readonly fair: string;
  /** Any way of writing it, anywhere; a code, its children or its parents. */
  readonly any: string;
}
const tiers = ['best', 'good', 'fair', 'any'] as const;

/**
 * Text-search queries for a request, the best hits' first, the last finding every hit. Empty when
 * nothing restricts the hits.
 */
export function textQueries(
  query: Query,
  filters: SearchFilters,
  respellings: Respellings,
): string[] {
  const last = query.tokens.at(-1);
  const clauses = [
    ...query.tokens.map((token) => tokenClause(token, token === last, respellings)),
    ...query.hsCodes.map(codeClause),
  ];
  const required = filterQueries(filters);
  const queries = tiers.map((tier) =>
    [...clauses.map((clause) => clause[tier]), ...required].join(' & '),
  );
  return [...new Set(queries)].filter((text) => text !== '');
}

/** The hits of one query that no query before it finds. */
export function onlyIn(queries: readonly string[], place: number): string | undefined {
  const before = queries.slice(0, place).map((query) => `!(${query})`);
  return queries[place] && [`(${queries[place]})`, ...before].join(' & ');
}

/** What is marked in the texts of hits. */
export function marksOf(query: Query, respellings: Respellings): Marks {
  const tokens = new Set<string>();
  const beginnings: string[] = [];
  const last = query.tokens.at(-1);
  for (const token of query.tokens) {
    for (const text of spellingsOf(token, respellings)) tokens.add(text);
    if (isBeginning(token, token === last)) beginnings.push(token.text);
  }
  return { tokens, beginnings };
}

function spellingsOf(token: Token, respellings: Respellings): string[] {
  return [token.text, ...alsoSpelled(token.text), ...(respellings.get(token.text) ?? [])];
}

/** A lone character of a dense script always is: it begins some pair wherever it stands. */
function isBeginning(token: Token, isLast: boolean): boolean {
  if (token.kind === 'gram') return [...token.text].length === 1;
  return isLast && token.kind === 'word' && token.text.length >= shortestBeginning;
}

function tokenClause(token: Token, isLast: boolean, respellings: Respellings): Clause {
  const { text } = token;
  const spellings = spellingsOf(token, respellings);
  const beginning = isBeginning(token, isLast) ? ':*' : '';
  const code = isHsCode(text) && text.length > 2 ? [quoted(within(text))] : [];
  const write = (mark: (word: string) => string): string[] => [
    `${quoted(mark(text))}${beginning}`,
    ...spellings.slice(1).map((word) => quoted(mark(word))),
    ...code,
  ];
  const itself = (word: string): string => word;
  const isLone = token.kind === 'gram' && beginning !== '';
  return {
    best: isLone ? oneOf(write(named)) : oneOf([quoted(named(text)), ...code]),
    good: oneOf(write(named)),
    fair: isLone ? oneOf(write(itself)) : oneOf([quoted(text), ...code]),
    any: oneOf(write(itself)),
  };
}

function codeClause(code: string): Clause {
  const children = quoted(within(code));
  return {
    best: quoted(stated(code)),
    good: children,
    fair: children,
    any: codeQuery(code),
  };
}

/** The code itself, its children and its parents, where a supplier states no finer code. */
const codeQuery = (code: string): string =>
  oneOf([quoted(within(code)), ...parentsOf(code).map((parent) => quoted(stated(parent)))]);

function filterQueries(filters: SearchFilters): string[] {
  const alternatives = lastingFacets
    .map((field) => allowedValues(filters, field)?.map((value) => quoted(valued(field, value))))
    .filter((values) => values !== undefined);
  const codes = (filters.hsCodes ?? []).map(codeQuery);
  const services = (filters.serviceCodes ?? []).map((code) => quoted(valued('service', code)));
  return [
    ...alternatives.map(oneOf),
    ...[codes, services].filter((values) => values.length > 0).map(oneOf),
    ...(filters.certificates ?? []).map((scheme) => quoted(valued('certificate', scheme))),
  ];
}

const oneOf = (alternatives: readonly string[]): string => `(${alternatives.join(' | ')})`;
