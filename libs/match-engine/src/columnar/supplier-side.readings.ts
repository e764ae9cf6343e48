import { evidenceRank } from '#kernel';
import { ONE } from '../score/fixed-point.js';
import {
  buyerVerificationValue,
  orderValueValue,
  paymentValue,
  UNKNOWN,
} from '../score/formulas.js';
import type { ReadingContext, ReadValue } from './column-rule.js';
import { rowHas } from './columns.js';
import { STATED } from './segment.js';

export function readMarket({ need, segment }: ReadingContext): ReadValue {
  const { economy: homes, targetMarkets, stated } = segment.suppliers;
  const economy = need.view.facts.delivery?.economy;
  if (economy === undefined) return () => UNKNOWN;
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
  const days = terms?.daysAfterDelivery ?? Number.NaN;
  const advance = terms?.advanceShare ?? 0;
  return (supplier) =>
    paymentValue(paymentDays[supplier] ?? Number.NaN, paymentAdvance[supplier] ?? 0, days, advance);
}

export function readBuyer({ need, segment }: ReadingContext): ReadValue {
  const { verification } = need.view.facts.buyer;
  const rank = verification === undefined ? -1 : evidenceRank(verification);
  const value = buyerVerificationValue(rank);
  const { buyerVerification } = segment.suppliers;
  return (supplier) => (rank < (buyerVerification[supplier] ?? -1) ? 0 : value);
}

export function readExcludedBuyer({ need, segment }: ReadingContext): ReadValue {
  const buyer = segment.names.buyers.find(need.view.facts.buyer.id);
  const { excludedBuyers } = segment.suppliers;
  return (supplier) => (rowHas(excludedBuyers, supplier, buyer) ? 0 : ONE);
}

export function readExcludedSector({ need, segment }: ReadingContext): ReadValue {
  const sectors = need.view.sectors
    .map((sector) => segment.names.sectors.find(sector))
    .filter((sector) => sector >= 0);
  const { excludedSectors } = segment.suppliers;
  return (supplier) =>
    sectors.some((sector) => rowHas(excludedSectors, supplier, sector)) ? 0 : ONE;
}
