import fc from 'fast-check';
import { pairsOfPerfectMatchings } from './perfect-matching.js';

/** All permutations that use pairs only, by trying them. */
function pairsByTrying(size: number, isPair: (left: number, right: number) => boolean) {
  const pairs = new Uint8Array(size * size);
  const chosen: number[] = [];
  let count = 0;
  const extend = (left: number): void => {
    if (left === size) {
      count++;
      chosen.forEach((right, index) => (pairs[index * size + right] = 1));
      return;
    }
    for (let right = 0; right < size; right++) {
      if (chosen.includes(right) || !isPair(left, right)) continue;
      chosen.push(right);
      extend(left + 1);
      chosen.pop();
    }
  };
  extend(0);
  return count > 0 ? pairs : undefined;
}

describe('pairsOfPerfectMatchings', () => {
  it('finds the pairs of all perfect matchings', () => {
    const graph = fc
      .integer({ min: 1, max: 5 })
      .chain((size) => fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }));
    fc.assert(
      fc.property(graph, (cells) => {
        const size = Math.sqrt(cells.length);
        const isPair = (left: number, right: number): boolean => cells[left * size + right]!;
        expect(pairsOfPerfectMatchings(size, isPair)).toEqual(pairsByTrying(size, isPair));
      }),
      { numRuns: 500 },
    );
  });
});
