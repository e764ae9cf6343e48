import fc from 'fast-check';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { isNewcomer } from '../rank/newcomer-places.js';
import { Random, randomContext, randomNeed, randomSupplier } from '../testing/random-facts.js';
import { withRandomLines } from '../testing/random-lines.js';
import { SupplierIndex } from './supplier-index.js';

const topics = 4;

describe('NeedSurvey', () => {
  it('says what ranking everybody says, whatever the share of newcomers', () => {
    let [asked, leftOut] = [0, 0];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 10 }),
        (seed, tenthsWithoutPast) => {
          const random = new Random(seed);
          const context = randomContext(random);
          const suppliers = Array.from({ length: 120 }, (_, number) => {
            const supplier = randomSupplier(random, `s${number}`, topics);
            return number % 10 < tenthsWithoutPast ? { ...supplier, trackRecord: [] } : supplier;
          });
          const index = SupplierIndex.build(suppliers.slice(0, 110), context, 32);
          index.patch(
            suppliers.slice(100),
            suppliers.slice(0, 5).map(({ id }) => id),
          );
          const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
          const needs = Array.from({ length: 8 }, (_, number) => {
            const plain = randomNeed(random, `n${number}`, { topics, productMust: 0.7 });
            return number % 4 === 0 ? withRandomLines(random, plain, topics) : plain;
          });
          const surveys = index.surveyAll(
            needs.map((need) => ({ need, best: 5, newcomers: 3, withAll: true })),
          );
          for (const [number, need] of needs.entries()) {
            const all = index.rank(need, suppliers.length);
            const newcomers = all.filter(({ id }) => isNewcomer(byId.get(id) as SupplierFacts));
            const survey = surveys[number];
            expect(survey).toMatchObject({
              best: all.slice(0, 5),
              newcomers: newcomers.slice(0, 3),
              eligible: all.length,
              eligibleNewcomers: newcomers.length,
            });
            expect([...(survey?.all ?? [])].sort()).toEqual(all.map(({ id }) => id).sort());
            asked += 1;
            const behind = newcomers
              .slice(0, 3)
              .some(({ id }) => !all.slice(0, 5).some((one) => one.id === id));
            if (all.length > 5 && behind) leftOut += 1;
          }
        },
      ),
      { numRuns: 60 },
    );
    // Both ways to the newcomers were gone.
    expect(leftOut).toBeGreaterThan(50);
    expect(leftOut).toBeLessThan(asked);
  });
});
