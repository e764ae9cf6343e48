import fc from 'fast-check';
import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { NeedIndex } from '../columnar/need-index.js';
import { scorePair } from '../score/pair.js';
import { Random, randomContext, randomNeed, randomSupplier } from '../testing/random-facts.js';
import { hs, sampleContext, sampleNeed, sampleOffer, sampleSupplier } from '../testing/samples.js';
import { applyChange } from './fact-change.js';
import { findImprovements, type Improvement } from './improvements.js';

const options = { mostPerKind: 4, mostNeeds: 3 };

/** Runs a computation that yields to its end. */
function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const improve = (
  supplier: SupplierFacts,
  needs: readonly NeedFacts[],
  context: MatchContext,
): Improvement[] => {
  const index = new NeedIndex(context);
  for (const need of needs) index.put(need);
  return finish(findImprovements(supplier, index, options));
};

describe('findImprovements', () => {
  it('counts the needs that one certificate opens', () => {
    const needs = [1, 2, 3].map((number) =>
      sampleNeed({
        id: `n${number}`,
        certificates: number === 3 ? [] : [{ scheme: 'HACCP', stance: 'must' }],
      }),
    );
    const [first] = improve(sampleSupplier({ certificates: [] }), needs, sampleContext);
    expect(first).toMatchObject({ change: { kind: 'certificate', scheme: 'HACCP' }, opened: 2 });
    expect(first?.best.map(({ needId }) => needId)).toEqual(['n1', 'n2']);
    expect(first?.best.every(({ before, after }) => before === 0 && after > 0)).toBe(true);
  });

  it('proposes a code to an offer with like words or a broader code, and to no other', () => {
    const need = sampleNeed({ certificates: [] });
    const codesFor = (texts: Record<string, string>, code?: string): string[] => {
      const offer = sampleOffer({ texts, codes: code === undefined ? [] : [hs(code)] });
      const found = improve(sampleSupplier({ offers: [offer] }), [need], sampleContext);
      return found.flatMap(({ change }) => (change.kind === 'offerCode' ? change.code.code : []));
    };
    expect(codesFor({ en: 'Dried mangoes' })).toEqual(['080450']);
    expect(codesFor({ en: 'Fruit' }, '0804')).toEqual(['080450']);
    expect(codesFor({ en: 'Fruit' }, '080430')).toEqual([]);
    expect(codesFor({ en: 'Dried mangoes' }, '081310')).toEqual([]);
    expect(codesFor({ en: 'Ball bearings' }, '848210')).toEqual([]);
    expect(codesFor({ en: 'Ball bearings' })).toEqual([]);
  });

  it('counts and scores exactly as scoring each changed supplier does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const random = new Random(seed);
        const context = randomContext(random);
        const supplier = randomSupplier(random, 's', 3);
        const needs = Array.from({ length: 6 }, (_, index) =>
          randomNeed(random, `n${index}`, { topics: 3, mustShare: 0.1 }),
        );
        for (const { change, opened, raised, gained } of improve(supplier, needs, context)) {
          const changed = applyChange(supplier, change, context);
          const pairs = needs.map((need) => ({
            before: scorePair(need, supplier, context),
            after: scorePair(need, changed, context),
          }));
          const newly = pairs.filter(({ before, after }) => !before.eligible && after.eligible);
          const gains = pairs
            .filter(({ before, after }) => before.eligible && after.eligible)
            .map(({ before, after }) => after.fused - before.fused)
            .filter((gain) => gain > 0);
          expect(newly).toHaveLength(opened);
          expect(gains).toHaveLength(raised);
          expect(gains.reduce((sum, gain) => sum + gain, 0)).toBe(gained);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds what it finds in each need alone, and leaves out what does not count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const random = new Random(seed);
        const context = randomContext(random);
        const plain = randomSupplier(random, 's', 4);
        // Some offers without a code, so that words alone may ask for one.
        const supplier = {
          ...plain,
          offers: plain.offers.map((offer) =>
            random.chance(0.4) ? { ...offer, codes: [] } : offer,
          ),
        };
        const needs = Array.from({ length: 12 }, (_, index) =>
          randomNeed(random, `n${index}`, { topics: 4, mustShare: 0.1 }),
        );
        const index = new NeedIndex(context);
        for (const need of needs) index.put(need);
        const all = { mostPerKind: 1_000, mostNeeds: 3 };
        const counted = new Set(needs.slice(0, 6).map(({ id }) => id));
        const found = finish(findImprovements(supplier, index, { ...all, among: counted }));
        const opened = new Map<string, number>();
        for (const need of needs.slice(0, 6)) {
          const one = new NeedIndex(context);
          one.put(need);
          for (const { change, opened: more } of finish(findImprovements(supplier, one, all))) {
            const key = JSON.stringify(change);
            opened.set(key, (opened.get(key) ?? 0) + more);
          }
        }
        for (const [key, least] of opened) {
          const together = found.find(({ change }) => JSON.stringify(change) === key);
          expect(together?.opened ?? -1).toBeGreaterThanOrEqual(least);
        }
        for (const { best } of found) {
          expect(best.every(({ needId }) => counted.has(needId))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tries a bounded number of amounts, the lowest and the highest among them', () => {
    const needs = [100, 200, 300, 400, 500, 600, 700].map((amount) =>
      sampleNeed({
        id: `n${amount}`,
        quantity: { amount: amount * 100, unit: 'KGM', period: 'month' },
      }),
    );
    const supplier = sampleSupplier({ offers: [sampleOffer({ monthlyCapacity: 1 })] });
    const amounts = improve(supplier, needs, sampleContext).flatMap(({ change }) =>
      change.kind === 'capacity' ? change.perMonth : [],
    );
    expect(amounts).toHaveLength(4);
    expect(amounts).toEqual(expect.arrayContaining([10_000, 70_000]));
  });
});
