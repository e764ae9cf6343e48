import { synonymGroups } from './synonyms.data.js';
import { foldWord } from './tokens.js';

const byWord: ReadonlyMap<string, readonly string[]> = new Map(
  synonymGroups.flatMap((group) => {
    const folded = group.map(foldWord);
    return folded.map((word) => [word, folded.filter((other) => other !== word)] as const);
  }),
);

/** Words that mean the same as a folded word. */
export const synonymsOf = (word: string): readonly string[] => byWord.get(word) ?? [];

/** Every folded word that has synonyms. */
export const wordsWithSynonyms: readonly string[] = [...byWord.keys()];
