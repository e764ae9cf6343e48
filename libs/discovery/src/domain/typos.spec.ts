import fc from 'fast-check';
import { deletesOf, typosAllowed, typosBetween } from './typos.js';

const letters = fc.string({ unit: fc.constantFrom(...'abcdeфжя'), minLength: 1, maxLength: 12 });

/** Writes a word with one letter added, left out, replaced or swapped. */
function mistype(word: string, kind: number, place: number, letter: string): string {
  const at = place % word.length;
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  if (kind === 0) return before + letter + word.slice(at);
  if (kind === 1) return before + after;
  if (kind === 2) return before + letter + after;
  return at + 1 < word.length
    ? before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
    : word;
}
const typo = fc.tuple(fc.nat(3), fc.nat(11), fc.constantFrom(...'abcфя'));

test('a mistyped word is within as many typos as were made', () => {
  fc.assert(
    fc.property(letters, typo, (word, one) => {
      expect(typosBetween(word, mistype(word, ...one))).toBeLessThanOrEqual(1);
    }),
  );
});

test('typos count the same both ways', () => {
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      expect(typosBetween(one, other)).toBe(typosBetween(other, one));
      expect(typosBetween(one, one)).toBe(0);
    }),
  );
});

test('words within the typos that are forgiven share a delete', () => {
  fc.assert(
    fc.property(letters, fc.array(typo, { maxLength: 2 }), (known, typos) => {
      const typed = typos.reduce((word, one) => mistype(word, ...one) || word, known);
      const isForgiven =
        typosBetween(typed, known) <= Math.min(typosAllowed(typed), typosAllowed(known));
      fc.pre(isForgiven);
      const deletes = new Set(deletesOf(known));
      expect(deletesOf(typed).some((hash) => deletes.has(hash))).toBe(true);
    }),
  );
});

test.each([
  ['tea', 0],
  ['rice', 1],
  ['mangoes', 1],
  ['furniture', 2],
  ['a'.repeat(25), 0],
])('%s forgives %i', (word, typos) => {
  expect(typosAllowed(word)).toBe(typos);
});
