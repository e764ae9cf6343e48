import type { NeedFacts } from '../facts/need.facts.js';
import { type NeedRules, prepareNeed, scorePrepared } from '../score/pair.js';
import { viewSupplier } from '../score/views.js';
import { Random, randomContext, randomNeed, randomSupplier } from '../testing/random-facts.js';
import { withRandomLines } from '../testing/random-lines.js';
import type { CensusMust } from './line-census.js';
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

  /** Eligible suppliers by the reference, leaving a must aside. */
  function countEligible(need: NeedFacts, without?: CensusMust): number {
    const drop = (line: NeedRules): NeedRules => ({
      ...line,
      furtherLines: line.furtherLines.map(drop),
      rules: line.rules.map((rule) =>
        rule.criterion === without?.criterion && rule.subject === without.subject
          ? { ...rule, gate: undefined }
          : rule,
      ),
    });
    const criteria = { ...need.criteria, lineCoverage: { stance: 'prefer' as const } };
    const facts = without?.criterion === 'lineCoverage' ? { ...need, criteria } : need;
    const prepared = drop(prepareNeed(facts, context));
    return views.filter((view) => scorePrepared(prepared, view).eligible).length;
  }

  it.each([
    ['its own product', 0, (_: Random, need: NeedFacts) => need],
    ['lines', 20, (random: Random, need: NeedFacts) => withRandomLines(random, need, 4)],
  ])(
    'counts for %s whom a need reaches, and what each must costs, as dropping it would',
    (_, leastOfLines, add) => {
      const costs = { other: 0, lineCoverage: 0 };
      for (let number = 0; number < 30; number++) {
        const random = new Random(number);
        const need = add(random, randomNeed(random, 'n', { topics: 4, mustShare: 0.3 }));
        const census = index.census(need);
        const eligible = countEligible(need);
        expect(census.suppliers).toBe(150);
        expect(census.eligible).toBe(eligible);
        const expected = census.musts.map((must) => countEligible(need, must) - eligible);
        expect(census.musts.map((must) => must.costs)).toEqual(expected);
        for (const [position, { criterion }] of census.musts.entries()) {
          costs[criterion === 'lineCoverage' ? criterion : 'other'] += expected[position] ?? 0;
        }
        const pairs = views.map((view) => scorePrepared(prepareNeed(need, context), view));
        const covering = (line: number): number =>
          pairs.filter(({ lines }) => lines[line]?.isCovered).length;
        if (need.lines)
          expect(census.lines).toEqual(census.lines.map((__, line) => covering(line)));
      }
      expect(costs.other).toBeGreaterThan(50);
      expect(costs.lineCoverage).toBeGreaterThanOrEqual(leastOfLines);
    },
  );
});
