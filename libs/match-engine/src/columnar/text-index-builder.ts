import { primaryLanguage, type TextsByLanguage } from '../facts/values.js';
import { joinedSaturationOf, saturationOf } from '../text/similarity.js';
import type { TextStatistics } from '../text/statistics.js';
import { TermReader } from '../text/term-reader.js';
import { grown, type TermTable, type TermTables } from '../text/term-table.js';
import { hasPlurals } from '../text/tokens.js';
import { Bitset } from './bitset.js';
import { type LanguagePostings, MAX_ROWS, packPosting, rowOf, TextIndex } from './text-index.js';

/** Saturation of a term that a row holds `count` times, in texts of `length` terms. */
type Saturation = (count: number, length: number) => number;

/**
 * The terms of one language, each row's gathered before they become postings. What one segment
 * needed of memory is used again by the next.
 */
class LanguageBuilder {
  /** Terms of the row under way, each once: the first `distinctCount`. */
  distinct = new Uint32Array(1 << 6);
  distinctCount = 0;
  /** Texts read for the row under way are this many terms long. */
  private length = 0;
  private counts = new Uint16Array(1 << 10);
  private size = 0;
  private termIds = new Uint32Array(1 << 10);
  private postings = new Uint32Array(1 << 10);
  /** Where each term's next posting goes. */
  private next = new Uint32Array(0);

  constructor(
    private readonly terms: TermTable,
    private readonly saturation: Saturation,
  ) {}

  /** Whether no row has a text in the language. */
  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** Counts the terms that were read last. */
  countTerms({ units, ends, count }: TermReader): void {
    const { terms } = this;
    this.length += count;
    let start = 0;
    for (let index = 0; index < count; index++) {
      const end = ends[index] as number;
      this.countTerm(terms.intern(units, start, end));
      start = end;
    }
  }

  /** Counts each of the terms that another builder of the language has of its row. */
  countAll({ distinct, distinctCount }: LanguageBuilder): void {
    for (let index = 0; index < distinctCount; index++) this.countTerm(distinct[index] as number);
  }

  private countTerm(term: number): void {
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
    const { counts, distinct, distinctCount, length } = this;
    this.makeRoom(distinctCount);
    const { termIds, postings } = this;
    let { size } = this;
    // Most terms occur once.
    const ofOne = this.saturation(1, length);
    for (let index = 0; index < distinctCount; index++) {
      const term = distinct[index] as number;
      const count = counts[term] as number;
      counts[term] = 0;
      termIds[size] = term;
      postings[size] = packPosting(row, count === 1 ? ofOne : this.saturation(count, length));
      size += 1;
    }
    this.size = size;
    this.distinctCount = 0;
    this.length = 0;
  }

  private makeRoom(postings: number): void {
    if (this.size + postings <= this.termIds.length) return;
    const length = this.size + postings + (this.size >>> 1);
    this.termIds = grown(this.termIds, length);
    this.postings = grown(this.postings, length);
  }

  /** Brings the postings into the order of their terms (a counting sort), and begins anew. */
  build(size: number): LanguagePostings {
    const { terms, termIds, postings } = this;
    const starts = new Uint32Array(terms.size + 1);
    for (let index = 0; index < this.size; index++) {
      const after = (termIds[index] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let term = 1; term < starts.length; term++) {
      starts[term] = (starts[term] as number) + (starts[term - 1] as number);
    }
    if (this.next.length < starts.length) this.next = new Uint32Array(starts.length * 2);
    const { next } = this;
    next.set(starts);
    const sorted = new Uint32Array(this.size);
    const present = new Bitset(size);
    for (let index = 0; index < this.size; index++) {
      const term = termIds[index] as number;
      const posting = postings[index] as number;
      const at = next[term] as number;
      sorted[at] = posting;
      next[term] = at + 1;
      present.add(rowOf(posting));
    }
    this.size = 0;
    return { terms, starts, postings: sorted, present };
  }
}

/** What is known of a language tag. */
interface Tag {
  readonly language: string;
  readonly hasPlurals: boolean;
  readonly builder: LanguageBuilder;
}

/** Collects the texts of rows. */
export class TextIndexBuilder {
  private readonly languages = new Map<string, LanguageBuilder>();
  private readonly byTag = new Map<string, Tag>();
  private readonly reader = new TermReader();
  /** Languages of the row under way: the first `begunCount`. */
  private readonly begun: Tag[] = [];
  private begunCount = 0;

  /** @param terms shared with other indexes. */
  constructor(
    private readonly terms: TermTables,
    private readonly statistics: TextStatistics | undefined,
  ) {}

  /**
   * Adds a row's texts.
   * @param joined where their terms are counted too, each once.
   */
  addTexts(row: number, texts: TextsByLanguage, joined?: JoinedTextBuilder): void {
    const { reader, begun } = this;
    // Without a list of the keys, which is thrown away.
    for (const name in texts) {
      const tag = this.tagOf(name);
      reader.read(texts[name] as string, tag.hasPlurals);
      if (reader.count === 0) continue;
      if (tag.builder.distinctCount === 0) begun[this.begunCount++] = tag;
      tag.builder.countTerms(reader);
    }
    for (let index = 0; index < this.begunCount; index++) {
      const { builder, language } = begun[index] as Tag;
      joined?.countAll(language, builder);
      builder.endRow(row);
    }
    this.begunCount = 0;
  }

  /** The index of all rows, `size` of them; the next ones begin anew. */
  build(size: number): TextIndex {
    return buildIndex(size, this.languages);
  }

  private tagOf(name: string): Tag {
    let tag = this.byTag.get(name);
    if (!tag) {
      const language = primaryLanguage(name);
      const statistics = this.statistics?.languages.get(language);
      const builder = builderIn(this.languages, language, this.terms, (count, length) =>
        saturationOf(count, length, statistics),
      );
      tag = { language, hasPlurals: hasPlurals(language), builder };
      this.byTag.set(name, tag);
    }
    return tag;
  }
}

/** Collects rows of joined texts: how many of them hold each term. */
export class JoinedTextBuilder {
  private readonly languages = new Map<string, LanguageBuilder>();
  /** Languages of the row under way: the first `begunCount`. */
  private readonly begun: LanguageBuilder[] = [];
  private begunCount = 0;

  /** @param terms those of the texts that are counted. */
  constructor(private readonly terms: TermTables) {}

  /** Counts the terms of one of the texts. */
  countAll(language: string, text: LanguageBuilder): void {
    const builder = builderIn(this.languages, language, this.terms, joinedSaturationOf);
    if (builder.distinctCount === 0) this.begun[this.begunCount++] = builder;
    builder.countAll(text);
  }

  endRow(row: number): void {
    for (let index = 0; index < this.begunCount; index++) this.begun[index]?.endRow(row);
    this.begunCount = 0;
  }

  /** As {@link TextIndexBuilder.build}. */
  build(size: number): TextIndex {
    return buildIndex(size, this.languages);
  }
}

function builderIn(
  languages: Map<string, LanguageBuilder>,
  language: string,
  terms: TermTables,
  saturation: Saturation,
): LanguageBuilder {
  let builder = languages.get(language);
  if (!builder) {
    builder = new LanguageBuilder(terms.of(language), saturation);
    languages.set(language, builder);
  }
  return builder;
}

function buildIndex(size: number, languages: ReadonlyMap<string, LanguageBuilder>): TextIndex {
  if (size > MAX_ROWS) throw new RangeError(`A segment has ${size} rows, more than ${MAX_ROWS}`);
  const postings = new Map<string, LanguagePostings>();
  for (const [language, builder] of languages) {
    if (!builder.isEmpty) postings.set(language, builder.build(size));
  }
  return new TextIndex(size, postings);
}
