import { rankNeeds } from '../rank/ranking.js';
import { Random, randomContext, randomNeed, randomSupplier } from '../testing/random-facts.js';
import { withRandomLines } from '../testing/random-lines.js';
import { NeedIndex } from './need-index.js';

describe('NeedIndex', () => {
  it('ranks needs as the reference does, through changes', () => {
    const random = new Random(21);
    const context = randomContext(random);
    const needs = Array.from({ length: 120 }, (_, index) =>
      withRandomLines(
        random,
        randomNeed(random, `n${index}`, { topics: 5, mustShare: 0.05, productMust: 0.7 }),
        5,
      ),
    );
    const index = new NeedIndex(context);
    for (const need of needs) index.put({ ...need, buyer: { id: 'old' } });
    for (const need of needs) index.put(need);
    index.remove('n7');
    const open = needs.filter(({ id }) => id !== 'n7');
    expect(index.size).toBe(119);
    for (let number = 0; number < 40; number++) {
      const supplier = randomSupplier(random, `s${number}`, 5);
      const expected = rankNeeds(supplier, open, 10, context);
      expect(index.rank(supplier, 10)).toEqual(
        expected.map((pair) => ({
          id: pair.needId,
          offerId: pair.offerId,
          supplierServesNeed: pair.supplierServesNeed,
          needSuitsSupplier: pair.needSuitsSupplier,
          fused: pair.fused,
        })),
      );
    }
  });
});
