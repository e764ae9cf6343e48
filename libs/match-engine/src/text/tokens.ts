import { primaryLanguage } from '../facts/values.js';
import { TermReader } from './term-reader.js';

const pluralLanguages = new Set(['en', 'es', 'fr', 'pt', 'und']);

/** Whether words of a language (primary subtag) form plurals with an `s`. */
export const hasPlurals = (language: string): boolean => pluralLanguages.has(language);

const reader = new TermReader();

/** The terms of a text, in order, as {@link TermReader} reads them. */
export function tokenizeText(text: string, language: string): string[] {
  reader.read(text, hasPlurals(primaryLanguage(language)));
  const terms: string[] = [];
  let start = 0;
  for (let term = 0; term < reader.count; term++) {
    const end = reader.ends[term] ?? start;
    terms.push(String.fromCharCode(...reader.units.subarray(start, end)));
    start = end;
  }
  return terms;
}

/** Texts joined by primary language, each as its terms. */
export function tokenizeTexts(texts: Readonly<Record<string, string>>): Map<string, string[]> {
  const byLanguage = new Map<string, string[]>();
  for (const tag of Object.keys(texts).sort()) {
    const tokens = tokenizeText(texts[tag] ?? '', tag);
    if (tokens.length === 0) continue;
    const language = primaryLanguage(tag);
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), ...tokens]);
  }
  return byLanguage;
}
