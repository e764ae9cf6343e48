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

const pages: (Uint32Array | undefined)[] = [];

/**
 * The 256 UTF-16 units from `page × 256` on, made when they are first asked for: of each its kind
 * ({@link kindIn}) and what it is folded to ({@link foldedIn}).
 */
export const pageOf = (page: number): Uint32Array => (pages[page] ??= makePage(page));

export const kindIn = (entry: number): number => entry >>> 16;
export const foldedIn = (entry: number): number => entry & 0xffff;

function makePage(page: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, low) => {
    const character = String.fromCharCode((page << 8) | low);
    const folded = foldText(character);
    return (kindOf(character, folded) << 16) | folded.charCodeAt(0);
  });
}
