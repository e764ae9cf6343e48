import fc from 'fast-check';
import { busyPatterns } from './busy-patterns.js';

/** Every choice of slots, sifted. */
function patternsByTrying(open: boolean[], forced: boolean[], size: number, breaks: number) {
  const found: number[][] = [];
  for (let bits = 0; bits < 1 << open.length; bits++) {
    const slots = [...open.keys()].filter((s) => (bits >> s) & 1);
    const gaps = slots.filter((s, index) => index > 0 && s > slots[index - 1]! + 1).length;
    const keeps = forced.every((must, s) => !must || slots.includes(s));
    if (slots.length === size && gaps === breaks && keeps && slots.every((s) => open[s])) {
      found.push(slots);
    }
  }
  return found;
}

describe('busyPatterns', () => {
  const slot = fc.constantFrom('open', 'open', 'closed', 'forced');

  it('finds every pattern', () => {
    fc.assert(
      fc.property(
        fc.array(slot, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 3 }),
        (slots, size, breaks) => {
          const open = slots.map((kind) => kind !== 'closed');
          const forced = slots.map((kind) => kind === 'forced');
          const found = busyPatterns(open, forced, size, breaks, Infinity);
          const sorted = (list: number[][]): string[] => list.map((one) => one.join()).sort();
          expect(sorted(found!)).toEqual(sorted(patternsByTrying(open, forced, size, breaks)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives up where there are too many', () => {
    const open = Array.from({ length: 12 }, () => true);
    const forced = open.map(() => false);
    expect(busyPatterns(open, forced, 3, 0, 10)).toHaveLength(10);
    expect(busyPatterns(open, forced, 3, 0, 9)).toBeUndefined();
  });
});
