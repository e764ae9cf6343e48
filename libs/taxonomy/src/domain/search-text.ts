import { simplifyHan } from './han-variants.js';

/**
 * Text as the HS suggestion compares it. Scripts with spaces become words; Han, kana, Hangul and
 * Thai become one run without spaces, because their writers leave the borders of words open.
 */
export interface SearchText {
  readonly words: readonly SearchWord[];
  readonly run: string;
}

export interface SearchWord {
  /** As written, lower case, with its accents. */
  readonly written: string;
  /** Without accents and without the endings of plural and case. */
  readonly stem: string;
}

const openScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;
const katakana = /[\u30A1-\u30F6]/gu;

const functionWords = new Set(
  (
    'of and for the with in from to a an or by on ' +
    'de del la el los las y en para con por al ' +
    'du des le les et pour au aux avec ' +
    'ng na mga sa ang at ' +
    'dan dari untuk yang dengan di ' +
    'và của cho bằng từ các ' +
    'и из для с в на по'
  ).split(' '),
);

/** Letters that keep their own form when accents are taken off. */
const letters: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
};

/** Takes accents off Latin and Cyrillic letters; the signs of Thai and kana carry meaning and stay. */
export const dropAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[đøœæßł]/g, (letter) => letters[letter] ?? letter);

export function readSearchText(text: string): SearchText {
  const plain = simplifyHan(text.normalize('NFKC').toLowerCase())
    .replace(katakana, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/['’]s(?!\p{L})/gu, '')
    .replace(/(?<!\p{L})(?:d|l|qu)['’]/gu, '');
  const open: string[] = [];
  const closed: string[] = [];
  for (const piece of plain.match(/[\p{L}\p{M}\p{N}ー]+/gu) ?? []) {
    for (const part of splitScripts(piece)) (openScripts.test(part) ? open : closed).push(part);
  }
  return { words: toWords(closed), run: open.join('') };
}

function splitScripts(piece: string): readonly string[] {
  if (!openScripts.test(piece)) return [piece];
  return piece.match(/[a-z0-9]+|[^a-z0-9]+/gu) ?? [];
}

function toWords(pieces: readonly string[]): readonly SearchWord[] {
  const words: SearchWord[] = [];
  let letter = '';
  for (const piece of pieces) {
    const plain = dropAccents(piece);
    if (/^[a-z]$/.test(plain) && !functionWords.has(piece)) {
      // "t-shirt" and "t shirt" are one word, and so are "x-ray" and "e-bike".
      letter += plain;
      continue;
    }
    if (!functionWords.has(piece) || letter !== '') {
      words.push({ written: letter + piece, stem: stemOf(letter + plain) });
    }
    letter = '';
  }
  if (letter !== '') words.push({ written: letter, stem: letter });
  return words;
}

const russianEnding =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ыи|ии|ои|еи|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ов|ев|ам|ям|ах|ях|ом|ем|ую|юю|[аяоеуюыиь])$/u;

/**
 * Cuts the commonest endings, the same way on both sides of a comparison: plural -s, -es, -ies and
 * -x in English, Spanish and French, the endings of case in Russian. Words of three letters and
 * words with digits stay whole.
 */
export function stemOf(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  if (/\p{Script=Cyrillic}/u.test(word)) {
    const cut = word.replace(russianEnding, '');
    return cut.length >= 3 ? cut : word;
  }
  return word
    .replace(/(?<=[aeo]u)x$/, '')
    .replace(/(?<!s)s$/, '')
    .replace(/(?<=..)e$/, '')
    .replace(/y$/, 'i');
}

/**
 * Optimal string alignment distance of two words, given up above `limit`: one step is a letter
 * more, less, changed, or two neighbours changed over.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = alignCost(a, b, row, column, { before, last, next });
      next.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length] ?? Infinity, limit + 1);
}

function alignCost(
  a: string,
  b: string,
  row: number,
  column: number,
  rows: { before: readonly number[]; last: readonly number[]; next: readonly number[] },
): number {
  const at = (line: readonly number[], index: number): number => line[index] ?? Infinity;
  const same = a[row - 1] === b[column - 1];
  const changed = at(rows.last, column - 1) + (same ? 0 : 1);
  const cost = Math.min(changed, at(rows.last, column) + 1, at(rows.next, column - 1) + 1);
  const swapped =
    row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(cost, at(rows.before, column - 2) + 1) : cost;
}

/** Pairs of neighbouring characters, or the one character of a text that has no pair. */
export function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
