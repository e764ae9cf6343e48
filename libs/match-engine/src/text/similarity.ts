import { ONE } from '../score/fixed-point.js';
import { type LanguageStatistics, type TextStatistics, weightOf } from './statistics.js';
import { smallWordsOf } from './small-words.js';
import { tokenizeTexts } from './tokens.js';

/**
 * Okapi BM25 (Robertson and Zaragoza, 2009) brought to [0, 1] and to whole numbers: the sum over
 * the need's terms of `idf × saturation`, divided by the sum of `idf`. Whole numbers make the sum
 * the same in any order, so the columnar engine can add up postings and agree to the last bit.
 */
const K1 = 1.2;
const B = 0.75;
/** Saturation of a term that occurs once in a text of average length; more is not rewarded. */
export const FULL_SATURATION = 255;
/** Distinct terms of a need that count, in the order of the text. */
const MAX_QUERY_TERMS = 256;

/** Saturation (1 to {@link FULL_SATURATION}) by term. */
export type TextDocument = ReadonlyMap<string, number>;

/** One language of a need's text. */
export interface TextQuery {
  readonly language: string;
  readonly terms: readonly { readonly term: string; readonly idf: number }[];
  readonly total: number;
}

/**
 * The texts of a need as weighted terms, one query per primary language that says something. Words
 * that stand in any text are left out: without statistics they would count like all others.
 */
export function toQueries(
  texts: Readonly<Record<string, string>>,
  statistics: TextStatistics | undefined,
): TextQuery[] {
  return [...tokenizeTexts(texts)].flatMap(([language, tokens]) => {
    const known = statistics?.languages.get(language);
    const small = smallWordsOf(language);
    const telling = [...new Set(tokens)].filter((term) => !small.has(term));
    if (telling.length === 0) return [];
    const terms = telling
      .slice(0, MAX_QUERY_TERMS)
      .map((term) => ({ term, idf: weightOf(term, known) }));
    return [{ language, terms, total: terms.reduce((sum, { idf }) => sum + idf, 0) }];
  });
}

/** Saturation of a term that occurs `count` times in a text of `length` terms. */
export function saturationOf(
  count: number,
  length: number,
  statistics: LanguageStatistics | undefined,
): number {
  const relativeLength = statistics ? length / statistics.averageLength : 1;
  const penalty = K1 * (1 - B + B * relativeLength);
  const saturation = (count * (K1 + 1)) / (count + penalty);
  return Math.max(1, Math.round(FULL_SATURATION * Math.min(1, saturation)));
}

/** The terms of one text with their saturation. */
function toDocument(
  tokens: readonly string[],
  statistics: LanguageStatistics | undefined,
): TextDocument {
  const document = new Map<string, number>();
  for (const token of tokens) document.set(token, (document.get(token) ?? 0) + 1);
  for (const [term, count] of document) {
    document.set(term, saturationOf(count, tokens.length, statistics));
  }
  return document;
}

/** Documents of a text by primary language. */
export function toDocuments(
  texts: Readonly<Record<string, string>>,
  statistics: TextStatistics | undefined,
): Map<string, TextDocument> {
  return new Map(
    [...tokenizeTexts(texts)].map(([language, tokens]) => [
      language,
      toDocument(tokens, statistics?.languages.get(language)),
    ]),
  );
}

/** Entries that hold a term until it counts half in {@link joinDocuments}, added to those. */
const JOIN_HALF = 2;

/** Saturation of a term that `count` of the joined documents hold. */
export const joinedSaturationOf = (count: number): number =>
  Math.round((FULL_SATURATION * (1 + count / (count + JOIN_HALF))) / 2);

/**
 * Several documents read as one: half of a term's saturation for holding it at all, half for how
 * many of the documents do.
 */
export function joinDocuments(
  all: readonly ReadonlyMap<string, TextDocument>[],
): Map<string, TextDocument> {
  const counts = new Map<string, Map<string, number>>();
  for (const documents of all) {
    for (const [language, document] of documents) {
      const terms = counts.get(language) ?? new Map<string, number>();
      counts.set(language, terms);
      for (const term of document.keys()) terms.set(term, (terms.get(term) ?? 0) + 1);
    }
  }
  return new Map(
    [...counts].map(([language, terms]) => [
      language,
      new Map([...terms].map(([term, count]) => [term, joinedSaturationOf(count)])),
    ]),
  );
}

/** Value of a sum of `idf × saturation` against the query's total. */
export const similarityOf = (sum: number, query: TextQuery): number =>
  Math.floor((sum * ONE) / (query.total * FULL_SATURATION));

/** Similarity of one query and one document of the same language, 0 to {@link ONE}. */
export function compareTexts(query: TextQuery, document: TextDocument): number {
  let sum = 0;
  for (const { term, idf } of query.terms) sum += idf * (document.get(term) ?? 0);
  return similarityOf(sum, query);
}

/** The best similarity over the languages both sides share; `undefined` when they share none. */
export function compareInSharedLanguage(
  queries: readonly TextQuery[],
  documents: ReadonlyMap<string, TextDocument>,
): { readonly value: number; readonly language: string } | undefined {
  let best: { value: number; language: string } | undefined;
  for (const query of queries) {
    const document = documents.get(query.language);
    if (!document) continue;
    const value = compareTexts(query, document);
    if (!best || value > best.value) best = { value, language: query.language };
  }
  return best;
}
