import { tradeTexts } from '#taxonomy';
import { synonymsOf, wordsWithSynonyms } from './domain/synonyms.js';
import { tokenise } from './domain/tokens.js';
import { oneTypoFrom } from './domain/typos.js';
import { formsOf } from './domain/word-forms.js';

/** What both engines know of words before they have read any supplier. */

const wordsOf = (text: string): string[] =>
  tokenise(text).flatMap(({ kind, text: word }) => (kind === 'word' ? [word] : []));

/** English words of trade, in the singular and in the plural. */
const english: ReadonlySet<string> = new Set(
  tradeTexts
    .flatMap(({ language, text }) => (language === 'en' ? wordsOf(text) : []))
    .concat(wordsWithSynonyms)
    .flatMap(formsOf),
);

/**
 * Words of trade, folded. Whoever types one of them means it: no typo is looked for in it, since
 * what lies next to it is often another word ("mango", and "a mano" of what is made by hand).
 */
export const spelledRight: ReadonlySet<string> = new Set(
  [...english, ...tradeTexts.flatMap(({ text }) => wordsOf(text))].filter(
    (word) => word.length >= oneTypoFrom,
  ),
);

/** Words that a folded word is found by as well: those that mean the same, and its plural or singular. */
export function alsoSpelled(word: string): string[] {
  const same = [word, ...synonymsOf(word)];
  const forms = same.flatMap((one) => (english.has(one) ? formsOf(one) : []));
  return [...new Set([...same, ...forms])].filter((other) => other !== word);
}

/** Every word of trade that is found by others as well, with them. */
export const allSpellings = (): Record<string, string[]> =>
  Object.fromEntries(
    [...english]
      .map((word) => [word, alsoSpelled(word)] as const)
      .filter(([, others]) => others.length > 0),
  );
