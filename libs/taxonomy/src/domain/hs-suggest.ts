import { parseHsCode } from './hs-code.js';
import { findForms, movesFrom } from './hs-form.js';
import type { HsIndex } from './hs-index.js';
import { codeOf, rank, type HsSuggestion } from './hs-rank.js';
import { refineHeadings } from './hs-refine.js';
import { readSearchText, type SearchText } from './search-text.js';

export interface HsSuggestionOptions {
  /** BCP 47 tag of the text, where known: words of this language win ties. */
  readonly language?: string;
  /** At most this many, 5 unless told. */
  readonly limit?: number;
}

/** A description longer than this says more than goods. */
const longestText = 200;
const surelyTheGoods = 0.55;
const formFactor = 0.95;

/**
 * Ranks headings for goods described in plain words, in any of the languages of the index, and
 * beside them their six-digit codes where a file has been loaded. The list is for a person to pick
 * from and is never applied by itself. A text that is an HS code gives that code and its neighbours
 * above or below, without any guessing: digits are never corrected. Plurals, accents and one or two
 * typing errors in longer words are forgiven, except in the first letter.
 */
export function suggestHsCodes(
  index: HsIndex,
  text: string,
  options: HsSuggestionOptions = {},
): readonly HsSuggestion[] {
  const limit = options.limit ?? 5;
  if (/^\s*(?:hs\s*:?\s*)?[0-9][0-9.\s-]*$/i.test(text)) return suggestForCode(index, text, limit);
  const query = readSearchText(text.slice(0, longestText));
  const found = rank(index, query, options.language);
  const ranked = mergeBest([...found, ...suggestByForm(index, query, options.language)]);
  return mergeBest(refineHeadings(index, query, ranked)).slice(0, limit);
}

/** "Frozen guava": the goods without their treatment, moved to where the treatment takes them. */
function suggestByForm(
  index: HsIndex,
  query: SearchText,
  language: string | undefined,
): readonly HsSuggestion[] {
  return findForms(index.formWords, query).flatMap(({ form, rest }) =>
    rank(index, rest, language)
      .slice(0, 3)
      .filter(({ score }) => score >= surelyTheGoods)
      .flatMap((goods) =>
        movesFrom(form, goods.code.digits).flatMap((digits) => {
          const entry = index.entries[index.entryByDigits.get(digits) ?? -1];
          if (entry === undefined) return [];
          const score = Math.round(goods.score * formFactor * 1000) / 1000;
          return [
            {
              code: codeOf(digits, index),
              label: entry.label,
              score,
              why: { ...goods.why, form: form.name },
            },
          ];
        }),
      ),
  );
}

/** One suggestion per code, the best of each, best first; the order of equals stays. */
function mergeBest(suggestions: readonly HsSuggestion[]): readonly HsSuggestion[] {
  const best = new Map<string, HsSuggestion>();
  for (const suggestion of suggestions) {
    const known = best.get(suggestion.code.digits);
    if (known === undefined || known.score < suggestion.score) {
      best.set(suggestion.code.digits, suggestion);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function suggestForCode(index: HsIndex, text: string, limit: number): readonly HsSuggestion[] {
  const parsed = parseHsCode(text, index.edition);
  if (!parsed.ok) return [];
  const { digits } = parsed.value;
  const known = index.entries.filter(
    (entry) => entry.digits.startsWith(digits) || digits.startsWith(entry.digits),
  );
  const distance = (entry: { digits: string }): number =>
    Math.abs(entry.digits.length - digits.length);
  return known
    .sort((a, b) => distance(a) - distance(b) || (a.digits < b.digits ? -1 : 1))
    .slice(0, limit)
    .map((entry) => ({
      code: codeOf(entry.digits, index),
      label: entry.label,
      score: entry.digits === digits ? 1 : 0.8,
      why: { kind: 'code', phrase: digits },
    }));
}
