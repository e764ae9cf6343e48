import fc from 'fast-check';
import { tokenizeText } from '#match-engine';
import { fromTermLines, toTermLines } from './term-lines.js';

describe('term lines', () => {
  it('hold the commonest terms first', () => {
    const frequencies = new Map([
      ['mango', 45],
      ['and', 2512],
      ['芒果', 45],
      ['constructor', 1],
    ]);
    expect(toTermLines(frequencies)).toBe('2512 and\n45 mango 芒果\n1 constructor');
    expect(fromTermLines(toTermLines(frequencies))).toEqual(frequencies);
    expect(fromTermLines(toTermLines(new Map()))).toEqual(new Map());
  });

  it('are the same for the same terms of any text, in any order, and are read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 5 }), (text, more) => {
        const entries = [...new Set(tokenizeText(text, 'en'))].map(
          (term, index) => [term, 1 + ((index * 7) % (more + 1))] as const,
        );
        const lines = toTermLines(new Map(entries));
        expect(toTermLines(new Map(entries.toReversed()))).toBe(lines);
        expect(fromTermLines(lines)).toEqual(new Map(entries));
      }),
    );
  });
});
