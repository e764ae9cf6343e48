import { evidenceRank } from '#kernel';
import { ONE } from '../score/fixed-point.js';
import {
  buyerVerificationValue,
  orderValueValue,
  paymentValue,
  UNKNOWN,
} from '../score/formulas.js';
import type { NeedRules } from '../score/need-rules.js';
import { type ReadingContext, readMet, readNothing, type ReadValue } from './column-rule.js';
import { rowHas, rowHasAny } from './columns.js';
import { STATED } from './segment.js';

export function readMarket({ need, segment }: ReadingContext): ReadValue {
  const { economy: homes, targetMarkets, stated } = segment.suppliers;
  const economy = need.view.facts.delivery?.economy;
  if (economy === undefined) return readNothing;
  const wanted = segment.names.economies.find(economy);
  return (supplier) => {
    if (homes[supplier] === wanted) return ONE;
    if (((stated[supplier] ?? 0) & STATED.targetMarkets) === 0) return UNKNOWN;
    return rowHas(targetMarkets, supplier, wanted) ? ONE : 0;
  };
}

export function readOrderValue({ need, segment }: ReadingContext): ReadValue {
  const { orderValueLow, orderValueHigh } = segment.suppliers;
  const { orderValue } = need.view.numbers;
  if (Number.isNaN(orderValue)) return readNothing;
  return (supplier) =>
    orderValueValue(
      orderValueLow[supplier] ?? Number.NaN,
      orderValueHigh[supplier] ?? Number.NaN,
      orderValue,
    );
}

export function readPayment({ need, segment }: ReadingContext): ReadValue {
  const { paymentDays, paymentAdvance } = segment.suppliers;
  const terms = need.view.facts.paymentTerms;
  if (!terms) return readNothing;
  const { daysAfterDelivery: days, advanceShare: advance = 0 } = terms;
  return (supplier) =>
    paymentValue(paymentDays[supplier] ?? Number.NaN, paymentAdvance[supplier] ?? 0, days, advance);
}

const buyerRank = ({ view }: NeedRules): number => {
  const { verification } = view.facts.buyer;
  return verification === undefined ? -1 : evidenceRank(verification);
};

/** What the need's buyer is worth to suppliers that take it. */
export const bestBuyerValue = (need: NeedRules): number => buyerVerificationValue(buyerRank(need));

export function readBuyer({ need, segment }: ReadingContext): ReadValue {
  const rank = buyerRank(need);
  const value = buyerVerificationValue(rank);
  const { buyerVerification } = segment.suppliers;
  return (supplier) => (rank < (buyerVerification[supplier] ?? -1) ? 0 : value);
}

export function readExcludedBuyer({ need, segment }: ReadingContext): ReadValue {
  const buyer = segment.names.buyers.find(need.view.facts.buyer.id);
  const { excludedBuyers } = segment.suppliers;
  if (buyer < 0 || excludedBuyers.values.length === 0) return readMet;
  return (supplier) => (rowHas(excludedBuyers, supplier, buyer) ? 0 : ONE);
}

export function readExcludedSector({ need, segment }: ReadingContext): ReadValue {
  const sectors = need.view.sectors
    .map((sector) => segment.names.sectors.find(sector))
    .filter((sector) => sector >= 0);
  const { excludedSectors } = segment.suppliers;
  if (sectors.length === 0) return readMet;
  return (supplier) => (rowHasAny(excludedSectors, supplier, sectors) ? 0 : ONE);
}
