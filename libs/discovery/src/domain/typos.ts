/** Shortest word in which one typo is forgiven, and in which two are. Both engines use these. */
export const oneTypoFrom = 4;
export const twoTyposFrom = 8;
/** Longer words are compared as they are. */
const longest = 24;

/** How many typos are forgiven in a word of the query. */
export function typosAllowed(word: string): number {
  if (word.length < oneTypoFrom || word.length > longest) return 0;
  return word.length < twoTyposFrom ? 1 : 2;
}

/**
 * The word, and every word left by deleting as many of its letters as typos are forgiven, as 32-bit
 * hashes. Two words within that distance share at least one (symmetric delete, W. Garbe 2012): so a
 * look-up of equal numbers finds all candidates in any script. Equal hashes of unlike words do no
 * harm, since candidates are compared afterwards.
 */
export function deletesOf(word: string): number[] {
  const letters = word.slice(0, longest);
  const seen = new Set([letters]);
  let latest = [letters];
  for (let depth = typosAllowed(letters); depth > 0; depth--) {
    const shorter = new Set<string>();
    for (const variant of latest) {
      for (let at = 0; at < variant.length; at++) {
        shorter.add(variant.slice(0, at) + variant.slice(at + 1));
      }
    }
    for (const variant of shorter) seen.add(variant);
    latest = [...shorter];
  }
  return [...new Set([...seen].map(hashOf))];
}

/** FNV-1a over UTF-16 units, as a signed 32-bit integer. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}

/**
 * Typos between two words: letters added, left out, replaced, or swapped with their neighbour
 * (optimal string alignment).
 */
export function typosBetween(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, at(before, column - 2) + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return at(above, other.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
