import type { Evidence } from '../facts/evidence.js';
import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import { deliveredFactor } from '../facts/normal-offer.js';
import { normaliseNeed } from '../facts/normal-need.js';
import type { OfferFacts, SupplierFacts } from '../facts/supplier.facts.js';
import type { Incoterm, ProductCode } from '../facts/values.js';
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
  | { readonly kind: 'incoterm'; readonly offerId: string; readonly incoterm: Incoterm };

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
  const evidence: Evidence = { level: 'verified', date: context.asOf, source: 'what-if' };
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
        codes: [...codes, change.code],
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
      return changeOffer(facts, change.offerId, () => ({ incoterm: change.incoterm }));
  }
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

/** Changes of one offer that would bring it to what the need asks for. */
function offerChanges(need: NeedFacts, offer: OfferFacts, context: MatchContext): FactChange[] {
  const numbers = normaliseNeed(need, context);
  const offerId = offer.id;
  const unit = offer.unit === undefined ? undefined : context.units[offer.unit];
  const changes: FactChange[] = [];
  for (const code of need.codes) changes.push({ kind: 'offerCode', offerId, code });
  if (unit && unit.dimension === numbers.dimension) {
    const perMonth = Math.ceil(numbers.monthlyQuantity / unit.factor);
    const amount = Math.floor(numbers.orderQuantity / unit.factor);
    changes.push(
      { kind: 'capacity', offerId, perMonth },
      { kind: 'minimumOrder', offerId, amount },
    );
  }
  const days = Math.floor(numbers.windowTo - numbers.asOf);
  if (days >= 0) changes.push({ kind: 'leadTime', offerId, days });
  const rate = context.exchangeRates.perUnit[offer.price?.currency ?? ''];
  if (offer.price && rate && unit && unit.dimension === numbers.budgetDimension) {
    const delivered = (numbers.budgetHigh * unit.factor) / deliveredFactor(offer.incoterm, context);
    const amount = Math.floor((delivered / rate) * 100) / 100;
    changes.push({ kind: 'price', offerId, amount, currency: offer.price.currency });
  }
  for (const incoterm of need.delivery?.incoterms ?? []) {
    changes.push({ kind: 'incoterm', offerId, incoterm });
  }
  return changes.filter((change) => !('amount' in change) || change.amount > 0);
}

/** Every single change worth trying for a pair: of the supplier, and of the offer that answers best. */
export function possibleChanges(
  need: NeedFacts,
  supplier: SupplierFacts,
  pair: PairScore,
  context: MatchContext,
): FactChange[] {
  const offer = supplier.offers.find(({ id }) => id === pair.offerId);
  return [...standingChanges(need), ...(offer ? offerChanges(need, offer, context) : [])];
}
