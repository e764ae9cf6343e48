import { ONE } from '../score/fixed-point.js';
import { FULL_SATURATION, similarityOf, type TextQuery } from '../text/similarity.js';
import type { TermTable } from '../text/term-table.js';
import type { Bitset } from './bitset.js';

/** A row that holds a term, and the term's saturation in its last 8 bits: read in one go. */
export const packPosting = (row: number, saturation: number): number =>
  ((row << 8) | saturation) >>> 0;

export const rowOf = (posting: number): number => posting >>> 8;
const saturationIn = (posting: number): number => posting & FULL_SATURATION;

/** Rows that postings can name: far more than a segment has. */
export const MAX_ROWS = 1 << 24;

/** Postings of one language: for each term the rows that hold it. */
export interface LanguagePostings {
  /** Shared with other indexes: not all of them are in this one. */
  readonly terms: TermTable;
  /** Postings of term `i`: `postings[starts[i] .. starts[i + 1]]`; none of those that came later. */
  readonly starts: Uint32Array;
  /** As {@link packPosting} makes them. */
  readonly postings: Uint32Array;
  /** Rows that have any text in the language. */
  readonly present: Bitset;
}

/**
 * Sums by row, and which rows have one: clearing takes no longer than adding up did, however many
 * rows there are.
 */
class RowSums {
  values = new Uint32Array(0);
  rows = new Uint32Array(0);
  count = 0;

  fit(size: number): this {
    if (this.values.length < size) {
      this.values = new Uint32Array(size);
      this.rows = new Uint32Array(size);
    }
    return this;
  }

  clear(): this {
    for (let at = 0; at < this.count; at++) this.values[this.rows[at] as number] = 0;
    this.count = 0;
    return this;
  }
}

/** Sums that no index holds; all share them, so that they stay in the processor's cache. */
const spareSums: RowSums[] = [];

/** Sums of one language of the need's texts, by row. */
interface LanguageSums {
  readonly query: TextQuery;
  readonly sums: RowSums;
  readonly present: Bitset;
}

/**
 * An inverted index that gives, for a need's texts, the similarity of every row at once: the very
 * numbers of `compareInSharedLanguage`. It holds one comparison at a time, until it is released.
 */
export class TextIndex {
  private queries: readonly TextQuery[] | undefined;
  private compared: LanguageSums[] = [];

  constructor(
    private readonly size: number,
    private readonly languages: ReadonlyMap<string, LanguagePostings>,
  ) {}

  /** Bytes of postings; the terms themselves are not counted. */
  get bytes(): number {
    let sum = 0;
    for (const { starts, postings, present } of this.languages.values()) {
      sum += starts.byteLength + postings.byteLength + present.words.byteLength;
    }
    return sum;
  }

  /** Calls back with each term that some row holds. */
  forEachTerm(use: (language: string, term: string) => void): void {
    for (const [language, { terms, starts }] of this.languages) {
      for (let id = 0; id + 1 < starts.length; id++) {
        if (starts[id] !== starts[id + 1]) use(language, terms.termOf(id));
      }
    }
  }

  /** Sums up the postings of the queries' terms, unless these are the ones compared last. */
  compare(queries: readonly TextQuery[]): void {
    if (this.queries === queries) return;
    this.release();
    for (const query of queries) {
      const postings = this.languages.get(query.language);
      if (!postings) continue;
      const sums = (spareSums.pop() ?? new RowSums()).fit(this.size);
      addPostings(query, postings, sums);
      this.compared.push({ query, sums, present: postings.present });
    }
    this.queries = queries;
  }

  /** Forgets the texts compared last, so that other indexes can use the memory of their sums. */
  release(): void {
    for (const { sums } of this.compared) spareSums.push(sums.clear());
    this.compared = [];
    this.queries = undefined;
  }

  /** Similarity of a row to the texts compared last, in millionths. */
  valueOf(row: number): number {
    let best = 0;
    for (const { query, sums } of this.compared) {
      const sum = sums.values[row] ?? 0;
      if (sum === 0) continue;
      const value = similarityOf(sum, query);
      if (value > best) best = value;
    }
    return best;
  }

  /** Whether the row shares a language with the texts compared last. */
  isComparable(row: number): boolean {
    for (const { present } of this.compared) if (present.has(row)) return true;
    return false;
  }

  /** Adds the rows whose similarity is at least `value`. */
  addRowsFrom(value: number, rows: Bitset): void {
    for (const { query, sums } of this.compared) {
      const least = leastSum(value, query);
      for (let at = 0; at < sums.count; at++) {
        const row = sums.rows[at] as number;
        if ((sums.values[row] as number) >= least) rows.add(row);
      }
    }
  }
}

/** The smallest sum with at least the given similarity. */
function leastSum(value: number, query: TextQuery): number {
  let sum = Math.ceil((value * query.total * FULL_SATURATION) / ONE);
  while (similarityOf(sum, query) < value) sum += 1;
  while (sum > 0 && similarityOf(sum - 1, query) >= value) sum -= 1;
  return Math.max(1, sum);
}

function addPostings(query: TextQuery, language: LanguagePostings, sums: RowSums): void {
  const { starts, postings } = language;
  const { values, rows } = sums;
  let { count } = sums;
  for (const { term, idf } of query.terms) {
    const id = language.terms.find(term);
    if (id < 0) continue;
    const end = starts[id + 1] ?? 0;
    for (let index = starts[id] ?? end; index < end; index++) {
      const posting = postings[index] as number;
      const row = rowOf(posting);
      const before = values[row] as number;
      if (before === 0) rows[count++] = row;
      values[row] = before + idf * saturationIn(posting);
    }
  }
  sums.count = count;
}
