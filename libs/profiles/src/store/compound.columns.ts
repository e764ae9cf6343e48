import type { Evidence } from '../domain/evidence.js';
import type { DeliveryTerm, MoneyRange, PaymentTerms, Place } from '../domain/values.js';
import type { Offer } from './offer.entity.js';
import type { Profile } from './profile.entity.js';
import type { ProfilePart } from './profile-part.js';

/** The facts that take several columns each: which, and how they are read from them. */

export const placeColumns = ['placeName', 'placeRegion', 'latitude', 'longitude'] as const;

export function placeOf(row: Pick<Profile, (typeof placeColumns)[number]>): Place | null {
  const { placeName: name, placeRegion: region, latitude, longitude } = row;
  return name === null ? null : { name, region, latitude, longitude };
}

export const wantedOrderColumns = [
  'wantedOrderLowest',
  'wantedOrderHighest',
  'wantedOrderCurrency',
] as const;

export const wantedOrderOf = (
  row: Pick<Profile, (typeof wantedOrderColumns)[number]>,
): MoneyRange | null =>
  moneyRange(row.wantedOrderLowest, row.wantedOrderHighest, row.wantedOrderCurrency);

export const paymentColumns = ['paymentDaysAfterDelivery', 'paymentAdvancePercent'] as const;

export function paymentTermsOf(
  row: Pick<Profile, (typeof paymentColumns)[number]>,
): PaymentTerms | null {
  const { paymentDaysAfterDelivery: daysAfterDelivery, paymentAdvancePercent } = row;
  if (daysAfterDelivery === null) return null;
  return { daysAfterDelivery, advancePercent: paymentAdvancePercent ?? 0 };
}

export const priceColumns = ['priceLowest', 'priceHighest', 'priceCurrency'] as const;

export const priceOf = (row: Pick<Offer, (typeof priceColumns)[number]>): MoneyRange | null =>
  moneyRange(row.priceLowest, row.priceHighest, row.priceCurrency);

export const deliveryColumns = ['incoterm', 'incotermPlace'] as const;

export const deliveryOf = (
  row: Pick<Offer, (typeof deliveryColumns)[number]>,
): DeliveryTerm | null =>
  row.incoterm === null ? null : { incoterm: row.incoterm, place: row.incotermPlace };

export const evidenceColumns = [
  'evidenceSource',
  'evidenceOn',
  'evidenceLevel',
  'evidenceBy',
] as const;

export const evidenceOf = (row: Pick<ProfilePart, (typeof evidenceColumns)[number]>): Evidence => ({
  source: row.evidenceSource,
  on: row.evidenceOn,
  level: row.evidenceLevel,
  by: row.evidenceBy,
});

export const offerEvidenceColumns = [...evidenceColumns, 'backing'] as const;

export const offerEvidenceOf = (
  row: Pick<Offer, (typeof offerEvidenceColumns)[number]>,
): Evidence => ({ ...evidenceOf(row), ...(row.backing && { backing: row.backing }) });

function moneyRange(
  lowest: number | null,
  highest: number | null,
  currency: string | null,
): MoneyRange | null {
  return currency === null ? null : { lowest, highest, currency };
}
