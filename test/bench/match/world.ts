import {
  type MatchContext,
  type NeedFacts,
  type SupplierFacts,
  TextStatisticsBuilder,
} from '#match-engine';
import {
  Random,
  randomContext,
  randomNeed,
  randomSupplier,
} from '../../../libs/match-engine/src/testing/random-facts.js';

/** Made-up suppliers, one after another; the same seed gives the same ones. */
export function* streamSuppliers(count: number, seed: number): Generator<SupplierFacts> {
  const random = new Random(seed);
  for (let index = 0; index < count; index++) {
    yield randomSupplier(random, `s${String(index).padStart(7, '0')}`);
  }
}

export const makeSuppliers = (count: number, seed: number): SupplierFacts[] => [
  ...streamSuppliers(count, seed),
];

export const makeNeeds = (count: number, seed: number, productMust = 1): NeedFacts[] => {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) =>
    randomNeed(random, `n${index}`, { productMust, mustShare: 0.05 }),
  );
};

/** A context with the text statistics of the suppliers. */
export function contextOf(suppliers: Iterable<SupplierFacts>): MatchContext {
  const builder = new TextStatisticsBuilder();
  for (const supplier of suppliers) builder.addSupplier(supplier);
  return { ...randomContext(new Random(3)), textStatistics: builder.build('bench') };
}
