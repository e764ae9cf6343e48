import fc from 'fast-check';
import { renderReason } from '../explain/english.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { applyChange, possibleChanges } from '../raise/fact-change.js';
import { RELATED_TEXT } from '../rules/product.rules.js';
import {
  Random,
  randomContext,
  randomNeed,
  randomSupplier,
  shuffle,
} from '../testing/random-facts.js';
import { withRandomLines } from '../testing/random-lines.js';
import { allocateContributions, meanOf, ONE } from './fixed-point.js';
import { fuseScores } from './fusion.js';
import { prepareNeed, scorePair, scorePrepared } from './pair.js';
import { viewSupplier } from './views.js';

/** Few topics, so that many random pairs have something to do with each other. */
const topics = 3;

interface World {
  readonly need: NeedFacts;
  readonly supplier: SupplierFacts;
  readonly context: ReturnType<typeof randomContext>;
}

const worlds = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed): World => {
  const random = new Random(seed);
  return {
    context: randomContext(random),
    supplier: randomSupplier(random, 's', topics),
    need: withRandomLines(random, randomNeed(random, 'n', { topics, mustShare: 0.2 }), topics),
  };
});

describe('scorePair, for any pair', () => {
  it('sums contributions to both scores and fuses them, to the last digit', () => {
    fc.assert(
      fc.property(worlds, ({ need, supplier, context }) => {
        const pair = scorePair(need, supplier, context);
        for (const side of ['supplierServesNeed', 'needSuitsSupplier'] as const) {
          const rows = pair.criteria.filter((row) => row.side === side);
          expect(rows.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(pair[side]);
        }
        const fusion = need.fusion ?? { kind: 'harmonicMean' };
        expect(fuseScores(fusion, pair.supplierServesNeed, pair.needSuitsSupplier)).toBe(
          pair.fused,
        );
        expect(pair.fused).toBeGreaterThanOrEqual(0);
        expect(pair.fused).toBeLessThanOrEqual(ONE);
      }),
      { numRuns: 500 },
    );
  });

  it('never calls a pair eligible with an unmet must, nor closes a gate on an unknown', () => {
    fc.assert(
      fc.property(worlds, ({ need, supplier, context }) => {
        const pair = scorePair(need, supplier, context);
        expect(pair.eligible).toBe(pair.unmetMusts.length === 0);
        for (const must of pair.unmetMusts) {
          const row = pair.criteria.find(
            ({ criterion, subject }) => criterion === must.criterion && subject === must.subject,
          );
          expect(row?.value).not.toBe('unknown');
        }
        if (pair.eligible && need.allowedEconomies?.length) {
          expect(need.allowedEconomies).toContain(supplier.economy);
        }
        if (pair.eligible) expect(supplier.excludedBuyers).not.toContain(need.buyer.id);
        if (pair.eligible && need.product !== 'prefer') {
          const shown = pair.criteria.filter(
            ({ criterion, value }) =>
              (criterion === 'productCode' && value !== 'unknown' && value > 0) ||
              (criterion === 'productText' && value !== 'unknown' && value >= RELATED_TEXT),
          );
          expect(shown).not.toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is never lowered by a criterion that is newly met', () => {
    let raised = 0;
    fc.assert(
      fc.property(worlds, ({ need, supplier, context }) => {
        const before = scorePair(need, supplier, context);
        for (const change of possibleChanges(need, supplier, before, context, {
          budgetIsPublic: true,
        })) {
          const changed = applyChange(supplier, change, context);
          const after = scorePair(need, changed, context);
          const sameOffer = after.offerId === before.offerId;
          const lower = after.criteria.some(
            (row, index) => row.counted < (before.criteria[index]?.counted ?? 0),
          );
          if (!sameOffer || lower) continue;
          expect(after.unmetMusts.length).toBeLessThanOrEqual(before.unmetMusts.length);
          expect(after.fused).toBeGreaterThanOrEqual(before.fused);
          raised += Number(after.fused > before.fused);
        }
      }),
      { numRuns: 200 },
    );
    expect(raised).toBeGreaterThan(100);
  });

  it('is never lowered by an offer more, which may cover a line more', () => {
    const many = 40;
    let raised = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const context = randomContext(random);
        const supplier = randomSupplier(random, 's', many);
        const need = withRandomLines(random, randomNeed(random, 'n', { topics: many }), many);
        const [offer] = randomSupplier(random, 'more', many).offers;
        // Of a supplier without offers nothing is known: an offer may then tell that it does not fit.
        if (!offer || supplier.offers.length === 0) return;
        const { codes } = need.lines?.at(-1) ?? need;
        const offers = [...supplier.offers, { ...offer, codes }];
        const asked = { ...need, certificates: [], allowedEconomies: [] };
        const before = scorePair(asked, supplier, context);
        const after = scorePair(asked, { ...supplier, offers }, context);
        expect(after.unmetMusts.length).toBeLessThanOrEqual(before.unmetMusts.length);
        if (before.eligible) expect(after.fused).toBeGreaterThanOrEqual(before.fused);
        const [less, more] = [before, after].map(
          ({ lines }) => lines.filter(({ isCovered }) => isCovered).length,
        );
        expect(more).toBeGreaterThanOrEqual(less ?? 0);
        raised += Number(before.eligible && after.fused > before.fused);
      }),
      { numRuns: 300 },
    );
    expect(raised).toBeGreaterThan(10);
  });

  it('gives each rule full value without lowering the score', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), ({ need, supplier, context }, pick) => {
        const prepared = prepareNeed(need, context);
        const view = viewSupplier(supplier, context);
        const position = pick % prepared.rules.length;
        const rules = prepared.rules.map((rule, index) =>
          index === position
            ? {
                ...rule,
                assess: (...args: Parameters<typeof rule.assess>) => ({
                  ...rule.assess(...args),
                  value: ONE,
                }),
              }
            : rule,
        );
        const before = scorePrepared(prepared, view);
        const after = scorePrepared({ ...prepared, rules }, view);
        expect(after.unmetMusts.length).toBeLessThanOrEqual(before.unmetMusts.length);
        if (after.unmetMusts.length === before.unmetMusts.length) {
          expect(after.fused).toBeGreaterThanOrEqual(before.fused);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of offers, certificates, markets or past deliveries', () => {
    fc.assert(
      fc.property(worlds, fc.integer(), ({ need, supplier, context }, seed) => {
        const random = new Random(seed);
        const shuffled: SupplierFacts = {
          ...supplier,
          offers: shuffle(random, supplier.offers),
          trackRecord: shuffle(random, supplier.trackRecord),
          exportMarkets: supplier.exportMarkets && {
            ...supplier.exportMarkets,
            value: shuffle(random, supplier.exportMarkets.value),
          },
        };
        expect(scorePair(need, shuffled, context)).toEqual(scorePair(need, supplier, context));
      }),
      { numRuns: 300 },
    );
  });

  it('has an English sentence for every reason', () => {
    fc.assert(
      fc.property(worlds, ({ need, supplier, context }) => {
        const pair = scorePair(need, supplier, context);
        for (const { reason } of [...pair.criteria, ...pair.unmetMusts]) {
          expect(renderReason(reason)).toMatch(/^[^{}]{5,}[^.]$/);
          expect(renderReason(reason)).not.toContain('undefined');
          expect(renderReason(reason)).not.toContain('NaN');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('allocateContributions', () => {
  it('sums to the weighted mean exactly', () => {
    const rows = fc.array(
      fc.record({
        weight: fc.integer({ min: 0, max: 1000 }),
        value: fc.integer({ min: 0, max: ONE }),
      }),
    );
    fc.assert(
      fc.property(rows, (list) => {
        const total = list.reduce((sum, { weight }) => sum + weight, 0);
        const products = list.map(({ weight, value }) => weight * value);
        const shares = allocateContributions(products, total);
        const score = meanOf(
          products.reduce((sum, product) => sum + product, 0),
          total,
        );
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(score);
      }),
    );
  });
});
