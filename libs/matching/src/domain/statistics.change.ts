import { type LanguageStatistics, type TextStatistics, weightOf } from '#match-engine';

/**
 * What makes new statistics worth comparing everybody anew: words weigh 2 % differently on average
 * (about what a tenth more texts of the same kind change where there are a thousand), or texts are a
 * tenth longer or shorter.
 */
export const leastChange = { words: 0.02, length: 0.1 } as const;

/** How one language differs between two versions; `undefined` where only one of them has it. */
export interface LanguageChange {
  readonly language: string;
  readonly change:
    | {
        /** Mean change of a word's weight over all words of the new texts, as a share of the mean weight. */
        readonly words: number;
        /** Change of the average length, as a share. */
        readonly length: number;
      }
    | undefined;
}

/** How new statistics differ from those in use, language by language, in the order of their names. */
export function compareStatistics(
  present: TextStatistics | undefined,
  next: TextStatistics,
): LanguageChange[] {
  const before = present?.languages ?? new Map<string, LanguageStatistics>();
  const languages = new Set([...before.keys(), ...next.languages.keys()]);
  return [...languages].sort().map((language) => ({
    language,
    change: compareLanguage(before.get(language), next.languages.get(language)),
  }));
}

/** Whether a change says something else, by {@link leastChange}. */
export const isTelling = ({ change }: LanguageChange): boolean =>
  !change || change.words >= leastChange.words || Math.abs(change.length) >= leastChange.length;

function compareLanguage(
  present: LanguageStatistics | undefined,
  next: LanguageStatistics | undefined,
): LanguageChange['change'] {
  if (!present || !next) return undefined;
  let moved = 0;
  let whole = 0;
  for (const [term, frequency] of next.frequencies) {
    const weight = weightOf(term, next);
    moved += frequency * Math.abs(weight - weightOf(term, present));
    whole += frequency * weight;
  }
  return {
    words: whole === 0 ? 0 : moved / whole,
    length: next.averageLength / present.averageLength - 1,
  };
}
