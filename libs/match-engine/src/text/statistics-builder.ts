import type { SupplierFacts } from '../facts/supplier.facts.js';
import { primaryLanguage, type TextsByLanguage } from '../facts/values.js';
import { TermReader } from './term-reader.js';
import { grown, TermTable } from './term-table.js';
import { hasPlurals } from './tokens.js';
import {
  type LanguageStatistics,
  type TextStatistics,
  toLanguageStatistics,
} from './statistics.js';

/** What is kept of what was counted. */
export interface StatisticsBounds {
  /** Languages with fewer documents are left out: their words weigh alike. */
  readonly fewestDocuments: number;
  /** Most terms of a language; the commonest are kept. */
  readonly mostTerms: number;
}

const unbounded: StatisticsBounds = { fewestDocuments: 1, mostTerms: Infinity };

/** Most terms of a language that are counted at a time, so that garbage takes no more memory. */
export const MOST_COUNTED = 1 << 19;

/** What is counted of one language while texts come in. */
class LanguageCounts {
  documents = 0;
  private tokens = 0;
  private terms = new TermTable();
  /** By term: documents that hold it, and the last of them. */
  private frequencies = new Uint32Array(1 << 10);
  private lastDocuments = new Uint32Array(1 << 10);

  constructor(private readonly mostCounted: number) {}

  /** Begins a document. */
  begin(): void {
    this.documents += 1;
    if (this.terms.size > this.mostCounted) this.forgetRare();
  }

  /** Counts the terms that were read last for the document under way. */
  addTerms(reader: TermReader): void {
    this.tokens += reader.count;
    let start = 0;
    for (let index = 0; index < reader.count; index++) {
      const end = reader.ends[index] as number;
      this.addTerm(this.terms.intern(reader.units, start, end));
      start = end;
    }
  }

  private addTerm(term: number): void {
    if (term >= this.frequencies.length) {
      this.frequencies = grown(this.frequencies, this.frequencies.length * 2);
      this.lastDocuments = grown(this.lastDocuments, this.lastDocuments.length * 2);
    }
    if (this.lastDocuments[term] === this.documents) return;
    this.lastDocuments[term] = this.documents;
    this.frequencies[term] = (this.frequencies[term] as number) + 1;
  }

  /** Keeps the commonest, half as many as may be. Of what comes again only the rest is counted. */
  private forgetRare(): void {
    const { terms, frequencies } = this;
    const least = this.leastFrequency(this.mostCounted / 2);
    this.terms = new TermTable();
    this.frequencies = new Uint32Array(frequencies.length);
    this.lastDocuments = new Uint32Array(frequencies.length);
    for (let term = 0; term < terms.size; term++) {
      const frequency = frequencies[term] as number;
      if (frequency >= least)
        this.frequencies[this.terms.internTerm(terms.termOf(term))] = frequency;
    }
  }

  build(mostTerms: number): LanguageStatistics {
    const least = this.leastFrequency(mostTerms);
    const frequencies = new Map<string, number>();
    for (let term = 0; term < this.terms.size; term++) {
      const frequency = this.frequencies[term] as number;
      if (frequency >= least) frequencies.set(this.terms.termOf(term), frequency);
    }
    return toLanguageStatistics(this.documents, this.tokens / this.documents, frequencies);
  }

  /** The lowest frequency of which, and above, there are no more terms than `mostTerms`. */
  private leastFrequency(mostTerms: number): number {
    if (this.terms.size <= mostTerms) return 1;
    const counts = new Uint32Array(this.documents + 1);
    for (let term = 0; term < this.terms.size; term++) {
      const frequency = this.frequencies[term] as number;
      counts[frequency] = (counts[frequency] as number) + 1;
    }
    let least = this.documents + 1;
    let kept = 0;
    while (least > 1 && kept + (counts[least - 1] as number) <= mostTerms) {
      kept += counts[--least] as number;
    }
    return least;
  }
}

/** Collects {@link TextStatistics} from one text after another. */
export class TextStatisticsBuilder {
  private readonly languages = new Map<string, LanguageCounts>();
  private readonly reader = new TermReader();

  constructor(private readonly mostCounted = MOST_COUNTED) {}

  /** Adds all texts of a supplier that needs are compared with, each as a document. */
  addSupplier({ offers, trackRecord }: SupplierFacts): void {
    for (const { texts } of offers) this.addTexts(texts);
    for (const { texts } of trackRecord) this.addTexts(texts);
  }

  /** Adds the texts of one document, those of one primary language as one. */
  addTexts(texts: TextsByLanguage): void {
    const begun = new Set<LanguageCounts>();
    for (const tag of Object.keys(texts)) {
      const language = primaryLanguage(tag);
      this.reader.read(texts[tag] ?? '', hasPlurals(language));
      if (this.reader.count === 0) continue;
      const counts = this.countsOf(language);
      if (!begun.has(counts)) counts.begin();
      begun.add(counts);
      counts.addTerms(this.reader);
    }
  }

  /** What was counted, whatever the order that texts came in, while they fit into memory. */
  build(
    version: string,
    { fewestDocuments, mostTerms }: StatisticsBounds = unbounded,
  ): TextStatistics {
    const told = [...this.languages].filter(([, counts]) => counts.documents >= fewestDocuments);
    return {
      version,
      languages: new Map(told.map(([language, counts]) => [language, counts.build(mostTerms)])),
    };
  }

  private countsOf(language: string): LanguageCounts {
    let counts = this.languages.get(language);
    if (!counts) {
      counts = new LanguageCounts(this.mostCounted);
      this.languages.set(language, counts);
    }
    return counts;
  }
}
