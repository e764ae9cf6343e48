import { evidenceRank } from '#kernel';
import { referTo } from '../facts/evidence.js';
import type { MatchContext } from '../facts/match-context.js';
import { inReference } from '../facts/normal-offer.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { ONE } from '../score/fixed-point.js';
import {
  buyerVerificationValue,
  orderQuantityValue,
  orderValueValue,
  paymentValue,
  priceBandValue,
  UNKNOWN,
} from '../score/formulas.js';
import { type Missing, reason } from '../score/reasons.js';
import type { OfferView, SupplierView } from '../score/views.js';
import { PRIORS, type SupplierSideCriterion, weightOf } from '../score/weights.js';
import { type Finding, found, type NeedView, type Rule } from './rule.js';

/** Which side has to be asked, of two of which at least one has not stated its fact. */
const missingOf = (buyerHas: boolean, supplierHas: boolean): Missing =>
  buyerHas ? 'supplier' : supplierHas ? 'buyer' : 'both';

const percentOf = (value: number): number => Math.floor(value / 10_000);

function assessMarket(need: NeedView, { facts }: SupplierView): Finding {
  const economy = need.facts.delivery?.economy;
  // Nobody lists their own economy among the markets that they want to export to.
  if (economy !== undefined && economy === facts.economy) {
    return found(ONE, reason('market.home', { economy }), referTo('economy', facts.identity));
  }
  if (!facts.targetMarkets || economy === undefined) {
    return found(undefined, reason('market.unknown', {}));
  }
  const evidence = referTo('targetMarkets', facts.targetMarkets.evidence);
  return facts.targetMarkets.value.includes(economy)
    ? found(ONE, reason('market.wanted', { economy }), evidence)
    : found(0, reason('market.notWanted', { economy }), evidence);
}

function assessOrderQuantity({ numbers }: NeedView, offer: OfferView | undefined): Finding {
  const comparable =
    numbers.dimension !== undefined && offer?.numbers.dimension === numbers.dimension;
  const value =
    offer && comparable
      ? orderQuantityValue(
          offer.numbers.minimumOrder,
          offer.numbers.monthlyCapacity,
          numbers.orderQuantity,
          numbers.monthlyQuantity,
        )
      : UNKNOWN;
  if (!offer || value === UNKNOWN) return found(undefined, reason('orderQuantity.unknown', {}));
  const evidence = referTo(`offers.${offer.facts.id}.minimumOrder`, offer.facts.evidence);
  return value === ONE
    ? found(value, reason('orderQuantity.fits', {}), evidence)
    : found(value, reason('orderQuantity.misfits', { percent: percentOf(value) }), evidence);
}

/** One end of the wanted order value in the reference currency, single precision; NaN is open. */
export function wantedOrderValue(
  { wantedOrderValue }: SupplierFacts,
  end: 'min' | 'max',
  context: MatchContext,
): number {
  const range = wantedOrderValue?.value;
  return range ? Math.fround(inReference(range[end], range.currency, context)) : Number.NaN;
}

function assessOrderValue(
  { numbers, budgetOf, context }: NeedView,
  { facts }: SupplierView,
): Finding {
  const low = wantedOrderValue(facts, 'min', context);
  const high = wantedOrderValue(facts, 'max', context);
  const value = orderValueValue(low, high, numbers.orderValue);
  if (!facts.wantedOrderValue || value === UNKNOWN) {
    if (budgetOf !== undefined) {
      return found(undefined, reason('orderValue.otherLine', { line: budgetOf }));
    }
    const missing = missingOf(
      !Number.isNaN(numbers.orderValue),
      !Number.isNaN(low) || !Number.isNaN(high),
    );
    return found(undefined, reason('orderValue.unknown', { missing }));
  }
  const evidence = referTo('wantedOrderValue', facts.wantedOrderValue.evidence);
  return value === ONE
    ? found(value, reason('orderValue.fits', {}), evidence)
    : found(value, reason('orderValue.misfits', { percent: percentOf(value) }), evidence);
}

function assessPriceBand(need: NeedView, offer: OfferView | undefined): Finding {
  const { numbers, budgetOf } = need;
  const comparable =
    numbers.budgetDimension !== undefined && offer?.numbers.dimension === numbers.budgetDimension;
  const value =
    offer && comparable
      ? priceBandValue(offer.numbers.priceLow, offer.numbers.priceHigh, numbers.budgetHigh)
      : UNKNOWN;
  if (!offer || value === UNKNOWN) {
    if (budgetOf !== undefined) {
      return found(undefined, reason('priceBand.otherLine', { line: budgetOf }));
    }
    const [budget, price] = [need.facts.budget !== undefined, offer?.facts.price !== undefined];
    const missing = budget && price ? undefined : missingOf(budget, price);
    return found(undefined, reason('priceBand.unknown', { missing }));
  }
  const evidence = referTo(`offers.${offer.facts.id}.price`, offer.facts.evidence);
  return value === ONE
    ? found(value, reason('priceBand.fits', {}), evidence)
    : found(value, reason('priceBand.low', { percent: percentOf(value) }), evidence);
}

function assessPayment(need: NeedView, { facts }: SupplierView): Finding {
  const terms = facts.paymentTerms?.value;
  const offered = need.facts.paymentTerms;
  if (!facts.paymentTerms || !terms || !offered) {
    const missing = missingOf(offered !== undefined, terms !== undefined);
    return found(undefined, reason('payment.unknown', { missing }));
  }
  const accepted = terms.daysAfterDelivery;
  const days = offered.daysAfterDelivery;
  const value = paymentValue(
    Math.fround(accepted),
    Math.fround(terms.advanceShare ?? 0),
    days,
    offered.advanceShare ?? 0,
  );
  const evidence = referTo('paymentTerms', facts.paymentTerms.evidence);
  return value === ONE
    ? found(value, reason('payment.accepted', { days }), evidence)
    : found(value, reason('payment.slow', { days, accepted }), evidence);
}

function assessBuyer(need: NeedView, { facts }: SupplierView): Finding {
  const level = need.facts.buyer.verification;
  const rank = level === undefined ? -1 : evidenceRank(level);
  const minimum = facts.minimumBuyerVerification;
  if (minimum !== undefined && rank < evidenceRank(minimum)) {
    return found(0, reason('buyer.belowMinimum', { needed: minimum }));
  }
  const why = level ? reason('buyer.verified', { level }) : reason('buyer.notVerified', {});
  return { ...found(buyerVerificationValue(rank), why), isMust: minimum !== undefined };
}

const assessExcludedBuyer = (need: NeedView, { facts }: SupplierView): Finding =>
  found(facts.excludedBuyers.includes(need.facts.buyer.id) ? 0 : ONE, reason('buyer.excluded', {}));

function assessExcludedSector(need: NeedView, { facts }: SupplierView): Finding {
  const excluded = need.sectors.find((sector) => facts.excludedSectors.includes(sector));
  const [first = ''] = need.sectors;
  return found(
    excluded === undefined ? ONE : 0,
    reason('sector.excluded', { sector: excluded ?? first }),
  );
}

type Assess = (need: NeedView, supplier: SupplierView, offer: OfferView | undefined) => Finding;

interface SupplierSideRule {
  readonly criterion: SupplierSideCriterion;
  readonly assess: Assess;
  readonly gate?: number;
  /** Whether it rests on what every reader of the profile sees: markets, capacity, minimum order. */
  readonly isOpen?: true;
}

const criteria: readonly SupplierSideRule[] = [
  { criterion: 'wantedMarket', assess: assessMarket, isOpen: true },
  {
    criterion: 'orderQuantity',
    assess: (need, _, offer) => assessOrderQuantity(need, offer),
    isOpen: true,
  },
  { criterion: 'orderValue', assess: assessOrderValue },
  { criterion: 'priceBand', assess: (need, _, offer) => assessPriceBand(need, offer) },
  { criterion: 'paymentTerms', assess: assessPayment },
  { criterion: 'buyerVerification', assess: assessBuyer, gate: 1 },
];

/**
 * How well the need suits the supplier. All criteria always count, by a prior where either side
 * has not stated its fact, so that the denominator is the same for every pair. Reasons that
 * rest on the supplier's wishes only the supplier may read, and exclusions only its own people.
 */
export function supplierSideRules(need: NeedView): Rule[] {
  const shared = { side: 'needSuitsSupplier', audience: 'supplier' } as const;
  const weightedRules = criteria.map(({ criterion, assess, gate, isOpen }): Rule => ({
    ...shared,
    audience: isOpen ? 'both' : shared.audience,
    criterion,
    weight: weightOf(need.weights, need.facts.sector, criterion),
    prior: PRIORS[criterion],
    gate,
    assess: (supplier, offer) => assess(need, supplier, offer),
  }));
  const gate = { ...shared, audience: 'owner', weight: 0, prior: 0, gate: ONE } as const;
  return [
    ...weightedRules,
    {
      ...gate,
      criterion: 'excludedBuyer',
      assess: (supplier) => assessExcludedBuyer(need, supplier),
    },
    ...(need.sectors.length === 0
      ? []
      : [
          {
            ...gate,
            criterion: 'excludedSector' as const,
            assess: (supplier: SupplierView) => assessExcludedSector(need, supplier),
          },
        ]),
  ];
}
