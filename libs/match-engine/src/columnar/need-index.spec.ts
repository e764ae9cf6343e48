import fc from 'fast-check';
import { rankNeeds } from '../rank/ranking.js';
import { scorePair } from '../score/pair.js';
import { Random, randomContext, randomNeed, randomSupplier } from '../testing/random-facts.js';
import { withRandomLines } from '../testing/random-lines.js';
import { type StatisticsBounds, TextStatisticsBuilder } from '../text/statistics-builder.js';
import type { TextStatistics } from '../text/statistics.js';
import { NeedIndex } from './need-index.js';

/** Of suppliers like those that are compared. */
function statisticsOf(bounds: StatisticsBounds): TextStatistics {
  const random = new Random(22);
  const builder = new TextStatisticsBuilder();
  for (let number = 0; number < 60; number++) {
    builder.addSupplier(randomSupplier(random, `s${number}`, 5));
  }
  return builder.build('test', bounds);
}

describe('NeedIndex', () => {
  it.each([
    ['without text statistics', undefined],
    ['with them', { fewestDocuments: 1, mostTerms: Infinity }],
    ['with those of common words in common languages', { fewestDocuments: 25, mostTerms: 60 }],
  ])('ranks needs as the reference does, through changes, %s', (_, bounds) => {
    const random = new Random(21);
    const textStatistics = bounds && statisticsOf(bounds);
    const context = { ...randomContext(random), textStatistics };
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

  it('finds whatever is near a supplier: by the product, or by a share of its words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const random = new Random(seed);
        const context = randomContext(random);
        const index = new NeedIndex(context);
        const needs = Array.from({ length: 30 }, (_, number) =>
          withRandomLines(random, randomNeed(random, `n${number}`, { topics: 12 }), 12),
        );
        for (const need of needs) index.put(need);
        const supplier = randomSupplier(random, 's', 12);
        const near = new Set(index.findNear(supplier, 100_000).map(({ view }) => view.facts.id));
        for (const need of needs) {
          const { unmetMusts, criteria } = scorePair(need, supplier, context);
          const isRelated = !unmetMusts.some(({ criterion }) => criterion === 'product');
          const words = criteria.find(({ criterion }) => criterion === 'productText')?.value;
          const hasWords = typeof words === 'number' && words >= 100_000;
          if (isRelated || hasWords) expect(near).toContain(need.id);
        }
      }),
      { numRuns: 100 },
    );
  });
});
