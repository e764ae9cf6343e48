import { evidenceRank, type EvidenceLevel } from '#kernel';
import type { ResponseRecord } from '../facts/supplier.facts.js';
import { ONE, ratioValue, toValue } from './fixed-point.js';

/**
 * One formula per criterion, over plain numbers, shared by the reference and the columnar engine.
 * Each returns millionths, or -1 when a number it needs is not known (NaN).
 */
export const UNKNOWN = -1;

/** What each evidence level is worth: self-declared, document, public record, verified. */
export const EVIDENCE_VALUES = [400_000, 700_000, 800_000, ONE] as const;

export const evidenceValue = (level: EvidenceLevel): number =>
  EVIDENCE_VALUES[evidenceRank(level)] ?? 0;

/** Capacity (left) per month against the quantity per month. */
export const capacityValue = (capacity: number, wanted: number): number =>
  Number.isNaN(capacity) || Number.isNaN(wanted) ? UNKNOWN : ratioValue(capacity, wanted);

/** Quantity of one order against the minimum order. */
export const minimumOrderValue = (minimum: number, order: number): number =>
  Number.isNaN(minimum) || Number.isNaN(order) ? UNKNOWN : ratioValue(order, minimum);

/** Days left until the window closes against the lead time. */
export const leadTimeValue = (leadTime: number, daysLeft: number): number =>
  Number.isNaN(leadTime) || Number.isNaN(daysLeft)
    ? UNKNOWN
    : ratioValue(Math.max(0, daysLeft), leadTime);

/** Lowest delivered price against the budget: full within it, none from 50 % above it. */
export const priceValue = (low: number, budget: number): number => {
  if (Number.isNaN(low) || Number.isNaN(budget)) return UNKNOWN;
  if (low <= budget) return ONE;
  return budget === 0 ? 0 : toValue(1 - (2 * (low - budget)) / budget);
};

/** What a budget leaves a supplier: full from its highest price up, 0.6 at its lowest. */
export const priceBandValue = (low: number, high: number, budget: number): number => {
  if (Number.isNaN(low) || Number.isNaN(budget)) return UNKNOWN;
  if (budget >= high) return ONE;
  if (budget >= low) return toValue(0.6 + (0.4 * (budget - low)) / (high - low));
  return Math.floor(0.6 * priceValue(low, budget));
};

/** An order against what the supplier can make and the least it takes; what is unknown is left out. */
export const orderQuantityValue = (
  minimum: number,
  capacity: number,
  order: number,
  monthly: number,
): number => {
  if (Number.isNaN(order)) return UNKNOWN;
  const fromMinimum = minimumOrderValue(minimum, order);
  const fromCapacity = capacityValue(capacity, monthly);
  if (fromMinimum === UNKNOWN) return fromCapacity;
  return fromCapacity === UNKNOWN ? fromMinimum : Math.min(fromMinimum, fromCapacity);
};

/** An order's value against the wanted range; NaN ends are open. */
export const orderValueValue = (low: number, high: number, value: number): number => {
  if (Number.isNaN(value) || (Number.isNaN(low) && Number.isNaN(high))) return UNKNOWN;
  if (value < low) return ratioValue(value, low);
  return value > high ? ratioValue(high, value) : ONE;
};

/** Days of grace that soften the comparison of payment days. */
const PAYMENT_GRACE_DAYS = 15;

/** The buyer's payment days and advance against the slowest and least the supplier accepts. */
export const paymentValue = (
  acceptedDays: number,
  wantedAdvance: number,
  days: number,
  advance: number,
): number => {
  if (Number.isNaN(acceptedDays) || Number.isNaN(days)) return UNKNOWN;
  const byDays = ratioValue(acceptedDays + PAYMENT_GRACE_DAYS, days + PAYMENT_GRACE_DAYS);
  const missingAdvance = Math.max(0, wantedAdvance - advance);
  return Math.floor(byDays * (1 - Math.min(1, missingAdvance)));
};

/**
 * Offered Incoterm against the accepted ones: full when accepted, 0.7 when the seller takes on
 * more than the least accepted, and 0.1 less for each step that it takes on less.
 */
export const incotermValue = (offered: number, accepted: readonly number[]): number => {
  if (offered < 0) return UNKNOWN;
  if (accepted.includes(offered)) return ONE;
  const least = Math.min(...accepted);
  return offered > least ? 700_000 : Math.max(100_000, 700_000 - 100_000 * (least - offered));
};

/** An accepted Incoterm to another place than the wanted one; also what a must asks for at least. */
export const ELSEWHERE_VALUE = 800_000;

/** Answered asks, late answers for half, with two imagined asks of which one was answered. */
export const responseValue = ({ invitations, answered, late = 0 }: ResponseRecord): number => {
  if (!(invitations > 0)) return UNKNOWN;
  const counted = Math.min(answered, invitations);
  return toValue((counted - Math.min(late, counted) / 2 + 1) / (invitations + 2));
};

/** States of a certificate in date, before the evidence level is applied. */
const certificatePercent = { valid: 100, endsInWindow: 70, noExpiry: 80 } as const;
const certificateEvidencePercent = [60, 85, 90, 100] as const;

export type CertificateState = 'valid' | 'endsInWindow' | 'noExpiry' | 'expired';

/** State on `asOf` of a certificate that ends on day `expires` (NaN: not given). */
export const certificateState = (
  expires: number,
  asOf: number,
  windowTo: number,
): CertificateState => {
  if (Number.isNaN(expires)) return 'noExpiry';
  if (expires < asOf) return 'expired';
  return expires < windowTo ? 'endsInWindow' : 'valid';
};

/** Value of a certificate in `state` with evidence of `rank`. */
export const certificateValue = (state: CertificateState, rank: number): number =>
  state === 'expired'
    ? 0
    : certificatePercent[state] * (certificateEvidencePercent[rank] ?? 0) * 100;

/** Verification of a buyer: -1 is none. */
export const buyerVerificationValue = (rank: number): number =>
  rank < 0 ? 200_000 : (EVIDENCE_VALUES[rank] ?? 0);
