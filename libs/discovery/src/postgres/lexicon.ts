import type pg from 'pg';
import type { Query } from '../domain/query.js';
import { deletesOf, typosAllowed, typosBetween } from '../domain/typos.js';
import { spelledRight } from '../spelling.js';
import type { Respellings } from './text-query.js';

/** A word in fewer suppliers than this may itself be a typo, so others like it are looked for. */
const rare = 5;
const mostRespellings = 8;

interface KnownWord {
  readonly word: string;
  readonly documents: number;
}

/** Finds the words that mistyped words of a query may stand for: nearest first, then commonest. */
export async function findRespellings(pool: pg.Pool, query: Query): Promise<Respellings> {
  const typed = query.tokens
    .filter(
      ({ kind, text }) => kind === 'word' && typosAllowed(text) > 0 && !spelledRight.has(text),
    )
    .map(({ text }) => text);
  if (typed.length === 0) return new Map();
  const { rows } = await pool.query<KnownWord>({
    name: 'search-respellings',
    text: 'SELECT word, documents FROM search.word WHERE deletes && $1::integer[]',
    values: [[...new Set(typed.flatMap(deletesOf))]],
  });
  return new Map(typed.map((word) => [word, respellingsOf(word, rows)]));
}

function respellingsOf(typed: string, known: readonly KnownWord[]): string[] {
  const itself = known.find(({ word }) => word === typed);
  if (itself && itself.documents >= rare) return [];
  return known
    .filter(({ word }) => word !== typed)
    .map(({ word, documents }) => ({ word, documents, typos: typosBetween(typed, word) }))
    .filter(({ typos }) => typos <= typosAllowed(typed))
    .toSorted((a, b) => a.typos - b.typos || b.documents - a.documents)
    .slice(0, mostRespellings)
    .map(({ word }) => word);
}
