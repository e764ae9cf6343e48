import type { FailureText } from '#kernel';
import { contentFailures as failures } from './content.failures.js';
import type { Problems } from './problems.js';
import type { LocalisedText, MoneyRange } from './values.js';
import type { Vocabulary } from './vocabulary.js';

/** Largest quantity or amount that is stored exactly. */
export const mostOfAnything = Number.MAX_SAFE_INTEGER;

export function checkNumber(
  value: number | null,
  least: number,
  most: number,
  path: string,
  problems: Problems,
): void {
  if (value === null || (Number.isFinite(value) && value >= least && value <= most)) return;
  problems.add(path, failures.PROFILE_NOT_A_NUMBER_BETWEEN({ least, most }));
}

export function checkWhole(
  value: number | null,
  least: number,
  most: number,
  path: string,
  problems: Problems,
): void {
  if (value !== null && Number.isFinite(value) && !Number.isInteger(value)) {
    problems.add(path, failures.PROFILE_NOT_WHOLE());
  } else {
    checkNumber(value, least, most, path, problems);
  }
}

/** Checks each entry of a list, and names the wrong ones by their place. */
export function checkEach(
  entries: readonly string[],
  path: string,
  problems: Problems,
  isGood: (entry: string) => boolean,
  text: (entry: string) => FailureText,
): void {
  entries.forEach((entry, i) => {
    if (!isGood(entry)) problems.add(`${path}.${i}`, text(entry));
  });
}

export function checkMoney(
  money: MoneyRange | null,
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): void {
  if (!money) return;
  if (!vocabulary.isCurrency(money.currency)) {
    problems.add(`${path}.currency`, failures.PROFILE_UNKNOWN_CURRENCY({ code: money.currency }));
  }
  checkWhole(money.lowest, 0, mostOfAnything, `${path}.lowest`, problems);
  checkWhole(money.highest, 0, mostOfAnything, `${path}.highest`, problems);
  if (money.lowest !== null && money.highest !== null && money.lowest > money.highest) {
    problems.add(path, failures.PROFILE_LOWEST_OVER_HIGHEST());
  }
}

/** Languages known and each given once; exactly one text is the original, if there is any. */
export function checkTexts(
  texts: readonly LocalisedText[],
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): void {
  const seen = new Set<string>();
  texts.forEach(({ language }, i) => {
    const tag = language.toLowerCase();
    if (!vocabulary.isLanguage(language)) {
      problems.add(`${path}.${i}.language`, failures.PROFILE_UNKNOWN_LANGUAGE({ tag: language }));
    } else if (seen.has(tag)) {
      problems.add(`${path}.${i}.language`, failures.PROFILE_LANGUAGE_TWICE({ tag: language }));
    }
    seen.add(tag);
  });
  const originals = texts.filter((text) => text.isOriginal).length;
  if (texts.length > 0 && originals !== 1) problems.add(path, failures.PROFILE_ORIGINAL_NOT_ONE());
}

export function checkWebAddress(address: string | null, path: string, problems: Problems): void {
  if (address !== null && !/^https?:\/\/[^\s/$.?#][^\s]*$/i.test(address)) {
    problems.add(path, failures.PROFILE_BAD_ADDRESS());
  }
}

/** A real day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

export function checkDay(day: string | null, path: string, problems: Problems): void {
  if (day !== null && !isDay(day)) problems.add(path, failures.PROFILE_BAD_DAY());
}
