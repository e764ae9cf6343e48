import { primaryLanguage, type TextsByLanguage } from '../facts/values.js';
import { joinedSaturationOf, saturationOf } from '../text/similarity.js';
import type { LanguageStatistics, TextStatistics } from '../text/statistics.js';
import { TermReader } from '../text/term-reader.js';
import { grown, TermTable } from '../text/term-table.js';
import { hasPlurals } from '../text/tokens.js';
import { Bitset } from './bitset.js';
import { type LanguagePostings, TextIndex } from './text-index.js';

/** The terms of one language, each row's gathered before they become postings. */
class LanguageBuilder {
  /** Terms of the row under way, each once: the first `distinctCount`. */
  distinct = new Uint32Array(1 << 6);
  distinctCount = 0;
  /** Texts read for the row under way are this many terms long. */
  private length = 0;
  private counts = new Uint16Array(1 << 10);
  private readonly rows: number[] = [];
  private size = 0;
  private termIds = new Uint32Array(1 << 10);
  private documents = new Uint32Array(1 << 10);
  private saturations = new Uint8Array(1 << 10);

  constructor(
    private readonly terms: TermTable,
    private readonly statistics: LanguageStatistics | undefined,
  ) {}

  /** Counts the terms that were read last. */
  countTerms(reader: TermReader): void {
    const { units, ends, count } = reader;
    this.length += count;
    let start = 0;
    for (let index = 0; index < count; index++) {
      const end = ends[index] as number;
      this.countTerm(this.terms.intern(units, start, end));
      start = end;
    }
  }

  /** Counts a term once more. */
  countTerm(term: number): void {
    if (term >= this.counts.length) {
      this.counts = grown(this.counts, Math.max(this.counts.length, this.terms.size) * 2);
    }
    const count = this.counts[term] as number;
    this.counts[term] = count + 1;
    if (count > 0) return;
    if (this.distinctCount === this.distinct.length) {
      this.distinct = grown(this.distinct, this.distinctCount * 2);
    }
    this.distinct[this.distinctCount++] = term;
  }

  /** Makes postings of what was counted and starts the next row. */
  endRow(row: number): void {
    for (let index = 0; index < this.distinctCount; index++) {
      const term = this.distinct[index] as number;
      const count = this.counts[term] as number;
      this.addPosting(term, row, saturationOf(count, this.length, this.statistics));
    }
    this.startNext(row);
  }

  /** As {@link endRow}, where the counts are those of joined texts. */
  endJoinedRow(row: number): void {
    for (let index = 0; index < this.distinctCount; index++) {
      const term = this.distinct[index] as number;
      this.addPosting(term, row, joinedSaturationOf(this.counts[term] as number));
    }
    this.startNext(row);
  }

  private startNext(row: number): void {
    for (let index = 0; index < this.distinctCount; index++) {
      this.counts[this.distinct[index] as number] = 0;
    }
    this.distinctCount = 0;
    this.length = 0;
    this.rows.push(row);
  }

  private addPosting(term: number, row: number, saturation: number): void {
    const { size } = this;
    if (size === this.termIds.length) {
      const length = size + (size >>> 1);
      this.termIds = grown(this.termIds, length);
      this.documents = grown(this.documents, length);
      this.saturations = grown(this.saturations, length);
    }
    this.termIds[size] = term;
    this.documents[size] = row;
    this.saturations[size] = saturation;
    this.size = size + 1;
  }

  /** Brings the postings into the order of their terms (a counting sort). */
  build(size: number): LanguagePostings {
    const { termIds, documents, saturations } = this;
    const starts = new Uint32Array(this.terms.size + 1);
    for (let index = 0; index < this.size; index++) {
      const after = (termIds[index] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let term = 1; term < starts.length; term++) {
      starts[term] = (starts[term] as number) + (starts[term - 1] as number);
    }
    const next = starts.slice();
    const sortedDocuments = new Uint32Array(this.size);
    const sortedSaturations = new Uint8Array(this.size);
    for (let index = 0; index < this.size; index++) {
      const term = termIds[index] as number;
      const at = next[term] as number;
      sortedDocuments[at] = documents[index] as number;
      sortedSaturations[at] = saturations[index] as number;
      next[term] = at + 1;
    }
    const present = new Bitset(size);
    for (const row of this.rows) present.add(row);
    return {
      terms: this.terms,
      starts,
      documents: sortedDocuments,
      saturations: sortedSaturations,
      present,
    };
  }
}

/** What is known of a language tag. */
interface Tag {
  readonly language: string;
  readonly hasPlurals: boolean;
  readonly builder: LanguageBuilder;
}

/** Collects the texts of rows. Builders may share the numbers of their terms. */
export class TextIndexBuilder {
  private readonly languages = new Map<string, LanguageBuilder>();
  private readonly byTag = new Map<string, Tag>();
  private readonly reader = new TermReader();

  constructor(
    private readonly statistics: TextStatistics | undefined,
    private readonly terms = new Map<string, TermTable>(),
  ) {}

  /**
   * Adds a row's texts.
   * @param joined where their terms are counted too, each once.
   */
  addTexts(row: number, texts: TextsByLanguage, joined?: JoinedTextBuilder): void {
    const { reader } = this;
    const names = Object.keys(texts);
    for (const name of names) {
      const tag = this.tagOf(name);
      reader.read(texts[name] ?? '', tag.hasPlurals);
      if (reader.count > 0) tag.builder.countTerms(reader);
    }
    for (const name of names) {
      const { builder, language } = this.tagOf(name);
      if (builder.distinctCount === 0) continue;
      joined?.countAll(language, builder.distinct.subarray(0, builder.distinctCount));
      builder.endRow(row);
    }
  }

  build(size: number): TextIndex {
    return buildIndex(size, this.languages);
  }

  private tagOf(name: string): Tag {
    let tag = this.byTag.get(name);
    if (!tag) {
      const language = primaryLanguage(name);
      const builder = builderIn(this.languages, this.terms, language, this.statistics);
      tag = { language, hasPlurals: hasPlurals(language), builder };
      this.byTag.set(name, tag);
    }
    return tag;
  }
}

/** Collects rows of joined texts: how many of them hold each term. */
export class JoinedTextBuilder {
  private readonly languages = new Map<string, LanguageBuilder>();
  private readonly begun = new Set<LanguageBuilder>();

  constructor(private readonly terms: Map<string, TermTable>) {}

  /** Counts the terms of one of the texts. */
  countAll(language: string, terms: Uint32Array): void {
    const builder = builderIn(this.languages, this.terms, language, undefined);
    this.begun.add(builder);
    for (const term of terms) builder.countTerm(term);
  }

  endRow(row: number): void {
    for (const builder of this.begun) builder.endJoinedRow(row);
    this.begun.clear();
  }

  build(size: number): TextIndex {
    return buildIndex(size, this.languages);
  }
}

function builderIn(
  languages: Map<string, LanguageBuilder>,
  allTerms: Map<string, TermTable>,
  language: string,
  statistics: TextStatistics | undefined,
): LanguageBuilder {
  let builder = languages.get(language);
  if (!builder) {
    const terms = allTerms.get(language) ?? new TermTable();
    allTerms.set(language, terms);
    builder = new LanguageBuilder(terms, statistics?.languages.get(language));
    languages.set(language, builder);
  }
  return builder;
}

const buildIndex = (size: number, languages: ReadonlyMap<string, LanguageBuilder>): TextIndex =>
  new TextIndex(
    size,
    new Map([...languages].map(([language, builder]) => [language, builder.build(size)])),
  );
