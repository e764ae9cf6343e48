import { hsChapterRows } from './data/hs-chapters.data.js';
import { hsForms } from './data/hs-forms.data.js';
import { hsHeadingRows } from './data/hs-headings.data.js';
import { hsWords } from './data/hs-words/index.js';
import { currentHsEdition, type HsCode } from './domain/hs-code.js';
import { createHsIndex, type HsEntry, type HsIndex } from './domain/hs-index.js';

/** A chapter of HS 2022 with the section it belongs to. */
export interface HsChapter extends HsEntry {
  /** Section in Roman numerals, I to XXI. */
  readonly section: string;
}

export const hsChapters: readonly HsChapter[] = hsChapterRows.map(([digits, section, label]) => ({
  digits,
  section,
  label,
}));

export const hsHeadings: readonly HsEntry[] = hsHeadingRows.map(([digits, label]) => ({
  digits,
  label,
}));

const labels = new Map([...hsChapters, ...hsHeadings].map(({ digits, label }) => [digits, label]));

/** Texts of trade, spelled right: our labels, and the plain words for goods in every language. */
export const tradeTexts: readonly {
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
}[] = [
  ...[...labels.values()].map((text) => ({ language: 'en', text })),
  ...hsWords.flatMap(({ language, phrases }) => phrases.map((text) => ({ language, text }))),
];

/**
 * Our short label of the code's heading, or of its chapter; undefined for codes of another edition
 * and for codes that HS 2022 does not have. Texts of six digits come from a loaded file.
 */
export function labelOfHsCode(code: HsCode): string | undefined {
  return code.edition === currentHsEdition ? labels.get(code.digits.slice(0, 4)) : undefined;
}

/** The search over our headings and words, with six-digit codes where a file has been loaded. */
export const createHs2022Index = (subheadings: readonly HsEntry[] = []): HsIndex =>
  createHsIndex({
    edition: currentHsEdition,
    headings: hsHeadings,
    words: hsWords,
    forms: hsForms,
    subheadings,
  });
