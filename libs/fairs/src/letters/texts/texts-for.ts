import { english } from './en.texts.js';
import { filipino } from './fil.texts.js';
import { spanish } from './es.texts.js';
import type { LetterTexts } from './letter-texts.js';
import { chinese } from './zh-hans.texts.js';

/** The languages of letters by their primary subtag. */
const byLanguage: Readonly<Record<string, LetterTexts>> = {
  en: english,
  fil: filipino,
  tl: filipino,
  es: spanish,
  zh: chinese,
};

/**
 * The texts for a reader: in the first of their languages that letters are written in, else in
 * English.
 * @param languages BCP 47 tags, the preferred first.
 */
export function textsFor(languages: readonly string[]): LetterTexts {
  for (const tag of languages) {
    const found = byLanguage[tag.toLowerCase().split('-')[0] ?? ''];
    // Those who read Traditional Chinese read English sooner than Simplified.
    if (found && !/^zh-(?:hant|tw|hk|mo)/i.test(tag)) return found;
  }
  return english;
}
