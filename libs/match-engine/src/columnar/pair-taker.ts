import type { TopList } from '../rank/top-list.js';
import type { RowFilter } from './filter.readings.js';

/** An eligible pair with its scores, in millionths. */
export interface RankedPair {
  /** Of the supplier, or of the need when needs are ranked. */
  readonly id: string;
  readonly offerId: string | undefined;
  readonly supplierServesNeed: number;
  readonly needSuitsSupplier: number;
  readonly fused: number;
}

/** What every score reaches. */
export const everyScore = -1;

/** Takes the suppliers of one segment as they are ranked. */
export interface PairTaker {
  /** Pairs with a lower score need not be given; it may rise meanwhile. */
  readonly threshold: number;
  /** Takes a supplier's best pair, if it is eligible and its score at least the threshold. */
  take(pair: RankedPair, offer: number, supplier: number): void;
  /** Is shown every eligible supplier once, where it is there: then all musts are read first. */
  readonly see?: (supplier: number) => void;
}

/** Takes the best, or those of them that pass. */
export function takeInto(top: TopList<RankedPair>, filter?: RowFilter): PairTaker {
  return {
    get threshold() {
      return top.threshold;
    },
    take(pair, offer) {
      if (filter?.takesOffer(offer) !== false) top.offer(pair);
    },
  };
}
