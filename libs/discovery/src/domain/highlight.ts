import type { Highlight, MarkedRange } from './search-request.js';
import { tokenise } from './tokens.js';

/** What marks a text: whole tokens, and beginnings of tokens. Folded. */
export interface Marks {
  readonly tokens: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** Longest text that is shown with a hit; longer ones are cut around the first mark. */
const longestShown = 160;
const mostHighlights = 4;

/** Finds what to mark in a text, in order and without overlaps. */
export function findMarks(text: string, marks: Marks): MarkedRange[] {
  const ranges: MarkedRange[] = [];
  for (const token of tokenise(text)) {
    const isMarked =
      marks.tokens.has(token.text) ||
      marks.beginnings.some((beginning) => token.text.startsWith(beginning));
    if (!isMarked) continue;
    const last = ranges.at(-1);
    const lastEnd = last ? last.start + last.length : -1;
    if (last && token.start <= lastEnd) {
      const end = Math.max(lastEnd, token.end);
      ranges[ranges.length - 1] = { start: last.start, length: end - last.start };
    } else {
      ranges.push({ start: token.start, length: token.end - token.start });
    }
  }
  return ranges;
}

/** Picks the texts of a supplier in which words were found, and cuts the long ones. */
export function highlight(
  fields: readonly (readonly [Highlight['field'], readonly string[]])[],
  marks: Marks,
): Highlight[] {
  const found: Highlight[] = [];
  for (const [field, texts] of fields) {
    for (const text of texts) {
      const ranges = findMarks(text, marks);
      if (ranges.length > 0) found.push(cutAround({ field, text, ranges }));
      if (found.length === mostHighlights) return found;
    }
  }
  return found;
}

/** Cuts a long text to what stands around its first mark; never inside a character. */
export function cutAround(whole: Highlight): Highlight {
  const { field, text, ranges } = whole;
  if (text.length <= longestShown) return whole;
  const first = ranges[0]?.start ?? 0;
  const start = outsidePair(text, Math.max(0, first - longestShown / 4));
  const end = outsidePair(text, Math.min(text.length, start + longestShown));
  const before = start > 0 ? '…' : '';
  return {
    field,
    text: `${before}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    ranges: ranges
      .filter((range) => range.start >= start && range.start + range.length <= end)
      .map((range) => ({ start: range.start - start + before.length, length: range.length })),
  };
}

/** A place that does not tear a surrogate pair apart. */
function outsidePair(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
}
