import fc from 'fast-check';
import { cheapestHittingSet } from './hitting-set.js';

const costs = [1, 2, 3, 5, 8, 1, 2, 3];
const costOf = (item: number): number => costs[item]!;
const sum = (items: Iterable<number>): number =>
  [...items].reduce((total, item) => total + costOf(item), 0);

/** The least cost, by trying every set. */
function leastCost(cores: readonly (readonly number[])[]): number {
  let least = Infinity;
  for (let bits = 0; bits < 1 << costs.length; bits++) {
    const items = costs.flatMap((_, item) => ((bits >> item) & 1 ? [item] : []));
    if (cores.every((core) => core.some((item) => items.includes(item)))) {
      least = Math.min(least, sum(items));
    }
  }
  return least;
}

describe('cheapestHittingSet', () => {
  const core = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 });

  it('hits every core at the least cost', () => {
    fc.assert(
      fc.property(fc.array(core, { maxLength: 10 }), (cores) => {
        const { items, isCheapest } = cheapestHittingSet(cores, costOf);
        expect(cores.every((one) => one.some((item) => items.has(item)))).toBe(true);
        expect([sum(items), isCheapest]).toEqual([leastCost(cores), true]);
      }),
    );
  });

  it('says so where it had to give up', () => {
    const cores = Array.from({ length: 30 }, (_, x) => [x, (x * 7 + 3) % 30, (x * 11 + 5) % 30]);
    const { items, isCheapest } = cheapestHittingSet(cores, () => 1, 20);
    expect(cores.every((one) => one.some((item) => items.has(item)))).toBe(true);
    expect(isCheapest).toBe(false);
  });
});
