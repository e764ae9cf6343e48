import type { ExactOffer, Missing, Reason, ReasonArgs, ReasonCode } from '../score/reasons.js';

/** How codes of facts are called; the engine has no names of its own. */
export interface ReasonWords {
  /** Of an economy, by its code. */
  readonly economy: (code: string) => string;
  /** Of a language, by its BCP 47 tag. */
  readonly language: (tag: string) => string;
  /** Of a unit after a number, such as `kg`. */
  readonly unit: (code: string) => string;
  /** Of a certificate scheme, by its key. */
  readonly scheme: (key: string) => string;
  /** Of an ownership label, such as `women-owned`. */
  readonly label: (key: string) => string;
  /** Of a sector, by its key. */
  readonly sector: (key: string) => string;
}

/** Codes as they are. */
const plain = (code: string): string => code;
const codes: ReasonWords = {
  economy: plain,
  language: plain,
  unit: plain,
  scheme: plain,
  label: plain,
  sector: plain,
};

const list = (items: readonly string[]): string => items.join(', ');
const amount = (value: number): string =>
  (value >= 100 ? Math.round(value) : Number(value.toPrecision(3))).toLocaleString('en-US', {
    maximumFractionDigits: 20,
  });
const counted = (count: number, one: string, more: string): string =>
  `${amount(count)} ${count === 1 ? one : more}`;
const days = (count: number): string => counted(count, 'day', 'days');

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

const missing: Readonly<Record<Missing, string>> = {
  buyer: 'The buyer has not stated',
  supplier: 'The supplier has not stated',
  both: 'Neither side has stated',
};

const exactOf = ({ exactOffer, exactIsEligible }: ExactOffer): string =>
  exactOffer === undefined
    ? ''
    : `; it also offers exactly what is wanted, ${exactOffer}, ` +
      (exactIsEligible ? 'on terms that fit no better' : 'which does not meet every must');

type Write<Code extends ReasonCode> = (
  args: Readonly<ReasonArgs[Code]>,
  words: ReasonWords,
) => string;

const capacityOf = ({ capacity, unit, isLeft }: ReasonArgs['capacity.short'], w: ReasonWords) =>
  `${isLeft ? 'Capacity not yet sold' : 'Capacity'} of ${amount(capacity)} ${w.unit(unit)}`;

const texts: { readonly [Code in ReasonCode]: Write<Code> } = {
  'code.related': (a) =>
    a.relation === 'exact' && a.offered === a.wanted
      ? `${a.system} ${a.offered} is what is wanted${a.sameEdition ? '' : ' (from another edition)'}`
      : `${a.system} ${a.offered} is ${relations[a.relation]} the wanted ${a.wanted}` +
        (a.sameEdition ? '' : ' (from another edition)') +
        exactOf(a),
  'code.unrelated': (a) => `No code is related to ${list(a.wanted)}${exactOf(a)}`,
  'code.unknown': (a) => `No ${list(a.systems)} code is given: ask${exactOf(a)}`,
  'text.compared': (a, w) =>
    a.percent === 0
      ? `The offer has none of the need's words (${w.language(a.language)})`
      : `The offer has ${a.percent} % of the need's words, by weight (${w.language(a.language)})`,
  'text.noSharedLanguage': (a, w) => `No text in ${list(a.wanted.map(w.language))} to compare: ask`,
  'product.unrelated': () => 'No offer is related to what is needed',
  'product.notComparable': () =>
    'No offer can be compared with what is needed: codes of one system, or texts in one language, are missing',
  'product.noOffer': () => 'The supplier has no offer yet',
  'capacity.enough': (a, w) =>
    `${capacityOf(a, w)} covers the wanted ${amount(a.wanted)} ${w.unit(a.unit)} a month`,
  'capacity.short': (a, w) =>
    `${capacityOf(a, w)} is below the wanted ${amount(a.wanted)} ${w.unit(a.unit)} a month`,
  'capacity.unknown': () => 'Capacity is not comparable or not stated: ask',
  'minimumOrder.met': (a, w) =>
    `The order of ${amount(a.order)} ${w.unit(a.unit)} reaches the minimum of ${amount(a.minimum)}`,
  'minimumOrder.tooHigh': (a, w) =>
    `The order of ${amount(a.order)} ${w.unit(a.unit)} is below the minimum of ${amount(a.minimum)}`,
  'minimumOrder.unknown': () => 'Minimum order is not comparable or not stated: ask',
  'leadTime.inTime': (a) => `Lead time of ${days(a.days)} fits: ${days(a.daysLeft)} are left`,
  'leadTime.late': (a) => `Lead time of ${days(a.days)} is too long: ${days(a.daysLeft)} are left`,
  'leadTime.unknown': () => 'Lead time is not stated: ask',
  'price.within': (a) => `The delivered price is within the budget (rates of ${a.ratesOf})`,
  'price.above': (a) => `The delivered price is above the budget (rates of ${a.ratesOf})`,
  'price.unknown': () => 'Price is not comparable or not stated: ask',
  'incoterm.accepted': (a) => `Offers ${a.offered}, which is accepted`,
  'incoterm.elsewhere': (a) =>
    `Offers ${a.offered} ${a.place}, which is accepted; wanted to ${a.wanted}: ask`,
  'incoterm.other': (a) => `Offers ${a.offered}; accepted: ${list(a.accepted)}`,
  'incoterm.unknown': (a) => `Incoterm is not stated; accepted: ${list(a.accepted)}: ask`,
  'language.shared': (a, w) => `Works in ${list(a.languages.map(w.language))}`,
  'language.none': (a, w) =>
    `Works in ${list(a.spoken.map(w.language)) || 'no stated language'}, ` +
    `not in ${list(a.wanted.map(w.language))}`,
  'language.unknown': (a, w) =>
    `Languages are not stated; wanted: ${list(a.wanted.map(w.language))}: ask`,
  'economy.allowed': (a, w) => `${w.economy(a.economy)} is among the allowed economies`,
  'economy.notAllowed': (a, w) =>
    `${w.economy(a.economy)} is not among the allowed economies: ${list(a.allowed.map(w.economy))}`,
  'agreement.inForce': (a, w) =>
    `Agreement in force between ${w.economy(a.from)} and ${w.economy(a.to)} on ${a.on}: ${list(a.names)}`,
  'agreement.sameEconomy': () => 'Same economy: no border between them',
  'agreement.none': (a, w) =>
    `No agreement on record between ${w.economy(a.from)} and ${w.economy(a.to)} on ${a.on}`,
  'export.there': (a, w) => `Has delivered to ${w.economy(a.economy)}`,
  'export.sameEconomy': () => 'Delivers in its own economy',
  'export.elsewhere': (a, w) =>
    `Has exported to ${counted(a.markets, 'economy', 'economies')}, ` +
    `though not yet to ${w.economy(a.economy)}`,
  'export.never': () => 'Has not exported yet',
  'export.unknown': (a, w) => `Export experience to ${w.economy(a.economy)} is not stated: ask`,
  'certificate.held': (a, w) =>
    `${w.scheme(a.scheme)} ${a.expires ? `in date until ${a.expires}` : 'without a stated expiry'}, ${levels[a.level]}`,
  'certificate.endsInWindow': (a, w) =>
    `${w.scheme(a.scheme)} ends on ${a.expires}, before the delivery window does; ${levels[a.level]}`,
  'certificate.expired': (a, w) => `${w.scheme(a.scheme)} expired on ${a.expires}`,
  'certificate.missing': (a, w) => `No ${w.scheme(a.scheme)} certificate on record`,
  'certificate.otherScope': (a, w) =>
    `The scope of ${w.scheme(a.scheme)} does not cover this product`,
  'certificate.otherSite': (a, w) =>
    `${w.scheme(a.scheme)} does not cover the site that makes this offer`,
  'certificate.evidenceTooLow': (a, w) =>
    `${w.scheme(a.scheme)} is ${levels[a.level]}; the buyer asks for ${levels[a.needed]}`,
  'inclusion.held': (a, w) => `Counts as ${w.label(a.label)}, ${levels[a.level]}`,
  'inclusion.evidenceTooLow': (a, w) =>
    `Counts as ${w.label(a.label)}, ${levels[a.level]}; the buyer asks for ${levels[a.needed]}`,
  'inclusion.notHeld': (a, w) => `Does not count as ${w.label(a.label)} by what is stated`,
  'inclusion.undisclosed': (a, w) => `Whether it counts as ${w.label(a.label)} is not disclosed`,
  'evidence.level': (a) => `Identity is ${levels[a.level]}`,
  'evidence.tooLow': (a) =>
    `Identity is ${levels[a.level]}; the buyer asks for ${levels[a.needed]}`,
  'response.record': (a) =>
    `Answered ${amount(a.answered)} of ${counted(a.invitations, 'ask', 'asks')} for contact or a meeting`,
  'response.within': (a) =>
    `Answered ${amount(a.answered)} of ${counted(a.invitations, 'ask', 'asks')} for contact or a ` +
    `meeting, half of the answers within ${days(a.days)}`,
  'response.unknown': () =>
    'Has been asked for contact or a meeting too rarely to know how it answers',
  'track.similar': (a) =>
    `${counted(a.entries, 'past delivery shares', 'past deliveries share')} words with the need ` +
    `(the nearest ${a.percent} %)` +
    (a.sameBuyer > 0 ? `, ${amount(a.sameBuyer)} for this buyer` : '') +
    `; latest delivery ${a.latest}`,
  'track.none': () => 'No past delivery on record: ask for references',
  'lines.covered': ({ covered, near, missing, compared }) =>
    `Covers ${amount(covered.length)} of ${amount(covered.length + missing.length)} lines` +
    (covered.length > 0 ? `: ${list(covered)}` : '') +
    (missing.length > 0 && covered.length > 0 ? `; not ${list(missing)}` : '') +
    (near.length > 0 ? `; by a related product alone: ${list(near)}` : '') +
    (covered.length === 1 && covered[0] === compared
      ? ''
      : `; the other reasons are about ${compared}`),
  'place.newcomer': (a) =>
    `One of every ${a.every} places is kept for suppliers without a past delivery on record: this is one`,
  'market.wanted': (a, w) => `Wants to sell to ${w.economy(a.economy)}`,
  'market.home': (a, w) => `${w.economy(a.economy)} is its own economy`,
  'market.notWanted': (a, w) => `${w.economy(a.economy)} is not among its target markets`,
  'market.unknown': () => 'Target markets or place of delivery are not stated: ask',
  'orderQuantity.fits': () => 'The quantity fits its minimum order and capacity',
  'orderQuantity.misfits': (a) =>
    `The quantity fits its minimum order and capacity to ${a.percent} %`,
  'orderQuantity.unknown': () => 'Quantities are not comparable or not stated: ask',
  'orderValue.fits': () => 'The order has the size it wants',
  'orderValue.misfits': (a) => `The order fits the size it wants to ${a.percent} %`,
  'orderValue.unknown': (a) => `${missing[a.missing]} what an order is to be worth: ask`,
  'orderValue.otherLine': (a) => `What an order is to be worth is stated for ${a.line} alone: ask`,
  'priceBand.fits': () => 'The budget reaches its price band',
  'priceBand.low': (a) => `The budget reaches its price band to ${a.percent} %`,
  'priceBand.unknown': (a) =>
    a.missing ? `${missing[a.missing]} a price: ask` : 'Price and budget do not compare: ask',
  'priceBand.otherLine': (a) => `The budget is for ${a.line}, not for this line: ask`,
  'payment.accepted': (a) => `Payment after ${days(a.days)} is accepted`,
  'payment.slow': (a) => `Payment after ${days(a.days)} is slower than the accepted ${a.accepted}`,
  'payment.unknown': (a) => `${missing[a.missing]} terms of payment: ask`,
  'buyer.verified': (a) => `The buyer's identity is ${levels[a.level]}`,
  'buyer.notVerified': () => 'The buyer is not verified',
  'buyer.belowMinimum': (a) => `The supplier asks that buyers are ${levels[a.needed]}`,
  'buyer.excluded': () => 'You have excluded this buyer',
  'sector.excluded': (a, w) => `You have excluded the sector ${w.sector(a.sector)}`,
};

/** A reason as an English sentence without a full stop. */
export function renderReason(reason: Reason, words: ReasonWords = codes): string {
  const render = texts[reason.code] as (args: Reason['args'], words: ReasonWords) => string;
  return render(reason.args, words);
}
