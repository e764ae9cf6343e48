import type { ReasonWords } from '#match-engine';
import { certificateSchemes, economyOf, isEconomyCode, languages, unitOfCode } from '#taxonomy';
import { nameSector } from './sectors.js';

/** In lists, which have commas: `Chinese (simplified characters)`. */
const languageNames = new Map(
  languages.map(({ tag, name }) => [tag, name.replace(/, (.+)$/, ' ($1)')]),
);
const schemeNames = new Map(certificateSchemes.map(({ id, name }) => [id, name]));

/** How reasons call codes in English, after the reference data; a code nobody knows stays itself. */
export const reasonWords: ReasonWords = {
  economy: (code) => (isEconomyCode(code) ? economyOf(code).name : code),
  language: (tag) => languageNames.get(tag) ?? nameLanguage(tag),
  unit: (code) => unitOfCode(code)?.symbol ?? code,
  scheme: (key) => schemeNames.get(key) ?? key,
  label: (key) => key.toLowerCase().replaceAll('_', '-'),
  sector: nameSector,
};

const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** Tags that the reference data does not have, such as `en-AU`. */
function nameLanguage(tag: string): string {
  try {
    return english.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
