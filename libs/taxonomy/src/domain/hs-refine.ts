import type { HsEntry, HsIndex } from './hs-index.js';
import { codeOf, type HsSuggestion } from './hs-rank.js';
import { readSearchText, type SearchText } from './search-text.js';

/** Headings whose six-digit codes are looked through. */
const headingsRefined = 3;
/** Most codes that are offered where the words tell none of a heading's apart. */
const mostUntold = 4;
/** What such codes are worth beside their heading. */
const untoldFactor = 0.9;

/** Words after which a nomenclature names what a code is not of, up to the next comma or the end. */
const negation = /\b(?:not|other than|excluding|excl|except|without|non)\b[^,;()]*/gi;

/**
 * Six-digit codes below the headings that fit best, where a file has been loaded. A code whose text
 * holds words of the query that its sisters lack comes right before its heading; where the words
 * tell none apart, the codes of the best heading follow it in their order, as far as they are few.
 */
export function refineHeadings(
  index: HsIndex,
  query: SearchText,
  ranked: readonly HsSuggestion[],
): readonly HsSuggestion[] {
  const headings = ranked.filter(({ code }) => code.level === 'heading').slice(0, headingsRefined);
  const refined = new Map(
    headings.map((heading, rank) => [heading, refine(index, query, heading, rank === 0)]),
  );
  return ranked.flatMap((one) => {
    const { told = [], untold = [] } = refined.get(one) ?? {};
    return [...told, one, ...untold];
  });
}

interface Refined {
  readonly told: readonly HsSuggestion[];
  readonly untold: readonly HsSuggestion[];
}

function refine(
  index: HsIndex,
  query: SearchText,
  heading: HsSuggestion,
  isBest: boolean,
): Refined {
  const children = index.entries.filter(
    ({ digits }) => digits.length === 6 && digits.startsWith(heading.code.digits),
  );
  const stems = new Set([...query.words.map(({ stem }) => stem), ...readingsOf(heading)]);
  const values = children.map((child) => valueOf(index, stems, child));
  const best = Math.max(0, ...values);
  const fitting = children.filter((_, i) => values[i] === best);
  const toSuggestion = (factor: number) => (child: HsEntry) => ({
    ...heading,
    code: codeOf(child.digits, index),
    label: child.label,
    score: Math.round(heading.score * factor * 1000) / 1000,
  });
  if (best > 0 && fitting.length < children.length) {
    return { told: fitting.slice(0, mostUntold).map(toSuggestion(1)), untold: [] };
  }
  const isFew = isBest && children.length <= mostUntold + 1;
  return { told: [], untold: isFew ? children.map(toSuggestion(untoldFactor)) : [] };
}

/** What misspelt words of the query were taken for. */
const readingsOf = ({ why }: HsSuggestion): readonly string[] =>
  (why.corrected ?? []).flatMap(([, taken]) => [...stemsOf([taken])]);

const stemsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => readSearchText(text).words.map(({ stem }) => stem)));

/** Weight of the query's words that the code's text is of, less those that it is not of. */
function valueOf(index: HsIndex, query: ReadonlySet<string>, { label }: HsEntry): number {
  const has = stemsOf([label.replace(negation, ' ')]);
  const lacks = stemsOf(label.match(negation) ?? []);
  return [...query].reduce((sum, stem) => {
    if (has.has(stem)) return sum + index.weightOf(stem);
    return lacks.has(stem) ? sum - index.weightOf(stem) : sum;
  }, 0);
}
