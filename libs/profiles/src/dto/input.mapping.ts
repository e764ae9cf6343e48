import { toMinorUnits } from '#kernel';
import { contentFailures as failures } from '../domain/content.failures.js';
import { noOwnership } from '../domain/ownership.facts.js';
import type { Problems } from '../domain/problems.js';
import {
  type CertificateContent,
  emptyContent,
  type OfferContent,
  type OwnNeedContent,
  type ProfileContent,
} from '../domain/profile.content.js';
import type {
  DigitalFacts,
  GreenFacts,
  LocalisedText,
  MoneyRange,
  PaymentTerms,
  Photo,
  Place,
  ProductCode,
} from '../domain/values.js';
import type { Vocabulary } from '../domain/vocabulary.js';
import type { CertificateInput } from './certificate.view.js';
import type { OfferInput, OwnNeedInput } from './offer.view.js';
import type { PhotoInput } from './photo.view.js';
import type { ProfileChangesInput } from './profile.input.js';
import type { LocalisedTextView, MoneyRangeView, ProductCodeView } from './values.view.js';

/** Fills what was left out with the template's nulls, so that stored facts always look the same. */
function complete<T extends object>(template: T, given: object): T {
  const known = Object.keys(template).map((key) => [
    key,
    Reflect.get(given, key) ?? Reflect.get(template, key),
  ]);
  return Object.fromEntries(known) as T;
}

const noPlace: Place = { name: '', region: null, latitude: null, longitude: null };
const noPaymentTerms: PaymentTerms = { daysAfterDelivery: 0, advancePercent: 0 };
const noDigital: DigitalFacts = {
  website: null,
  sellsOnline: null,
  takesOnlinePayment: null,
  usesElectronicInvoices: null,
};
const noGreen: GreenFacts = {
  renewableEnergyPercent: null,
  recycledInputPercent: null,
  measuresEmissions: null,
  treatsWasteWater: null,
};
const noCertificate: CertificateContent = {
  id: null,
  scheme: '',
  edition: null,
  holderName: '',
  sites: [],
  scope: null,
  scopeCodes: [],
  number: null,
  issuer: null,
  accreditationBody: null,
  issuedOn: null,
  expiresOn: null,
  fileHash: null,
  check: null,
};

type Name = keyof ProfileContent;

/**
 * Turns GraphQL input into changes of a profile's content: what is left out stays out, null clears
 * (a list becomes empty), amounts become minor units.
 */
export function toChanges(
  input: ProfileChangesInput,
  vocabulary: Vocabulary,
  problems: Problems,
): Partial<ProfileContent> {
  const given = (Object.keys(emptyContent) as Name[]).filter((name) => input[name] !== undefined);
  const changes = given.map((name) => [name, toChange(name, input, vocabulary, problems)]);
  return Object.fromEntries(changes) as Partial<ProfileContent>;
}

/** The new value of one fact, in the shape in which it is stored. */
function toChange(
  name: Name,
  input: ProfileChangesInput,
  vocabulary: Vocabulary,
  problems: Problems,
): ProfileContent[Name] {
  if (input[name] === null) return emptyContent[name];
  const readers: { readonly [K in Name]?: () => ProfileContent[Name] | undefined } = {
    about: () => input.about?.map(toText),
    place: () => input.place && complete(noPlace, input.place),
    wantedOrder: () => toMoney(input.wantedOrder, 'wantedOrder', vocabulary, problems),
    paymentTerms: () => input.paymentTerms && complete(noPaymentTerms, input.paymentTerms),
    ownership: () => input.ownership && complete(noOwnership, input.ownership),
    digital: () => input.digital && complete(noDigital, input.digital),
    green: () => input.green && complete(noGreen, input.green),
    offers: () =>
      input.offers?.map((offer, i) => {
        return toOffer(offer, toMoney(offer.price, `offers.${i}.price`, vocabulary, problems));
      }),
    certificates: () => input.certificates?.map(toCertificate),
    ownNeeds: () => input.ownNeeds?.map(toOwnNeed),
    photos: () => input.photos?.map(toPhoto),
  };
  const read = readers[name];
  return (read ? read() : (input[name] as ProfileContent[Name])) ?? emptyContent[name];
}

const toText = (text: LocalisedTextView): LocalisedText => ({
  language: text.language,
  isOriginal: text.isOriginal,
  isMachineMade: text.isMachineMade,
  name: text.name,
  description: text.description,
});

const toCode = (code: ProductCodeView): ProductCode => ({
  system: code.system,
  code: code.code,
  edition: code.edition,
  nationalDigits: code.nationalDigits ?? null,
});

function toOffer(offer: OfferInput, price: MoneyRange | null): OfferContent {
  return {
    id: offer.id ?? null,
    kind: offer.kind,
    codes: offer.codes.map(toCode),
    texts: offer.texts.map(toText),
    unit: offer.unit ?? null,
    minimumOrder: offer.minimumOrder ?? null,
    monthlyCapacity: offer.monthlyCapacity ?? null,
    capacityLeft: offer.capacityLeft ?? null,
    leadTimeDays: offer.leadTimeDays ?? null,
    price,
    delivery: offer.delivery
      ? { incoterm: offer.delivery.incoterm, place: offer.delivery.place ?? null }
      : null,
    site: offer.site?.trim() || null,
  };
}

const toCertificate = (certificate: CertificateInput): CertificateContent => ({
  ...complete(noCertificate, certificate),
  scopeCodes: certificate.scopeCodes.map(toCode),
});

/** Its measures are those of what was sent; who stores it fills them in. */
const toPhoto = ({ id, alt, language }: PhotoInput): Photo => ({
  id,
  alt,
  language,
  width: 0,
  height: 0,
});

const toOwnNeed = (need: OwnNeedInput): OwnNeedContent => ({
  id: need.id ?? null,
  kind: need.kind,
  codes: need.codes.map(toCode),
  texts: need.texts.map(toText),
  quantity: need.quantity ?? null,
  unit: need.unit ?? null,
});

function toMoney(
  range: MoneyRangeView | null | undefined,
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): MoneyRange | null {
  if (!range) return null;
  const { currency } = range;
  const decimals = vocabulary.decimalsOf(currency);
  if (decimals === undefined) {
    problems.add(`${path}.currency`, failures.PROFILE_UNKNOWN_CURRENCY({ code: currency }));
    return { lowest: null, highest: null, currency };
  }
  const amount = (text: string | null | undefined, end: string): number | null => {
    if (text === null || text === undefined) return null;
    const units = toMinor(text, decimals);
    if (units === undefined) {
      problems.add(`${path}.${end}`, failures.PROFILE_BAD_AMOUNT({ currency, decimals }));
    }
    return units ?? null;
  };
  return {
    lowest: amount(range.lowest, 'lowest'),
    highest: amount(range.highest, 'highest'),
    currency,
  };
}

/** Reads a decimal amount exactly; undefined when it is none. */
export function toMinor(text: string, decimals: number): number | undefined {
  return /^\d{1,15}(\.\d+)?$/.test(text.trim()) ? toMinorUnits(Number(text), decimals) : undefined;
}

/** Writes minor units as a decimal amount. */
export function toAmount(minorUnits: number, decimals: number): string {
  if (decimals === 0) return String(minorUnits);
  const digits = String(minorUnits).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
