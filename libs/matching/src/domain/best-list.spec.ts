import fc from 'fast-check';
import { type BestList, compareListed, type ListedSupplier, updateList } from './best-list.js';

const most = 5;

/** Scores by supplier; a supplier that is left out is not eligible. */
const world = fc.dictionary(
  fc.constantFrom(...'abcdefghijklmnop'),
  fc.integer({ min: 0, max: 12 }),
);

const rank = (scores: Readonly<Record<string, number>>): ListedSupplier[] =>
  Object.entries(scores)
    .map(([supplierId, score]) => ({ supplierId, score }))
    .sort(compareListed);

const bestOf = (scores: Readonly<Record<string, number>>): BestList => {
  const all = rank(scores);
  return { listed: all.slice(0, most), isWhole: all.length <= most };
};

describe('updateList', () => {
  it('gives what comparing everybody again gives, or says that this is needed', () => {
    let answered = 0;
    fc.assert(
      fc.property(world, world, fc.subarray([...'abcdefghijklmnop']), (before, after, names) => {
        const changed = new Set(names);
        const present = {
          ...Object.fromEntries(Object.entries(before).filter(([id]) => !changed.has(id))),
          ...Object.fromEntries(Object.entries(after).filter(([id]) => changed.has(id))),
        };
        const eligible = rank(present).filter(({ supplierId }) => changed.has(supplierId));
        const updated = updateList(bestOf(before), changed, eligible, most);
        if (!updated) return;
        answered += 1;
        expect(updated.listed).toEqual(bestOf(present).listed);
      }),
      { numRuns: 500 },
    );
    expect(answered).toBeGreaterThan(100);
  });

  it('asks for a comparison when one of a full list falls back', () => {
    const list = bestOf({ a: 9, b: 8, c: 7, d: 6, e: 5, f: 4 });
    expect(updateList(list, new Set(['c']), [{ supplierId: 'c', score: 1 }], most)).toBeUndefined();
    expect(updateList(list, new Set(['c']), [{ supplierId: 'c', score: 6 }], most)).toBeDefined();
  });
});
