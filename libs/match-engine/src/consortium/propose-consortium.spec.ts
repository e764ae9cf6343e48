import fc from 'fast-check';
import { ONE } from '../score/fixed-point.js';
import { sampleContext, sampleNeed, sampleOffer, sampleSupplier } from '../testing/samples.js';
import { toConsortiumRequest } from './consortium-request.js';
import type { ConsortiumCandidate, ConsortiumRequest } from './consortium.types.js';
import { MOST_SETS, proposeConsortium } from './propose-consortium.js';
import { canSplit, splitQuantities } from './split.js';

const candidate = fc.record({
  score: fc.integer({ min: 0, max: ONE }),
  capacities: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })),
  minimums: fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })),
  clusters: fc.subarray(['coffee', 'mango']),
});

const request = fc
  .record({
    candidates: fc.array(candidate, { maxLength: 9 }),
    quantities: fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })),
    clusterBonus: fc.constantFrom(0, 50_000),
  })
  .map(({ candidates, ...rest }): ConsortiumRequest => ({
    ...rest,
    mostPartners: 5,
    candidates: candidates.map((one, index) => ({ id: `c${index}`, ...one })),
  }));

/** Every set of a size, the slow way. */
function setsOf(items: readonly ConsortiumCandidate[], size: number): ConsortiumCandidate[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    setsOf(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

function bestBySearchingAll({ candidates, quantities, clusterBonus }: ConsortiumRequest) {
  const able = candidates.filter(({ capacities }) => capacities.some((capacity) => capacity > 0));
  const sorted = able.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  for (let size = 2; size <= 5; size++) {
    const scores = setsOf(sorted, size)
      .filter((set) => splitQuantities(set, quantities))
      .map((set) => {
        const [first, ...others] = set;
        const common = (first?.clusters ?? []).some((cluster) =>
          others.every(({ clusters }) => clusters?.includes(cluster)),
        );
        const mean = Math.floor(set.reduce((sum, { score }) => sum + score, 0) / size);
        return Math.min(ONE, mean + (common ? clusterBonus : 0));
      });
    if (scores.length > 0) return { size, score: Math.max(...scores) };
  }
  return undefined;
}

describe('proposeConsortium', () => {
  it('takes nobody for a partner who can supply nothing', () => {
    const answer = proposeConsortium({
      quantities: [1, 1],
      clusterBonus: 0,
      mostPartners: 5,
      candidates: [
        { id: 'empty', score: ONE, capacities: [0, 0], minimums: [0, 0], clusters: [] },
        { id: 'alone', score: 0, capacities: [1, 1], minimums: [0, 0], clusters: [] },
      ],
    });
    expect(answer.kind).toBe('none');
  });

  it('finds the fewest partners and then the highest score, as searching all sets does', () => {
    fc.assert(
      fc.property(request, (one) => {
        const answer = proposeConsortium(one);
        const best = bestBySearchingAll(one);
        if (answer.kind === 'none') {
          expect(best).toBeUndefined();
          return;
        }
        expect({ size: answer.consortium.partners.length, score: answer.consortium.score }).toEqual(
          best,
        );
        for (const [line, quantity] of one.quantities.entries()) {
          const sum = answer.consortium.partners.reduce(
            (total, { quantities }) => total + (quantities[line] ?? 0),
            0,
          );
          expect(sum).toBe(quantity);
        }
        for (const partner of answer.consortium.partners) {
          const facts = one.candidates.find(({ id }) => id === partner.id);
          partner.quantities.forEach((part, line) => {
            expect(part).toBeLessThanOrEqual(facts?.capacities[line] ?? 0);
            if (part > 0) expect(part).toBeGreaterThanOrEqual(facts?.minimums?.[line] ?? 0);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('knows whether a split adds up as making one does, also of fractions', () => {
    const part = fc.double({ min: 0, max: 3, noNaN: true });
    const partner = fc.record({
      id: fc.constant('c'),
      score: fc.integer({ min: 0, max: ONE }),
      capacities: fc.tuple(part, part),
      minimums: fc.tuple(part, part),
    });
    const partners = fc.array(partner, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(partners, fc.tuple(part, part), (set, quantities) => {
        expect(canSplit(set, quantities)).toBe(splitQuantities(set, quantities) !== undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('says which line falls short', () => {
    const answer = proposeConsortium({
      quantities: [10, 100],
      mostPartners: 3,
      clusterBonus: 0,
      candidates: [
        { id: 'a', score: 1, capacities: [10, 20] },
        { id: 'b', score: 1, capacities: [10, 30] },
      ],
    });
    expect(answer).toEqual({
      kind: 'none',
      exact: true,
      tried: 0,
      shortfalls: [{ line: 1, wanted: 100, available: 50 }],
    });
  });

  it('is exact for 60 candidates in a moment and gives a bound beyond', () => {
    const many = (count: number): ConsortiumRequest => ({
      quantities: [45],
      mostPartners: 5,
      clusterBonus: 0,
      candidates: Array.from({ length: count }, (_, index) => ({
        id: `c${index}`,
        score: 400_000 + ((index * 7919) % 500_000),
        capacities: [5 + ((index * 31) % 6)],
      })),
    });
    const exact = proposeConsortium(many(60));
    expect(exact).toMatchObject({ kind: 'proposed', exact: true });
    const bounded = proposeConsortium(many(400));
    if (bounded.kind !== 'proposed') throw new Error('expected a consortium');
    expect(bounded.exact).toBe(false);
    expect(bounded.consortium.score).toBeLessThanOrEqual(bounded.scoreBound);
  });

  /** 60 that take 100 or nothing: 250 never adds up, and every three have the capacity. */
  const unsplittable = Array.from({ length: 60 }, (_, index) => ({
    id: `c${index}`,
    score: 500_000,
    capacities: [100],
    minimums: [100],
  }));

  it('ends after a bounded number of sets where minimum orders never add up, and says so', () => {
    const ask = (mostPartners: number) =>
      proposeConsortium({
        quantities: [250],
        mostPartners,
        clusterBonus: 0,
        candidates: unsplittable,
      });
    // Of 60, 34,220 threes: all are tried. Fours and fives are more than may be.
    expect(ask(3)).toEqual({ kind: 'none', exact: true, tried: 34_220, shortfalls: [] });
    const cut = { kind: 'none', exact: false, shortfalls: [] };
    expect(ask(4)).toEqual({ ...cut, tried: 34_220 + MOST_SETS });
    expect(ask(5)).toEqual({ ...cut, tried: 34_220 + 2 * MOST_SETS });
  });

  it('tries few sets more for a bonus that none of them can have', () => {
    const candidates = unsplittable.map((one) => ({ ...one, minimums: [0] }));
    const answer = proposeConsortium({
      quantities: [450],
      mostPartners: 5,
      clusterBonus: 50_000,
      candidates,
    });
    expect(answer).toMatchObject({ kind: 'proposed', exact: true, tried: 1 });
  });

  it('joins suppliers whose capacity alone is too small', () => {
    const supplier = (id: string, monthlyCapacity: number) =>
      sampleSupplier({ id, offers: [sampleOffer({ monthlyCapacity, minimumOrder: 100 })] });
    const need = sampleNeed({ criteria: { capacity: { stance: 'must' } } });
    const joint = toConsortiumRequest(
      need,
      [supplier('a', 1200), supplier('b', 2000), sampleSupplier({ id: 'c', certificates: [] })],
      sampleContext,
      { mostPartners: 5, clusterBonus: 0 },
    );
    const answer = proposeConsortium(joint);
    expect(joint.candidates.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(answer).toMatchObject({
      kind: 'proposed',
      consortium: {
        lead: 'b',
        partners: [
          { id: 'b', quantities: [2000] },
          { id: 'a', quantities: [1000] },
        ],
      },
    });
  });
});
