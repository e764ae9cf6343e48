import type { TextsByLanguage } from '../facts/values.js';
import { ONE } from '../score/fixed-point.js';
import {
  FULL_SATURATION,
  joinedSaturationOf,
  saturationOf,
  similarityOf,
  type TextQuery,
} from '../text/similarity.js';
import type { LanguageStatistics, TextStatistics } from '../text/statistics.js';
import { tokenizeTexts } from '../text/tokens.js';
import { Bitset } from './bitset.js';
import { bytes, Interner, words } from './columns.js';

/** Postings of one language: for each term the documents that hold it, with their saturation. */
interface LanguagePostings {
  readonly terms: Interner;
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly saturations: Uint8Array;
  /** Documents that have any text in the language. */
  readonly present: Bitset;
}

class LanguageBuilder {
  private readonly termIds = words();
  private readonly documents = words();
  private readonly saturations = bytes();
  private readonly rows = words();

  constructor(private readonly terms: Interner) {}

  /** Adds a text and gives the numbers of its terms, each once. */
  addTokens(
    row: number,
    tokens: readonly string[],
    statistics: LanguageStatistics | undefined,
  ): readonly number[] {
    this.rows.push(row);
    const ids = tokens.map((token) => this.terms.intern(token)).sort((one, other) => one - other);
    const distinct: number[] = [];
    for (let start = 0; start < ids.length;) {
      const id = ids[start] as number;
      let end = start + 1;
      while (ids[end] === id) end += 1;
      this.addPosting(id, row, saturationOf(end - start, ids.length, statistics));
      distinct.push(id);
      start = end;
    }
    return distinct;
  }

  /** Adds a row by the number of joined texts that hold each term. */
  addCounts(row: number, counts: ReadonlyMap<number, number>): void {
    this.rows.push(row);
    for (const [id, count] of counts) this.addPosting(id, row, joinedSaturationOf(count));
  }

  private addPosting(term: number, row: number, saturation: number): void {
    this.termIds.push(term);
    this.documents.push(row);
    this.saturations.push(saturation);
  }

  build(size: number): LanguagePostings {
    const termIds = this.termIds.freeze();
    const documents = this.documents.freeze();
    const saturations = this.saturations.freeze();
    const starts = new Uint32Array(this.terms.names.length + 1);
    for (const term of termIds) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 1; term < starts.length; term++) {
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    }
    const next = starts.slice();
    const sortedDocuments = new Uint32Array(documents.length);
    const sortedSaturations = new Uint8Array(documents.length);
    for (let index = 0; index < termIds.length; index++) {
      const term = termIds[index] ?? 0;
      const at = next[term] ?? 0;
      sortedDocuments[at] = documents[index] ?? 0;
      sortedSaturations[at] = saturations[index] ?? 0;
      next[term] = at + 1;
    }
    const present = new Bitset(size);
    for (const row of this.rows.freeze()) present.add(row);
    return {
      terms: this.terms,
      starts,
      documents: sortedDocuments,
      saturations: sortedSaturations,
      present,
    };
  }
}

/** Collects the texts of rows. Builders may share the numbers of their terms. */
export class TextIndexBuilder {
  private readonly languages = new Map<string, LanguageBuilder>();

  constructor(private readonly terms = new Map<string, Interner>()) {}

  /** Adds a row's texts and gives, per language, the numbers of their terms, each once. */
  addTexts(
    row: number,
    texts: TextsByLanguage,
    statistics: TextStatistics | undefined,
  ): (readonly [string, readonly number[]])[] {
    return [...tokenizeTexts(texts)].map(([language, tokens]) => [
      language,
      this.builderOf(language).addTokens(row, tokens, statistics?.languages.get(language)),
    ]);
  }

  /** Adds a row of joined texts: per language, how many of them hold each term. */
  addJoined(row: number, counts: ReadonlyMap<string, ReadonlyMap<number, number>>): void {
    for (const [language, terms] of counts) this.builderOf(language).addCounts(row, terms);
  }

  build(size: number): TextIndex {
    return new TextIndex(
      size,
      new Map([...this.languages].map(([name, builder]) => [name, builder.build(size)])),
    );
  }

  private builderOf(language: string): LanguageBuilder {
    let builder = this.languages.get(language);
    if (!builder) {
      const terms = this.terms.get(language) ?? new Interner();
      this.terms.set(language, terms);
      builder = new LanguageBuilder(terms);
      this.languages.set(language, builder);
    }
    return builder;
  }
}

/** Sums of one language of the need's texts, by row. */
interface LanguageSums {
  readonly query: TextQuery;
  readonly sums: Uint32Array;
  readonly present: Bitset;
}

/**
 * An inverted index that gives, for a need's texts, the similarity of every row at once: the very
 * numbers of `compareInSharedLanguage`. One comparison at a time: the arrays are used again.
 */
export class TextIndex {
  private compared: LanguageSums[] = [];
  private readonly spare: Uint32Array[] = [];

  constructor(
    private readonly size: number,
    private readonly languages: ReadonlyMap<string, LanguagePostings>,
  ) {}

  /** Bytes of postings and sums; the terms themselves are not counted. */
  get bytes(): number {
    let sum = this.compared.length * this.size * 4 + this.spare.length * this.size * 4;
    for (const { starts, documents, saturations, present } of this.languages.values()) {
      sum += starts.byteLength + documents.byteLength;
      sum += saturations.byteLength + present.words.byteLength;
    }
    return sum;
  }

  /** Sums up the postings of the queries' terms. */
  compare(queries: readonly TextQuery[]): void {
    for (const { sums } of this.compared) this.spare.push(sums.fill(0));
    this.compared = [];
    for (const query of queries) {
      const postings = this.languages.get(query.language);
      if (!postings) continue;
      const sums = this.spare.pop() ?? new Uint32Array(this.size);
      addPostings(query, postings, sums);
      this.compared.push({ query, sums, present: postings.present });
    }
  }

  /** Similarity of a row to the texts compared last, in millionths. */
  valueOf(row: number): number {
    let best = 0;
    for (const { query, sums } of this.compared) {
      const sum = sums[row] ?? 0;
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

  /** The rows that share a language with the texts compared last, one set per language. */
  get comparableSets(): readonly Bitset[] {
    return this.compared.map(({ present }) => present);
  }

  /** Adds the rows whose similarity is at least `value`. */
  addRowsFrom(value: number, rows: Bitset): void {
    for (const { query, sums } of this.compared) {
      const least = leastSum(value, query);
      for (let row = 0; row < sums.length; row++) {
        if ((sums[row] ?? 0) >= least) rows.add(row);
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

function addPostings(query: TextQuery, postings: LanguagePostings, sums: Uint32Array): void {
  const { starts, documents, saturations } = postings;
  for (const { term, idf } of query.terms) {
    const id = postings.terms.find(term);
    if (id < 0) continue;
    const end = starts[id + 1] ?? 0;
    for (let index = starts[id] ?? end; index < end; index++) {
      const row = documents[index] as number;
      sums[row] = (sums[row] as number) + idf * (saturations[index] as number);
    }
  }
}
