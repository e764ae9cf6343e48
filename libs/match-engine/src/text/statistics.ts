import { primaryLanguage, type TextsByLanguage } from '../facts/values.js';
import { TermReader } from './term-reader.js';
import { grown, TermTable } from './term-table.js';
import { hasPlurals } from './tokens.js';

/** How often terms occur in the documents of one language. */
export interface LanguageStatistics {
  readonly documents: number;
  readonly averageLength: number;
  /** Documents that hold a term. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/**
 * Term statistics by primary language. They belong to a version: scores are compared only within
 * one, and patches of single suppliers leave it, so that no score moves without cause.
 */
export interface TextStatistics {
  readonly version: string;
  readonly languages: ReadonlyMap<string, LanguageStatistics>;
}

/** What is counted of one language while texts come in. */
class LanguageCounts {
  readonly terms = new TermTable();
  documents = 0;
  tokens = 0;
  /** By term: documents that hold it, and the last of them. */
  private frequencies = new Uint32Array(1 << 10);
  private lastDocuments = new Uint32Array(1 << 10);

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

  build(): LanguageStatistics {
    const frequencies = new Map<string, number>();
    for (let term = 0; term < this.terms.size; term++) {
      frequencies.set(this.terms.termOf(term), this.frequencies[term] as number);
    }
    const averageLength = this.tokens / this.documents;
    return { documents: this.documents, averageLength, frequencies };
  }
}

/** Collects {@link TextStatistics} from one text after another. */
export class TextStatisticsBuilder {
  private readonly languages = new Map<string, LanguageCounts>();
  private readonly reader = new TermReader();

  /** Adds the texts of one document, those of one primary language as one. */
  addTexts(texts: TextsByLanguage): void {
    const begun = new Set<LanguageCounts>();
    for (const tag of Object.keys(texts)) {
      const language = primaryLanguage(tag);
      this.reader.read(texts[tag] ?? '', hasPlurals(language));
      if (this.reader.count === 0) continue;
      const counts = this.countsOf(language);
      if (!begun.has(counts)) counts.documents += 1;
      begun.add(counts);
      counts.addTerms(this.reader);
    }
  }

  build(version: string): TextStatistics {
    return {
      version,
      languages: new Map(
        [...this.languages].map(([language, counts]) => [language, counts.build()]),
      ),
    };
  }

  private countsOf(language: string): LanguageCounts {
    let counts = this.languages.get(language);
    if (!counts) {
      counts = new LanguageCounts();
      this.languages.set(language, counts);
    }
    return counts;
  }
}
