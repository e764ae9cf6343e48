import fc from 'fast-check';
import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { rankPrepared } from '../rank/ranking.js';
import { passesFilter, type SupplierFilter } from '../rank/supplier-filter.js';
import { prepareNeed } from '../score/pair.js';
import { viewSupplier } from '../score/views.js';
import {
  Random,
  randomContext,
  randomNeed,
  randomSupplier,
  shuffle,
} from '../testing/random-facts.js';
import { withRandomLines } from '../testing/random-lines.js';
import { TextStatisticsBuilder } from '../text/statistics-builder.js';
import { SupplierIndex } from './supplier-index.js';

/** Few topics, so that most needs find many suppliers; ids in no particular order. */
const topics = 12;

function sampleWorld(
  seed: number,
  size: number,
): { suppliers: SupplierFacts[]; context: MatchContext } {
  const random = new Random(seed);
  const suppliers = Array.from({ length: size }, (_, index) =>
    randomSupplier(random, `s${(index * 7919) % size}`, topics),
  );
  const statistics = new TextStatisticsBuilder();
  for (const supplier of suppliers) statistics.addSupplier(supplier);
  // As the product keeps them: of some languages none, of the others the commonest words.
  const bounds = size % 2 === 0 ? undefined : { fewestDocuments: size / 2, mostTerms: 80 };
  const context = { ...randomContext(random), textStatistics: statistics.build('test', bounds) };
  return { suppliers, context };
}

/** The reference over suppliers prepared once, answering in the shape of the index. */
function referenceOf(suppliers: readonly SupplierFacts[], context: MatchContext) {
  const views = suppliers.map((supplier) => viewSupplier(supplier, context));
  return (need: NeedFacts, k: number) =>
    rankPrepared(prepareNeed(need, context), views, k).map((pair) => ({
      id: pair.supplierId,
      offerId: pair.offerId,
      supplierServesNeed: pair.supplierServesNeed,
      needSuitsSupplier: pair.needSuitsSupplier,
      fused: pair.fused,
    }));
}

const needOf = (seed: number) =>
  randomNeed(new Random(seed), `n${seed}`, { topics, productMust: 0.6, mustShare: 0.08 });

const withLines = (need: NeedFacts, seed: number) =>
  withRandomLines(new Random(seed), need, topics);

/** A filter that most often asks for one or two things. */
const randomFilter = (random: Random): SupplierFilter => ({
  economies: random.maybe(0.3, () => random.some(['PH', 'VN', 'TH', 'PE', 'JP', 'KR'], 4)),
  codes: random.maybe(0.2, () => [
    { system: 'HS' as const, digits: String(random.below(10)) },
    { system: 'HS' as const, digits: String(random.below(100)).padStart(2, '0') },
  ]),
  labels: random.maybe(0.3, () => random.some(['womenOwned', 'womenLed', 'unheardOf'], 1)),
  certificates: random.maybe(0.3, () => random.some(['haccp', 'ISO 9001', 'Halal'], 1)),
  minimumEvidence: random.maybe(0.3, () => random.pick(['DOCUMENT', 'PUBLIC_RECORD'] as const)),
  withoutPast: random.chance(0.2),
});

describe('SupplierIndex', () => {
  it('ranks as the reference does: 1,000 random needs, 100,000 random pairs', () => {
    let compared = 0;
    for (let round = 0; round < 10; round++) {
      const { suppliers, context } = sampleWorld(round + 1, 100 + (round % 3));
      const index = SupplierIndex.build(suppliers, context, round % 2 === 0 ? 1_000 : 30);
      const reference = referenceOf(suppliers, context);
      for (let turn = 0; turn < 100; turn++) {
        const need = needOf(round * 1_000 + turn);
        const want = reference(need, 10);
        expect(index.rank(need, 10)).toEqual(want);
        compared += want.length;
      }
    }
    expect(compared).toBeGreaterThan(2_000);
  });

  it('ranks needs with lines as the reference does', () => {
    let compared = 0;
    for (let round = 0; round < 4; round++) {
      const { suppliers, context } = sampleWorld(round + 1, 100);
      const index = SupplierIndex.build(suppliers, context, round % 2 === 0 ? 1_000 : 30);
      const reference = referenceOf(suppliers, context);
      for (let turn = 0; turn < 60; turn++) {
        const seed = round * 1_000 + turn;
        const need = withLines(needOf(seed), seed);
        const want = reference(need, 10);
        expect(index.rank(need, 10)).toEqual(want);
        compared += need.lines ? want.length : 0;
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('leaves out whom a filter leaves out, and changes no score or order', () => {
    const { suppliers, context } = sampleWorld(31, 200);
    const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
    const index = SupplierIndex.build(suppliers, context, 64);
    let kept = 0;
    let left = 0;
    for (let turn = 0; turn < 300; turn++) {
      const random = new Random(turn);
      const need = turn % 2 === 0 ? needOf(turn) : withLines(needOf(turn), turn);
      const filter = randomFilter(random);
      const all = index.rank(need, suppliers.length);
      const want = all.filter(({ id, offerId }) => {
        const supplier = byId.get(id) as SupplierFacts;
        const offer = supplier.offers.find((one) => one.id === offerId);
        return passesFilter(filter, supplier, offer, context);
      });
      const k = 1 + random.below(20);
      expect(index.rank(need, k, filter)).toEqual(want.slice(0, k));
      kept += want.length;
      left += all.length - want.length;
    }
    expect(Math.min(kept, left)).toBeGreaterThan(300);
  });

  it('does not depend on the order of suppliers, offers and certificates', () => {
    const { suppliers, context } = sampleWorld(77, 80);
    const index = SupplierIndex.build(suppliers, context);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const random = new Random(seed);
        const shuffled = shuffle(random, suppliers).map((supplier) => ({
          ...supplier,
          offers: shuffle(random, supplier.offers),
          certificates: shuffle(random, supplier.certificates),
          trackRecord: shuffle(random, supplier.trackRecord),
        }));
        const need = withLines(needOf(seed), seed);
        expect(SupplierIndex.build(shuffled, context).rank(need, 20)).toEqual(index.rank(need, 20));
      }),
      { numRuns: 20 },
    );
  });

  // Segments of changes never fill up, fill up with every third change, or with every one.
  it.each([1_000, 48, 16])(
    'gives after patches what a rebuild gives, segments of %d',
    (segmentSize) => {
      const { suppliers, context } = sampleWorld(5, 121);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
          const random = new Random(seed);
          const index = SupplierIndex.build(suppliers, context, segmentSize);
          const present = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
          for (let patch = 0; patch < 5; patch++) {
            const changed = Array.from({ length: random.below(5) }, () =>
              randomSupplier(random, `s${random.below(140)}`, topics),
            );
            const distinct = [
              ...new Map(changed.map((supplier) => [supplier.id, supplier])).values(),
            ];
            const removed = [`s${random.below(140)}`].filter(
              (id) => !distinct.some((supplier) => supplier.id === id),
            );
            index.patch(distinct, removed);
            for (const supplier of distinct) present.set(supplier.id, supplier);
            for (const id of removed) present.delete(id);
          }
          const need = withLines(needOf(seed), seed);
          expect(index.rank(need, 15)).toEqual(
            referenceOf([...present.values()], context)(need, 15),
          );
        }),
        { numRuns: 20 },
      );
    },
  );
});
