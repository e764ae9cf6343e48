import { incotermCodes } from '#kernel';
import type { MatchContext } from './match-context.js';
import type { OfferFacts } from './supplier.facts.js';
import type { Incoterm } from './values.js';

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

/** Brings an offer's numbers to base units and to the reference currency. */
export function normaliseOffer(offer: OfferFacts, context: MatchContext): NormalOffer {
  const unit = offer.unit === undefined ? undefined : context.units[offer.unit];
  const factor = unit?.factor ?? Number.NaN;
  const price = (amount: number | undefined): number =>
    offer.price === undefined
      ? Number.NaN
      : (inReference(amount, offer.price.currency, context) *
          deliveredFactor(offer.incoterm, context)) /
        factor;
  return {
    dimension: unit?.dimension,
    minimumOrder: Math.fround(measure(offer.minimumOrder) * factor),
    monthlyCapacity: Math.fround(
      measure(offer.monthlyCapacityLeft ?? offer.monthlyCapacity) * factor,
    ),
    leadTimeDays: Math.fround(measure(offer.leadTimeDays)),
    priceLow: Math.fround(price(offer.price?.min ?? offer.price?.max)),
    priceHigh: Math.fround(price(offer.price?.max ?? offer.price?.min)),
    incoterm: offer.incoterm === undefined ? -1 : incotermCodes.indexOf(offer.incoterm),
  };
}
