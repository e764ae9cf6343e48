import type { Evidence } from '../facts/evidence.js';
import type { MatchContext, UnitConversion } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import { linesOf } from '../facts/need-lines.js';
import { deliveredFactor } from '../facts/normal-offer.js';
import { normaliseNeed, type NormalNeed } from '../facts/normal-need.js';
import { namesDestination } from '../facts/places.js';
import type { OfferFacts, SupplierFacts } from '../facts/supplier.facts.js';
import type { Incoterm, ProductCode } from '../facts/values.js';
import { compareCodes } from '../score/code-relation.js';
import type { PairScore } from '../score/pair.js';

/** One single change of a supplier's facts that might raise a score. Amounts are in the offer's unit. */
export type FactChange =
  | { readonly kind: 'certificate'; readonly scheme: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'exportMarket'; readonly economy: string }
  | { readonly kind: 'targetMarket'; readonly economy: string }
  | { readonly kind: 'identityVerified' }
  | { readonly kind: 'paymentDays'; readonly days: number }
  | { readonly kind: 'offerCode'; readonly offerId: string; readonly code: ProductCode }
  | { readonly kind: 'capacity'; readonly offerId: string; readonly perMonth: number }
  | { readonly kind: 'minimumOrder'; readonly offerId: string; readonly amount: number }
  | { readonly kind: 'leadTime'; readonly offerId: string; readonly days: number }
  | {
      readonly kind: 'price';
      readonly offerId: string;
      readonly amount: number;
      readonly currency: string;
    }
  | {
      readonly kind: 'incoterm';
      readonly offerId: string;
      readonly incoterm: Incoterm;
      /** Where to, when the Incoterm names a destination and the need a place. */
      readonly place?: string;
    };

const changeOffer = (
  facts: SupplierFacts,
  offerId: string,
  change: (offer: OfferFacts) => Partial<OfferFacts>,
): SupplierFacts => ({
  ...facts,
  offers: facts.offers.map((offer) =>
    offer.id === offerId ? { ...offer, ...change(offer) } : offer,
  ),
});

const withMarket = (
  markets: SupplierFacts['targetMarkets'],
  economy: string,
  evidence: Evidence,
): NonNullable<SupplierFacts['targetMarkets']> => ({
  value: [...(markets?.value ?? []), economy],
  evidence,
});

/** The facts after one change; a new certificate is verified and has no stated end. */
export function applyChange(
  facts: SupplierFacts,
  change: FactChange,
  context: MatchContext,
): SupplierFacts {
  const evidence: Evidence = { level: 'VERIFIED', date: context.asOf, source: 'what-if' };
  switch (change.kind) {
    case 'certificate': {
      const held = { scheme: change.scheme, expires: '9999-12-31', evidence };
      return { ...facts, certificates: [held, ...facts.certificates] };
    }
    case 'language': {
      const value = [...(facts.languages?.value ?? []), change.language];
      return { ...facts, languages: { value, evidence } };
    }
    case 'exportMarket':
      return { ...facts, exportMarkets: withMarket(facts.exportMarkets, change.economy, evidence) };
    case 'targetMarket':
      return { ...facts, targetMarkets: withMarket(facts.targetMarkets, change.economy, evidence) };
    case 'identityVerified':
      return { ...facts, identity: evidence };
    case 'paymentDays':
      return {
        ...facts,
        paymentTerms: { value: { daysAfterDelivery: change.days, advanceShare: 0 }, evidence },
      };
    case 'offerCode':
      return changeOffer(facts, change.offerId, ({ codes }) => ({
        codes: [...codes.filter(({ system }) => system !== change.code.system), change.code],
      }));
    case 'capacity':
      return changeOffer(facts, change.offerId, () => ({
        monthlyCapacity: change.perMonth,
        monthlyCapacityLeft: undefined,
      }));
    case 'minimumOrder':
      return changeOffer(facts, change.offerId, () => ({ minimumOrder: change.amount }));
    case 'leadTime':
      return changeOffer(facts, change.offerId, () => ({ leadTimeDays: change.days }));
    case 'price':
      return changeOffer(facts, change.offerId, () => ({
        price: { min: change.amount, max: change.amount, currency: change.currency },
      }));
    case 'incoterm':
      return changeOffer(facts, change.offerId, () => ({
        incoterm: change.incoterm,
        incotermPlace: change.place,
      }));
  }
}

/** What a proposed change may give away. */
export interface ChangeOptions {
  /** Whether the supplier may know the budget, which a price to ask for would tell. */
  readonly budgetIsPublic: boolean;
}

/** Changes of what the supplier is, that a need asks for. */
function standingChanges(need: NeedFacts): FactChange[] {
  const economy = need.delivery?.economy;
  return [
    ...need.certificates.map(({ scheme }): FactChange => ({ kind: 'certificate', scheme })),
    ...(need.languages ?? []).map((language): FactChange => ({ kind: 'language', language })),
    ...(economy === undefined
      ? []
      : [{ kind: 'exportMarket', economy } as const, { kind: 'targetMarket', economy } as const]),
    { kind: 'identityVerified' },
    ...(need.paymentTerms
      ? [{ kind: 'paymentDays', days: need.paymentTerms.daysAfterDelivery } as const]
      : []),
  ];
}

/** Capacity and minimum order that the quantity asks for, in the offer's unit. */
function quantityChanges(
  numbers: NormalNeed,
  offerId: string,
  unit: UnitConversion | undefined,
): FactChange[] {
  if (!unit || unit.dimension !== numbers.dimension) return [];
  const perMonth = Math.ceil(numbers.monthlyQuantity / unit.factor);
  const amount = Math.floor(numbers.orderQuantity / unit.factor);
  return [
    { kind: 'capacity', offerId, perMonth },
    ...(amount > 0 ? [{ kind: 'minimumOrder', offerId, amount } as const] : []),
  ];
}

/** The highest price that meets the budget, in the offer's currency, unit and Incoterm. */
function priceChanges(
  numbers: NormalNeed,
  { id: offerId, price, incoterm }: OfferFacts,
  unit: UnitConversion | undefined,
  context: MatchContext,
): FactChange[] {
  const rate = price && context.exchangeRates.perUnit[price.currency];
  if (!price || !rate || !unit || unit.dimension !== numbers.budgetDimension) return [];
  const delivered = (numbers.budgetHigh * unit.factor) / deliveredFactor(incoterm, context);
  const amount = Math.floor((delivered / rate) * 100) / 100;
  return amount > 0 ? [{ kind: 'price', offerId, amount, currency: price.currency }] : [];
}

/**
 * Whether an offer may have a wanted code without calling it something else: it has none of that
 * system, or a broader one. A sibling is another product.
 */
const mayHaveCode = ({ codes }: OfferFacts, wanted: ProductCode): boolean =>
  codes.every((own) => {
    const compared = compareCodes(wanted, own);
    return compared === undefined || compared.relation === 'parent';
  });

/** Whether some offer of a supplier may have a code that the need asks for. */
export const mayTakeCode = (need: NeedFacts, { offers }: SupplierFacts): boolean =>
  linesOf(need).some(({ codes }) =>
    codes.some((code) => offers.some((offer) => mayHaveCode(offer, code))),
  );

/** Changes of one offer that would bring it to what the need asks for. */
function offerChanges(
  need: NeedFacts,
  offer: OfferFacts,
  context: MatchContext,
  { budgetIsPublic }: ChangeOptions,
): FactChange[] {
  const numbers = normaliseNeed(need, context);
  const offerId = offer.id;
  const unit = offer.unit === undefined ? undefined : context.units[offer.unit];
  const days = Math.floor(numbers.windowTo - numbers.asOf);
  return [
    ...need.codes
      .filter((code) => mayHaveCode(offer, code))
      .map((code): FactChange => ({ kind: 'offerCode', offerId, code })),
    ...quantityChanges(numbers, offerId, unit),
    ...(days >= 0 ? [{ kind: 'leadTime', offerId, days } as const] : []),
    ...(budgetIsPublic ? priceChanges(numbers, offer, unit, context) : []),
    ...(need.delivery?.incoterms ?? []).map((incoterm): FactChange => ({
      kind: 'incoterm',
      offerId,
      incoterm,
      place: namesDestination(incoterm) ? need.delivery?.place : undefined,
    })),
  ];
}

const distinct = (changes: readonly FactChange[]): FactChange[] => [
  ...new Map(changes.map((change) => [JSON.stringify(change), change])).values(),
];

/**
 * Every single change worth trying for a pair: of the supplier, and of the offer that answers each
 * line best. A code is proposed for the compared line alone: nobody is told to make all the rest.
 */
export function possibleChanges(
  need: NeedFacts,
  supplier: SupplierFacts,
  pair: PairScore,
  context: MatchContext,
  options: ChangeOptions = { budgetIsPublic: false },
): FactChange[] {
  const changes = linesOf(need).flatMap((line, index) => {
    const isCompared = index === pair.line;
    const offerId = isCompared ? pair.offerId : pair.lines[index]?.offerId;
    const offer = supplier.offers.find(({ id }) => id === offerId);
    const wanted = offer ? offerChanges(line, offer, context, options) : [];
    return isCompared ? wanted : wanted.filter(({ kind }) => kind !== 'offerCode');
  });
  return [...standingChanges(need), ...distinct(changes)];
}
