import fc from 'fast-check';
import { TermTable } from './term-table.js';

const unitsOf = (term: string): Uint16Array =>
  Uint16Array.from({ length: term.length }, (_, index) => term.charCodeAt(index));

describe('TermTable', () => {
  it('numbers terms as a map of strings does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 })), (terms) => {
        const table = new TermTable();
        const known = new Map<string, number>();
        for (const term of terms) {
          if (!known.has(term)) known.set(term, known.size);
          expect(table.intern(unitsOf(term), 0, term.length)).toBe(known.get(term));
        }
        for (const [term, id] of known) {
          expect(table.find(term)).toBe(id);
          expect(table.termOf(id)).toBe(term);
        }
        expect(table.size).toBe(known.size);
        expect(table.find('never added, being longer than any')).toBe(-1);
      }),
    );
  });

  it('grows', () => {
    const table = new TermTable();
    for (let number = 0; number < 20_000; number++) {
      const units = unitsOf(`x${number}y`);
      expect(table.intern(units, 0, units.length)).toBe(number);
    }
    expect(table.find('x19999y')).toBe(19_999);
  });
});
