import type { Reason, ReasonArgs, ReasonCode } from '../score/reasons.js';

const list = (items: readonly string[]): string => items.join(', ');
const amount = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

const levels = {
  SELF_DECLARED: 'self-declared',
  DOCUMENT: 'backed by a document',
  PUBLIC_RECORD: 'from a public record',
  VERIFIED: 'verified',
} as const;

const relations = {
  exact: 'the same as',
  child: 'narrower than',
  parent: 'broader than',
  sibling: 'a sibling of',
} as const;

const texts: { readonly [Code in ReasonCode]: (args: Readonly<ReasonArgs[Code]>) => string } = {
  'code.related': (a) =>
    `${a.system} ${a.offered} is ${relations[a.relation]} the wanted ${a.wanted}` +
    (a.sameEdition ? '' : ' (from another edition)'),
  'code.unrelated': (a) => `No code is related to ${list(a.wanted)}`,
  'code.unknown': (a) => `No ${list(a.systems)} code is given: ask`,
  'text.compared': (a) => `Words of the offer cover ${a.percent} % of the need (${a.language})`,
  'text.noSharedLanguage': (a) => `No text in ${list(a.wanted)} to compare: ask`,
  'product.unrelated': () => 'No offer is related to what is needed',
  'product.noOffer': () => 'The supplier has no offer yet',
  'capacity.enough': (a) =>
    `Capacity of ${amount(a.capacity)} a month covers the wanted ${amount(a.wanted)} (${a.dimension})`,
  'capacity.short': (a) =>
    `Capacity of ${amount(a.capacity)} a month is below the wanted ${amount(a.wanted)} (${a.dimension})`,
  'capacity.unknown': () => 'Capacity is not comparable or not stated: ask',
  'minimumOrder.met': (a) =>
    `The order of ${amount(a.order)} reaches the minimum of ${amount(a.minimum)} (${a.dimension})`,
  'minimumOrder.tooHigh': (a) =>
    `The order of ${amount(a.order)} is below the minimum of ${amount(a.minimum)} (${a.dimension})`,
  'minimumOrder.unknown': () => 'Minimum order is not comparable or not stated: ask',
  'leadTime.inTime': (a) => `Lead time of ${amount(a.days)} days fits the ${a.daysLeft} days left`,
  'leadTime.late': (a) => `Lead time of ${amount(a.days)} days exceeds the ${a.daysLeft} days left`,
  'leadTime.unknown': () => 'Lead time is not stated: ask',
  'price.within': (a) => `The delivered price is within the budget (rates of ${a.ratesOf})`,
  'price.above': (a) => `The delivered price is above the budget (rates of ${a.ratesOf})`,
  'price.unknown': () => 'Price is not comparable or not stated: ask',
  'incoterm.accepted': (a) => `${a.offered} is accepted`,
  'incoterm.other': (a) => `Offers ${a.offered}; accepted are ${list(a.accepted)}`,
  'incoterm.unknown': (a) => `Incoterm is not stated; accepted are ${list(a.accepted)}: ask`,
  'language.shared': (a) => `Works in ${list(a.languages)}`,
  'language.none': (a) => `Works in none of ${list(a.wanted)}`,
  'language.unknown': (a) => `Languages are not stated; wanted are ${list(a.wanted)}: ask`,
  'economy.allowed': (a) => `${a.economy} is among the allowed economies`,
  'economy.notAllowed': (a) => `${a.economy} is not among ${list(a.allowed)}`,
  'agreement.inForce': (a) =>
    `Agreement in force between ${a.from} and ${a.to} on ${a.on}: ${list(a.names)}`,
  'agreement.sameEconomy': () => 'Same economy: no border between them',
  'agreement.none': (a) => `No agreement on record between ${a.from} and ${a.to} on ${a.on}`,
  'export.there': (a) => `Has delivered to ${a.economy}`,
  'export.sameEconomy': () => 'Delivers in its own economy',
  'export.elsewhere': (a) => `Has exported to ${a.markets} economies, not to ${a.economy}`,
  'export.never': () => 'Has not exported yet',
  'export.unknown': (a) => `Export experience to ${a.economy} is not stated: ask`,
  'certificate.held': (a) =>
    `${a.scheme} ${a.expires ? `in date until ${a.expires}` : 'without a stated expiry'}, ${levels[a.level]}`,
  'certificate.endsInWindow': (a) =>
    `${a.scheme} ends on ${a.expires}, before the delivery window does; ${levels[a.level]}`,
  'certificate.expired': (a) => `${a.scheme} expired on ${a.expires}`,
  'certificate.missing': (a) => `No ${a.scheme} certificate on record`,
  'certificate.otherScope': (a) => `The scope of ${a.scheme} does not cover this product`,
  'certificate.otherSite': (a) => `${a.scheme} does not cover the site that makes this offer`,
  'certificate.evidenceTooLow': (a) =>
    `${a.scheme} is ${levels[a.level]}; the buyer asks for ${levels[a.needed]}`,
  'inclusion.held': (a) => `${a.label}, ${levels[a.level]}`,
  'inclusion.evidenceTooLow': (a) =>
    `${a.label} is ${levels[a.level]}; the buyer asks for ${levels[a.needed]}`,
  'inclusion.notHeld': (a) => `Not ${a.label}`,
  'inclusion.undisclosed': (a) => `${a.label} is not disclosed`,
  'evidence.level': (a) => `Identity is ${levels[a.level]}`,
  'evidence.tooLow': (a) =>
    `Identity is ${levels[a.level]}; the buyer asks for ${levels[a.needed]}`,
  'response.record': (a) => `Answered ${a.answered} of ${a.invitations} invitations`,
  'response.unknown': () => 'No invitation yet',
  'track.similar': (a) =>
    `${a.entries} past deliveries share words with the need (best ${a.percent} %), ${a.sameBuyer} for this buyer, latest ${a.latest}`,
  'track.none': () => 'No past delivery on record',
  'market.wanted': (a) => `Wants to sell to ${a.economy}`,
  'market.home': (a) => `${a.economy} is its own economy`,
  'market.notWanted': (a) => `${a.economy} is not among its target markets`,
  'market.unknown': () => 'Target markets or place of delivery are not stated: ask',
  'orderQuantity.fits': () => 'The quantity fits its minimum order and capacity',
  'orderQuantity.misfits': (a) =>
    `The quantity fits its minimum order and capacity to ${a.percent} %`,
  'orderQuantity.unknown': () => 'Quantities are not comparable or not stated: ask',
  'orderValue.fits': () => 'The order has the size it wants',
  'orderValue.misfits': (a) => `The order has ${a.percent} % of the size it wants`,
  'orderValue.unknown': () => 'Wanted order size or order value is not stated: ask',
  'priceBand.fits': () => 'The budget reaches its price band',
  'priceBand.low': (a) => `The budget reaches its price band to ${a.percent} %`,
  'priceBand.unknown': () => 'Price or budget is not comparable or not stated: ask',
  'payment.accepted': (a) => `Payment after ${a.days} days is accepted`,
  'payment.slow': (a) => `Payment after ${a.days} days is slower than the accepted ${a.accepted}`,
  'payment.unknown': () => 'Payment terms are not stated: ask',
  'buyer.verified': (a) => `The buyer's identity is ${levels[a.level]}`,
  'buyer.notVerified': () => 'The buyer is not verified',
  'buyer.belowMinimum': (a) => `The supplier asks that buyers are ${levels[a.needed]}`,
  'buyer.excluded': () => 'The supplier does not want to meet this buyer',
  'sector.excluded': (a) => `The supplier does not serve the sector ${a.sector}`,
};

/** A reason as an English sentence without a full stop. */
export function renderReason(reason: Reason): string {
  const render = texts[reason.code] as (args: Reason['args']) => string;
  return render(reason.args);
}
