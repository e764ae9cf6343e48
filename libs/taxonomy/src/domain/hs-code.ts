import { err, ok, type Result } from '#kernel';

/**
 * Editions of the Harmonized System. A code means nothing without its edition: the next one takes
 * effect on 1 January 2028 and moves goods between codes.
 */
export const hsEditions = ['HS2012', 'HS2017', 'HS2022', 'HS2028'] as const;
export type HsEdition = (typeof hsEditions)[number];

/** The edition of the headings that this library ships. */
export const currentHsEdition: HsEdition = 'HS2022';

export type HsLevel = 'chapter' | 'heading' | 'subheading';

/** A Harmonized System code. Digits are text: leading zeros count. */
export interface HsCode {
  readonly edition: HsEdition;
  /** 2, 4 or 6 digits, the part that all economies share. */
  readonly digits: string;
  readonly level: HsLevel;
  /** Digits after the sixth, which one economy's tariff adds and no other shares. */
  readonly nationalDigits?: string;
}

export interface HsCodeError {
  readonly code:
    'hs_empty' | 'hs_not_digits' | 'hs_length' | 'hs_lost_zero' | 'hs_chapter' | 'hs_edition';
  readonly message: string;
  /** What the writer probably meant, for a person to confirm; never applied by itself. */
  readonly suggestion?: string;
}

const levels: Readonly<Record<number, HsLevel>> = { 2: 'chapter', 4: 'heading', 6: 'subheading' };

export const isHsEdition = (text: string): text is HsEdition =>
  (hsEditions as readonly string[]).includes(text);

/**
 * Reads a code as people write it: `0804.50`, `0804 50`, `080450`, `HS 0804.50.10`.
 * An odd number of digits is an error with a suggestion, because a spreadsheet that took the code
 * for a number has dropped its leading zero.
 */
export function parseHsCode(
  text: string,
  edition: HsEdition = currentHsEdition,
): Result<HsCode, HsCodeError> {
  const compact = text
    .normalize('NFKC')
    .trim()
    .replace(/^hs\s*:?\s*/i, '')
    .replace(/[\s.\-_/]/g, '');
  if (compact === '')
    return err({ code: 'hs_empty', message: 'Write an HS code of 2 to 6 digits.' });
  if (!/^[0-9]+$/.test(compact)) {
    return err({ code: 'hs_not_digits', message: 'An HS code has digits only, such as 0804.50.' });
  }
  if (compact.length % 2 === 1) return err(lostZero(compact));
  if (compact.length > 12) {
    return err({
      code: 'hs_length',
      message: 'An HS code has 2, 4 or 6 digits, 12 at most with national digits.',
    });
  }
  return hsCodeOf(compact, edition);
}

function lostZero(digits: string): HsCodeError {
  const suggestion = `0${digits}`;
  const plausible = digits.length <= 11 && isChapter(suggestion.slice(0, 2));
  return {
    code: plausible ? 'hs_lost_zero' : 'hs_length',
    message: plausible
      ? `${digits} has an odd number of digits: a spreadsheet may have dropped the leading zero. Write ${suggestion} if that is meant.`
      : 'An HS code has 2, 4 or 6 digits, and an even number with national digits.',
    ...(plausible ? { suggestion } : {}),
  };
}

/** Chapters run from 01 to 97; 77 is kept free; 98 and 99 are for national use and not shared. */
function isChapter(chapter: string): boolean {
  const number = Number(chapter);
  return number >= 1 && number <= 97 && number !== 77;
}

function hsCodeOf(compact: string, edition: HsEdition): Result<HsCode, HsCodeError> {
  if (!isChapter(compact.slice(0, 2))) {
    return err({
      code: 'hs_chapter',
      message: `There is no shared HS chapter ${compact.slice(0, 2)}: chapters are 01 to 97 without 77.`,
    });
  }
  const digits = compact.slice(0, 6);
  const nationalDigits = compact.slice(6);
  const level = levels[digits.length];
  if (level === undefined) return err(lostZero(compact));
  return ok({ edition, digits, level, ...(nationalDigits === '' ? {} : { nationalDigits }) });
}

/** `0804.50` for a subheading, `0804` and `08` for the levels above; national digits follow. */
export function formatHsCode(code: HsCode): string {
  const { digits, nationalDigits } = code;
  const shared = digits.length === 6 ? `${digits.slice(0, 4)}.${digits.slice(4)}` : digits;
  return nationalDigits === undefined ? shared : `${shared}.${nationalDigits}`;
}

/** The code one level up, without national digits; none above a chapter. */
export function parentOfHsCode(code: HsCode): HsCode | undefined {
  const digits = code.digits.slice(0, -2);
  const level = levels[digits.length];
  return level === undefined ? undefined : { edition: code.edition, digits, level };
}

export type HsRelation = 'exact' | 'parent' | 'child' | 'sibling' | 'none';

/**
 * How `a` stands to `b` on the shared digits: `parent` when `a` contains `b` at any level, `child`
 * when `b` contains `a`, `sibling` when both hang under the same code one level up. Codes of
 * different editions are `none`: comparing them needs a crosswalk first. National digits play no
 * part, because they belong to one economy.
 */
export function relateHsCodes(a: HsCode, b: HsCode): HsRelation {
  if (a.edition !== b.edition) return 'none';
  if (a.digits === b.digits) return 'exact';
  if (b.digits.startsWith(a.digits)) return 'parent';
  if (a.digits.startsWith(b.digits)) return 'child';
  const sameLevel = a.level === b.level && a.level !== 'chapter';
  return sameLevel && a.digits.slice(0, -2) === b.digits.slice(0, -2) ? 'sibling' : 'none';
}
