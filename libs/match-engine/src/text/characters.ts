/** What a character does to the term it stands in. */
export const CHARACTER = {
  /** Ends a term. */
  separator: 0,
  word: 1,
  digit: 2,
  /** Of a script written without spaces (or Hangul, whose particles stick to words). */
  unspaced: 3,
  /** Its folded form depends on its neighbours, or is longer than itself. */
  entangled: 4,
} as const;

/** Scripts that are read as bigrams. */
const unspacedSet = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`;

/** The runs of a folded text, as named groups. */
export const runsOf = new RegExp(
  String.raw`(?<unspaced>[${unspacedSet}]+)|(?<digits>\p{N}+)|(?<word>[[\p{L}\p{M}]--[${unspacedSet}]]+)`,
  'gv',
);

/** Accents of Latin, Greek and Cyrillic; the vowel marks of other scripts lie elsewhere. */
const accents = /[\u0300-\u036f]/g;

/** Lower case, compatibility forms made one, accents dropped. */
export const foldText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replace(accents, '').normalize('NFC');

/** Marks, single letters of Hangul, halves of pairs, and the sigma that has a final form. */
const leansOnNeighbours = /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\ud800-\udfffΣ]/u;

const unspaced = new RegExp(`[${unspacedSet}]`, 'u');

function kindOf(character: string, folded: string): number {
  if (folded.length !== 1 || leansOnNeighbours.test(character)) return CHARACTER.entangled;
  if (leansOnNeighbours.test(folded) || leansOnNeighbours.test(character.normalize('NFKC'))) {
    return CHARACTER.entangled;
  }
  if (unspaced.test(folded)) return CHARACTER.unspaced;
  if (/\p{N}/u.test(folded)) return CHARACTER.digit;
  return /\p{L}/u.test(folded) ? CHARACTER.word : CHARACTER.separator;
}

/** 256 UTF-16 units: their kinds, and what they are folded to. */
export interface CharacterPage {
  readonly kinds: Uint8Array;
  readonly folded: Uint16Array;
}

const pages: (CharacterPage | undefined)[] = [];

/** The page of units from `page × 256` on, made when it is first asked for. */
export function pageOf(page: number): CharacterPage {
  return (pages[page] ??= makePage(page));
}

function makePage(page: number): CharacterPage {
  const kinds = new Uint8Array(256);
  const folded = new Uint16Array(256);
  for (let low = 0; low < 256; low++) {
    const character = String.fromCharCode((page << 8) | low);
    const form = foldText(character);
    kinds[low] = kindOf(character, form);
    folded[low] = form.charCodeAt(0);
  }
  return { kinds, folded };
}
