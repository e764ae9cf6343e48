import { prepareNeed, scorePrepared } from '../score/pair.js';
import { viewSupplier } from '../score/views.js';
import { Random, randomContext, randomNeed, randomSupplier } from '../testing/random-facts.js';
import { SupplierIndex } from './supplier-index.js';

describe('SupplierIndex.census', () => {
  const random = new Random(11);
  const context = randomContext(random);
  const suppliers = Array.from({ length: 150 }, (_, index) =>
    randomSupplier(random, `s${index}`, 4),
  );
  const views = suppliers.map((supplier) => viewSupplier(supplier, context));
  const index = SupplierIndex.build(suppliers.slice(0, 140), context);
  index.patch(suppliers.slice(135));

  it('counts eligible suppliers, and what each must costs, as dropping it would', () => {
    let costs = 0;
    for (let number = 0; number < 40; number++) {
      const need = randomNeed(new Random(number), 'n', { topics: 4, mustShare: 0.4 });
      const prepared = prepareNeed(need, context);
      const countEligible = (without?: number): number => {
        const rules = prepared.rules.map((rule, position) =>
          position === without ? { ...rule, gate: undefined } : rule,
        );
        return views.filter((view) => scorePrepared({ ...prepared, rules }, view).eligible).length;
      };
      const census = index.census(need);
      const eligible = countEligible();
      expect(census.suppliers).toBe(150);
      expect(census.eligible).toBe(eligible);
      const gated = prepared.rules.flatMap(({ criterion, gate }, position) =>
        criterion !== 'product' && gate !== undefined ? [position] : [],
      );
      const expected = gated.map((position) => countEligible(position) - eligible);
      expect(census.musts.map((must) => must.costs)).toEqual(expected);
      costs += expected.reduce((sum, cost) => sum + cost, 0);
    }
    expect(costs).toBeGreaterThan(50);
  });
});
