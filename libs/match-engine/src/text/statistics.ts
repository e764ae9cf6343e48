import { tokenizeTexts } from './tokens.js';

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

/** Collects {@link TextStatistics} from one text after another. */
export class TextStatisticsBuilder {
  private readonly languages = new Map<
    string,
    { documents: number; tokens: number; frequencies: Map<string, number> }
  >();

  addTexts(texts: Readonly<Record<string, string>>): void {
    for (const [language, tokens] of tokenizeTexts(texts)) this.addTokens(language, tokens);
  }

  addTokens(language: string, tokens: readonly string[]): void {
    let entry = this.languages.get(language);
    if (!entry) {
      entry = { documents: 0, tokens: 0, frequencies: new Map() };
      this.languages.set(language, entry);
    }
    entry.documents += 1;
    entry.tokens += tokens.length;
    for (const term of new Set(tokens)) {
      entry.frequencies.set(term, (entry.frequencies.get(term) ?? 0) + 1);
    }
  }

  build(version: string): TextStatistics {
    return {
      version,
      languages: new Map(
        [...this.languages].map(([language, { documents, tokens, frequencies }]) => [
          language,
          { documents, averageLength: tokens / documents, frequencies },
        ]),
      ),
    };
  }
}
