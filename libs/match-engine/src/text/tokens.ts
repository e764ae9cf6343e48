import { primaryLanguage } from '../facts/values.js';

/** Longest text that is read, in UTF-16 units, and most tokens that are kept of it. */
export const TEXT_LIMITS = { characters: 20_000, tokens: 1_000 } as const;

/** Scripts written without spaces (and Hangul, whose particles stick to words): read as bigrams. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+|\p{N}+|[\p{L}\p{M}]+/gu;
/** Accents of Latin, Greek and Cyrillic; the vowel marks of other scripts lie elsewhere. */
const accents = /[\u0300-\u036f]/g;

const pluralLanguages = new Set(['en', 'es', 'fr', 'pt', 'und']);

/** Drops a plural ending: `mangoes` and `mango`, `berries` and `berry` become one term. */
function stripPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) {
    return word;
  }
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:oes|xes|ches|shes|sses|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function bigrams(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

const isAscii = (text: string): boolean => !/[^ -~\s]/.test(text);

/** The runs of letters, of digits and of scripts without spaces, folded. */
function foldedRuns(text: string): readonly string[] {
  if (isAscii(text)) return text.toLowerCase().match(/[0-9]+|[a-z]+/g) ?? [];
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC');
  return plain.match(runs) ?? [];
}

/**
 * The terms of a text, in order: lower case, accents and plural endings dropped, numbers parted
 * from letters, scripts without spaces as bigrams. Bounded by {@link TEXT_LIMITS}.
 */
export function tokenizeText(text: string, language: string): string[] {
  const plurals = pluralLanguages.has(primaryLanguage(language));
  const tokens: string[] = [];
  for (const run of foldedRuns(text.slice(0, TEXT_LIMITS.characters))) {
    if (run.charCodeAt(0) > 0x7f && unspaced.test(run)) tokens.push(...bigrams(run));
    else tokens.push(plurals ? stripPlural(run) : run);
    if (tokens.length >= TEXT_LIMITS.tokens) return tokens.slice(0, TEXT_LIMITS.tokens);
  }
  return tokens;
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
