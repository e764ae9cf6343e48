/**
 * How a piece of text is found. A `word` may be mistyped and looked for by its beginning; a `code`
 * holds a digit and is found exactly or not at all; a `gram` is two neighbouring characters of a
 * script that writes no spaces between words, or that glues particles to them.
 */
export type TokenKind = 'word' | 'code' | 'gram';

/** A piece of text that can be found, and where it stands in the original (UTF-16 units). */
export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

const runs = /[\p{L}\p{N}\p{M}]+(?:['’](?=\p{L})[\p{L}\p{N}\p{M}]+)*/gu;
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
const parts = new RegExp(`${dense.source}+|[^${dense.source.slice(1, -1)}]+`, 'gu');
const plain = /^[a-z0-9]+$/;
const asciiOnly = /^[A-Za-z0-9]+$/;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const bareLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
};
const bareLetter = new RegExp(`[${Object.keys(bareLetters).join('')}]`, 'g');

/** A word without case, accents, width and apostrophes: how it is compared. */
export function foldWord(word: string): string {
  if (plain.test(word)) return word;
  if (asciiOnly.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(bareLetter, (letter) => bareLetters[letter] ?? letter);
}

/** Takes a text apart into what it can be found by. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const run of text.matchAll(runs)) {
    if (asciiOnly.test(run[0])) {
      tokens.push(wordToken(run[0], run.index));
      continue;
    }
    for (const part of run[0].matchAll(parts)) {
      const start = run.index + part.index;
      if (dense.test(part[0])) pushGrams(tokens, part[0], start);
      else tokens.push(wordToken(part[0], start));
    }
  }
  return tokens.filter((token) => token.text !== '');
}

function wordToken(word: string, start: number): Token {
  const text = foldWord(word);
  return { text, kind: /\p{N}/u.test(text) ? 'code' : 'word', start, end: start + word.length };
}

/**
 * Neighbouring pairs, and the last character alone: so every character begins some token, and one
 * character can be found as the beginning of a token.
 */
function pushGrams(tokens: Token[], part: string, start: number): void {
  const characters = [...part];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1] ?? '';
    tokens.push({
      text: foldCharacter(character) + foldCharacter(next),
      kind: 'gram',
      start: at,
      end: at + character.length + next.length,
    });
    at += character.length;
  }
}

/** Marks stay: in these scripts they are vowels and tones, not ornaments. */
const foldCharacter = (character: string): string => character.normalize('NFKC').toLowerCase();
