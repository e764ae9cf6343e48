import fc from 'fast-check';
import { cutAround, findMarks, highlight } from './highlight.js';

const marks = (...tokens: string[]) => ({ tokens: new Set(tokens), beginnings: [] });
const parts = (text: string, ranges: readonly { start: number; length: number }[]): string[] =>
  ranges.map(({ start, length }) => text.slice(start, start + length));

test('marks whole words, and beginnings where asked', () => {
  const text = 'Mango, mangoes and dried mango';
  expect(parts(text, findMarks(text, marks('mango')))).toEqual(['Mango', 'mango']);
  const beginnings = { tokens: new Set<string>(), beginnings: ['mang'] };
  expect(parts(text, findMarks(text, beginnings))).toEqual(['Mango', 'mangoes', 'mango']);
});

test('joins pairs of a script without blanks', () => {
  expect(parts('冷冻芒果丁', findMarks('冷冻芒果丁', marks('芒果', '果丁')))).toEqual(['芒果丁']);
});

test('picks the first texts that hold a mark', () => {
  const found = highlight(
    [
      ['name', ['Tea House']],
      ['offers', ['Green tea', 'Coffee']],
    ],
    marks('tea'),
  );
  expect(found.map(({ text }) => text)).toEqual(['Tea House', 'Green tea']);
});

test('cuts long texts around the mark, and keeps it in place', () => {
  fc.assert(
    fc.property(fc.nat(600), fc.nat(600), (before, after) => {
      const text = `${'🥭 '.repeat(before)}tea${' 🥭'.repeat(after)}`;
      const cut = cutAround({ field: 'texts', text, ranges: findMarks(text, marks('tea')) });
      expect(parts(cut.text, cut.ranges)).toEqual(['tea']);
      expect(cut.text.length).toBeLessThanOrEqual(Math.max(text.length, 165));
      expect(cut.text.isWellFormed()).toBe(true);
    }),
  );
});
