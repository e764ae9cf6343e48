import type { IsoDate } from './evidence.js';
import type { TextStatistics } from '../text/statistics.js';
import type { WeightProfile } from '../score/weights.js';
import type { Incoterm } from './values.js';

/** What one unit is worth in the base unit of its dimension, e.g. `TNE` = mass × 1000. */
export interface UnitConversion {
  readonly dimension: string;
  readonly factor: number;
}

/** An agreement between two economies, and since when (and until when) it is in force. */
export interface TradeAgreementInForce {
  readonly name: string;
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/** Value of one unit of each currency (ISO 4217) in one reference currency, on `date`. */
export interface ExchangeRates {
  readonly date: IsoDate;
  readonly reference: string;
  readonly perUnit: Readonly<Record<string, number>>;
}

/**
 * Everything outside the two parties that a score depends on. The same facts and the same context
 * always give the same score.
 */
export interface MatchContext {
  /** The day of the comparison; the engine has no clock. */
  readonly asOf: IsoDate;
  readonly exchangeRates: ExchangeRates;
  readonly units: Readonly<Record<string, UnitConversion>>;
  /** Agreements by {@link economyPair}. */
  readonly tradeAgreements: Readonly<Record<string, readonly TradeAgreementInForce[]>>;
  /** Term statistics of the offers; without them all words weigh the same. */
  readonly textStatistics?: TextStatistics;
  /** Default weights; absent: the engine's own, {@link DEFAULT_WEIGHTS}. */
  readonly weights?: WeightProfile;
  /** Delivered price over the price under a term; absent: {@link DEFAULT_DELIVERED_FACTORS}. */
  readonly deliveredFactors?: Readonly<Record<Incoterm, number>>;
}

/** Key of an unordered pair of economies in {@link MatchContext.tradeAgreements}. */
export const economyPair = (one: string, other: string): string =>
  one < other ? `${one}-${other}` : `${other}-${one}`;
