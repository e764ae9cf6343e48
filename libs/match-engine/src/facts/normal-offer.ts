import { incotermCodes } from '#kernel';
import type { MatchContext } from './match-context.js';
import type { OfferFacts } from './supplier.facts.js';
import type { Incoterm, MoneyRange } from './values.js';

/**
 * Delivered (DAP) price over the price under each term: rough shares of main carriage, insurance
 * and handling, the engine's own assumption for comparing bids before any freight quotation. An
 * agency can give its own in the context.
 */
export const DEFAULT_DELIVERED_FACTORS: Readonly<Record<Incoterm, number>> = {
  EXW: 1.14,
  FCA: 1.11,
  FAS: 1.1,
  FOB: 1.09,
  CFR: 1.03,
  CIF: 1.02,
  CPT: 1.03,
  CIP: 1.02,
  DAP: 1,
  DPU: 0.99,
  DDP: 0.95,
};

/**
 * The numbers of an offer in base units and in the reference currency, delivered. NaN means not
 * stated or not convertible. Kept in single precision so that columns hold the very same numbers.
 */
export interface NormalOffer {
  readonly dimension: string | undefined;
  readonly minimumOrder: number;
  readonly monthlyCapacity: number;
  readonly leadTimeDays: number;
  /** Lowest and highest delivered price per base unit. */
  readonly priceLow: number;
  readonly priceHigh: number;
  /** Index in {@link incotermCodes}, -1 when not stated. */
  readonly incoterm: number;
}

/** `value` when it is a finite number of 0 or more, else NaN. */
const measure = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) && value >= 0 ? value : Number.NaN;

/** One amount of `currency` in the reference currency, NaN when the rate is not known. */
export const inReference = (
  amount: number | undefined,
  currency: string,
  context: MatchContext,
): number => measure(amount) * measure(context.exchangeRates.perUnit[currency]);

/** The factor that brings a price under `incoterm` to a delivered price. */
export const deliveredFactor = (incoterm: Incoterm | undefined, context: MatchContext): number =>
  incoterm === undefined ? 1 : (context.deliveredFactors ?? DEFAULT_DELIVERED_FACTORS)[incoterm];

/** The numbers of an offer that states nothing. */
export const noNumbers = (): NormalOffer => ({
  dimension: undefined,
  minimumOrder: Number.NaN,
  monthlyCapacity: Number.NaN,
  leadTimeDays: Number.NaN,
  priceLow: Number.NaN,
  priceHigh: Number.NaN,
  incoterm: -1,
});

/**
 * Brings an offer's numbers to base units and to the reference currency.
 * @param numbers what to write them into: one and the same where many offers are read.
 */
export function normaliseOffer(
  offer: OfferFacts,
  context: MatchContext,
  numbers: { -readonly [Name in keyof NormalOffer]: NormalOffer[Name] } = noNumbers(),
): NormalOffer {
  const { unit: name, price, incoterm } = offer;
  const unit = name === undefined ? undefined : context.units[name];
  const factor = unit?.factor ?? Number.NaN;
  const delivered = deliveredFactor(incoterm, context);
  numbers.dimension = unit?.dimension;
  numbers.minimumOrder = Math.fround(measure(offer.minimumOrder) * factor);
  numbers.monthlyCapacity = Math.fround(
    measure(offer.monthlyCapacityLeft ?? offer.monthlyCapacity) * factor,
  );
  numbers.leadTimeDays = Math.fround(measure(offer.leadTimeDays));
  numbers.priceLow = Math.fround(
    (rangeEnd(price, price?.min ?? price?.max, context) * delivered) / factor,
  );
  numbers.priceHigh = Math.fround(
    (rangeEnd(price, price?.max ?? price?.min, context) * delivered) / factor,
  );
  numbers.incoterm = incoterm === undefined ? -1 : incotermCodes.indexOf(incoterm);
  return numbers;
}

/** One end of a price in the reference currency, NaN without a price. */
const rangeEnd = (
  price: MoneyRange | undefined,
  amount: number | undefined,
  context: MatchContext,
): number => (price ? inReference(amount, price.currency, context) : Number.NaN);
