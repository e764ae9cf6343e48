/** Chapter 77 is reserved and 98 and 99 are left to economies: no goods stand there. */
const isChapter = (digits: string): boolean => {
  const chapter = Number(digits.slice(0, 2));
  return chapter >= 1 && chapter <= 97 && chapter !== 77;
};

/** True for 2, 4 or 6 digits that begin with a chapter of the Harmonized System. */
export const isHsCode = (text: string): boolean =>
  /^(?:\d{2}|\d{4}|\d{6})$/.test(text) && isChapter(text);

/** The code's parents, nearest first: `080450` gives `0804`, `08`. */
export function parentsOf(code: string): string[] {
  const parents: string[] = [];
  for (let length = code.length - 2; length >= 2; length -= 2) parents.push(code.slice(0, length));
  return parents;
}

/** All codes that stated codes lie within, themselves included: what a search for a parent finds. */
export function codesWithin(stated: readonly string[]): string[] {
  return [...new Set(stated.flatMap((code) => [code, ...parentsOf(code)]))];
}

/** The chapters of stated codes. */
export const chaptersOf = (stated: readonly string[]): string[] => [
  ...new Set(stated.map((code) => code.slice(0, 2))),
];
