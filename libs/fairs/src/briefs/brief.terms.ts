import type { ProfileFacts } from '#profiles';
import type { NeedContent } from '#sourcing';
import { units } from '#taxonomy';

/** Offers of which terms are named. */
const mostOffers = 3;

/** The terms that a supplier states, a line for each offer, and how it wishes to be paid. */
export function supplierTerms({ offers, paymentTerms }: ProfileFacts): string[] {
  const lines = offers.slice(0, mostOffers).map((offer) => {
    const name = offer.texts.find(({ isOriginal }) => isOriginal)?.name ?? 'Offer';
    const unit = unitName(offer.unit);
    return [
      name,
      ...stated(offer.minimumOrder, (amount) => `minimum order ${amount} ${unit}`),
      ...stated(offer.capacityLeft ?? offer.monthlyCapacity, (n) => `${n} ${unit} a month`),
      ...stated(offer.leadTimeDays, (days) => `lead time ${days} days`),
      ...stated(offer.delivery, (term) => [term.incoterm, term.place].filter(Boolean).join(' ')),
    ].join(' · ');
  });
  return [
    ...lines,
    ...stated(
      paymentTerms,
      ({ daysAfterDelivery, advancePercent }) =>
        `The supplier accepts payment ${daysAfterDelivery} days after delivery, ${advancePercent} % in advance`,
    ),
  ];
}

/** The terms that a buyer states with a need. */
export function needTerms(need: NeedContent): string[] {
  const quantity = [need.quantity, need.unit && unitName(need.unit)].filter(Boolean).join(' ');
  const period = need.period && need.period !== 'once' ? ` a ${need.period}` : '';
  const wanted = [
    ...(quantity ? [`${quantity}${period}`] : []),
    ...stated(need.deliveryEconomy, (economy) => `delivered to ${economy}`),
    ...(need.incoterms.length > 0 ? [need.incoterms.join(', ')] : []),
    ...stated(need.deadline, (day) => `answers until ${day}`),
  ];
  return [
    ...(wanted.length > 0 ? [`The buyer needs ${wanted.join(' · ')}`] : []),
    ...stated(
      need.paymentTerms,
      ({ daysAfterDelivery, advancePercent }) =>
        `The buyer pays ${daysAfterDelivery} days after delivery, ${advancePercent} % in advance`,
    ),
  ];
}

const stated = <T>(value: T | null | undefined, say: (value: T) => string): string[] =>
  value === null || value === undefined ? [] : [say(value)];

const unitName = (code: string | null): string =>
  units.find((unit) => unit.code === code || unit.unece === code)?.name ?? code ?? '';
