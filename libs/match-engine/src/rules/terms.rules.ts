import { incotermCodes } from '#kernel';
import { referTo } from '../facts/evidence.js';
import { destinationOf, isSamePlace } from '../facts/places.js';
import {
  capacityValue,
  ELSEWHERE_VALUE,
  incotermValue,
  leadTimeValue,
  minimumOrderValue,
  priceValue,
  UNKNOWN,
} from '../score/formulas.js';
import { ONE } from '../score/fixed-point.js';
import { reason } from '../score/reasons.js';
import type { OfferView } from '../score/views.js';
import { type Finding, found, type NeedView, type Rule, settingOf } from './rule.js';

const offerEvidence = (offer: OfferView, field: string) =>
  referTo(`offers.${offer.facts.id}.${field}`, offer.facts.evidence);

/** The offer's number when it is in the need's dimension, else NaN. */
const inDimension = (offer: OfferView, dimension: string | undefined, value: number): number =>
  dimension !== undefined && offer.numbers.dimension === dimension ? value : Number.NaN;

/** A quantity in base units as the need's reader counts it, without the noise of single precision. */
function inNeedsUnit({ facts, context }: NeedView, quantity: number): number {
  const factor = context.units[facts.quantity?.unit ?? '']?.factor ?? 1;
  return Number((quantity / factor).toPrecision(6));
}

function assessCapacity(need: NeedView, offer: OfferView | undefined): Finding {
  const { numbers } = need;
  const capacity = offer && inDimension(offer, numbers.dimension, offer.numbers.monthlyCapacity);
  const wanted = numbers.monthlyQuantity;
  const value = capacityValue(capacity ?? Number.NaN, wanted);
  if (!offer || capacity === undefined || value === UNKNOWN) {
    return found(undefined, reason('capacity.unknown', {}));
  }
  const args = {
    capacity: inNeedsUnit(need, capacity),
    wanted: inNeedsUnit(need, wanted),
    unit: need.facts.quantity?.unit ?? '',
    isLeft: offer.facts.monthlyCapacityLeft !== undefined,
  };
  const code = value === ONE ? 'capacity.enough' : 'capacity.short';
  return found(value, reason(code, args), offerEvidence(offer, 'monthlyCapacity'));
}

function assessMinimumOrder(need: NeedView, offer: OfferView | undefined): Finding {
  const { numbers } = need;
  const minimum = offer && inDimension(offer, numbers.dimension, offer.numbers.minimumOrder);
  const order = numbers.orderQuantity;
  const value = minimumOrderValue(minimum ?? Number.NaN, order);
  if (!offer || minimum === undefined || value === UNKNOWN) {
    return found(undefined, reason('minimumOrder.unknown', {}));
  }
  const args = {
    minimum: inNeedsUnit(need, minimum),
    order: inNeedsUnit(need, order),
    unit: need.facts.quantity?.unit ?? '',
  };
  const code = value === ONE ? 'minimumOrder.met' : 'minimumOrder.tooHigh';
  return found(value, reason(code, args), offerEvidence(offer, 'minimumOrder'));
}

function assessLeadTime({ numbers }: NeedView, offer: OfferView | undefined): Finding {
  const days = offer?.numbers.leadTimeDays ?? Number.NaN;
  const daysLeft = numbers.windowTo - numbers.asOf;
  const value = leadTimeValue(days, daysLeft);
  if (!offer || value === UNKNOWN) return found(undefined, reason('leadTime.unknown', {}));
  const code = value === ONE ? 'leadTime.inTime' : 'leadTime.late';
  return found(value, reason(code, { days, daysLeft }), offerEvidence(offer, 'leadTimeDays'));
}

function assessPrice({ numbers, context }: NeedView, offer: OfferView | undefined): Finding {
  const low = offer && inDimension(offer, numbers.budgetDimension, offer.numbers.priceLow);
  const value = priceValue(low ?? Number.NaN, numbers.budgetHigh);
  if (!offer || low === undefined || value === UNKNOWN) {
    return found(undefined, reason('price.unknown', {}));
  }
  const args = { ratesOf: context.exchangeRates.date };
  const code = value === ONE ? 'price.within' : 'price.above';
  return found(value, reason(code, args), offerEvidence(offer, 'price'));
}

/** Positions of the accepted Incoterms in {@link incotermCodes}. */
export const acceptedIncoterms = (need: NeedView): readonly number[] =>
  (need.facts.delivery?.incoterms ?? []).map((incoterm) => incotermCodes.indexOf(incoterm));

function assessIncoterm(need: NeedView, offer: OfferView | undefined): Finding {
  const accepted = need.facts.delivery?.incoterms ?? [];
  const offered = offer?.facts.incoterm;
  if (!offer || !offered) return found(undefined, reason('incoterm.unknown', { accepted }));
  const value = incotermValue(offer.numbers.incoterm, acceptedIncoterms(need));
  const evidence = offerEvidence(offer, 'incoterm');
  if (value < ONE) return found(value, reason('incoterm.other', { offered, accepted }), evidence);
  const place = destinationOf(offer.facts);
  const wanted = need.facts.delivery?.place;
  return place === undefined || wanted === undefined || isSamePlace(place, wanted)
    ? found(value, reason('incoterm.accepted', { offered }), evidence)
    : found(ELSEWHERE_VALUE, reason('incoterm.elsewhere', { offered, place, wanted }), evidence);
}

/** Quantity, time, price and delivery terms of an offer; only what the need asks for counts. */
export function termsRules(need: NeedView): Rule[] {
  const { facts } = need;
  const rule = (
    criterion: 'capacity' | 'minimumOrder' | 'leadTime' | 'price' | 'incoterm',
    assess: (need: NeedView, offer: OfferView | undefined) => Finding,
    gateValue?: number,
  ): Rule => ({
    criterion,
    side: 'supplierServesNeed',
    audience: 'both',
    ...settingOf(need, criterion, 'prefer', gateValue),
    assess: (_, offer) => assess(need, offer),
  });
  return [
    ...(facts.quantity
      ? [rule('capacity', assessCapacity), rule('minimumOrder', assessMinimumOrder)]
      : []),
    ...(facts.window ? [rule('leadTime', assessLeadTime)] : []),
    ...(facts.budget ? [rule('price', assessPrice)] : []),
    ...(facts.delivery?.incoterms?.length
      ? [rule('incoterm', assessIncoterm, ELSEWHERE_VALUE)]
      : []),
  ];
}
