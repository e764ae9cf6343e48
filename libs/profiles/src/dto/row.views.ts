import { ownershipLabels } from '#kernel';
import { fieldsOf, RowView } from '#platform';
import { isInDate } from '../domain/certificate-rules.js';
import type { IsoDate } from '../domain/evidence.js';
import { labelsOf } from '../domain/ownership.js';
import { factNames } from '../domain/profile.content.js';
import type { MoneyRange } from '../domain/values.js';
import type { Vocabulary } from '../domain/vocabulary.js';
import type { Certificate } from '../store/certificate.entity.js';
import {
  deliveryColumns,
  deliveryOf,
  evidenceColumns,
  evidenceOf,
  offerEvidenceColumns,
  offerEvidenceOf,
  paymentColumns,
  paymentTermsOf,
  placeColumns,
  placeOf,
  priceColumns,
  priceOf,
  wantedOrderColumns,
  wantedOrderOf,
} from '../store/compound.columns.js';
import type { Offer } from '../store/offer.entity.js';
import type { OwnNeed } from '../store/own-need.entity.js';
import type { Profile } from '../store/profile.entity.js';
import type { CertificateView } from './certificate.view.js';
import { toAmount } from './input.mapping.js';
import { toPhotoView } from './photo.view.js';
import type { OfferView, OwnNeedView } from './offer.view.js';
import type { ProfileView } from './profile.view.js';
import type { FactEvidenceView, HeldLabelView, MoneyRangeView } from './values.view.js';

/** Knows how many decimals a currency has. */
export type Amounts = Pick<Vocabulary, 'decimalsOf'>;

export function toMoneyView(range: MoneyRange | null, amounts: Amounts): MoneyRangeView | null {
  if (!range) return null;
  const decimals = amounts.decimalsOf(range.currency) ?? 2;
  const amount = (units: number | null): string | null =>
    units === null ? null : toAmount(units, decimals);
  return {
    lowest: amount(range.lowest),
    highest: amount(range.highest),
    currency: range.currency,
  };
}

const profile = fieldsOf<Profile, Amounts>();
const offer = fieldsOf<Offer, Amounts>();
const certificate = fieldsOf<Certificate, IsoDate>();
const ownNeed = fieldsOf<OwnNeed>();

/** A published profile, from its row. */
export const profileView = new RowView<Profile, ProfileView, Amounts>(
  {
    id: profile.same('id'),
    organisationId: profile.same('organisationId'),
    status: profile.same('status'),
    economy: profile.same('economy'),
    isDemo: profile.same('isDemo'),
    publishedAt: profile.same('publishedAt'),
    updatedAt: profile.same('updatedAt'),
    legalName: profile.same('legalName'),
    tradeNames: profile.same('tradeNames'),
    registryNumber: profile.same('registryNumber'),
    place: profile.made(placeColumns, placeOf),
    foundedYear: profile.same('foundedYear'),
    staff: profile.same('staff'),
    salesBand: profile.same('salesBand'),
    isicDivision: profile.same('isicDivision'),
    about: profile.same('about'),
    targetMarkets: profile.same('targetMarkets'),
    exportMarkets: profile.same('exportMarkets'),
    exportExperience: profile.same('exportExperience'),
    exportingSince: profile.same('exportingSince'),
    wantedOrder: profile.made(wantedOrderColumns, (row, amounts) =>
      toMoneyView(wantedOrderOf(row), amounts),
    ),
    paymentTerms: profile.made(paymentColumns, paymentTermsOf),
    languages: profile.same('languages'),
    ownership: profile.same('ownership'),
    digital: profile.same('digital'),
    green: profile.same('green'),
    contactAlias: profile.same('contactAlias'),
    clusters: profile.same('clusters'),
    isInRemoteRegion: profile.same('isInRemoteRegion'),
    photos: profile.made(['photos'], ({ photos }) => photos.map(toPhotoView)),
    evidence: profile.made(['evidence'], backedFacts),
    ownershipLabels: profile.made(['ownership', 'evidence'], heldLabels),
  },
  ['id'],
);

function backedFacts({ evidence }: Pick<Profile, 'evidence'>): FactEvidenceView[] {
  return factNames.flatMap((fact) => {
    const found = evidence[fact];
    return found ? [{ fact, evidence: found }] : [];
  });
}

function heldLabels(row: Pick<Profile, 'ownership' | 'evidence'>): HeldLabelView[] {
  const held = labelsOf(row.ownership, row.evidence.ownership);
  return ownershipLabels.flatMap((label) => {
    const level = held[label];
    return level ? [{ label, level }] : [];
  });
}

export const offerView = new RowView<Offer, OfferView, Amounts>(
  {
    id: offer.same('id'),
    kind: offer.same('kind'),
    codes: offer.same('codes'),
    texts: offer.same('texts'),
    unit: offer.same('unit'),
    minimumOrder: offer.same('minimumOrder'),
    monthlyCapacity: offer.same('monthlyCapacity'),
    capacityLeft: offer.same('capacityLeft'),
    leadTimeDays: offer.same('leadTimeDays'),
    price: offer.made(priceColumns, (row, amounts) => toMoneyView(priceOf(row), amounts)),
    delivery: offer.made(deliveryColumns, deliveryOf),
    site: offer.same('site'),
    evidence: offer.made(offerEvidenceColumns, offerEvidenceOf),
  },
  ['id'],
);

/** A certificate, with whether it is in date on the day given. */
export const certificateView = new RowView<Certificate, CertificateView, IsoDate>(
  {
    id: certificate.same('id'),
    scheme: certificate.same('scheme'),
    edition: certificate.same('edition'),
    holderName: certificate.same('holderName'),
    sites: certificate.same('sites'),
    scope: certificate.same('scope'),
    scopeCodes: certificate.same('scopeCodes'),
    number: certificate.same('number'),
    issuer: certificate.same('issuer'),
    accreditationBody: certificate.same('accreditationBody'),
    issuedOn: certificate.same('issuedOn'),
    expiresOn: certificate.same('expiresOn'),
    fileHash: certificate.same('fileHash'),
    check: certificate.same('check'),
    isInDate: certificate.made(['issuedOn', 'expiresOn'], isInDate),
    evidence: certificate.made(evidenceColumns, evidenceOf),
  },
  ['id'],
);

export const ownNeedView = new RowView<OwnNeed, OwnNeedView>(
  {
    id: ownNeed.same('id'),
    kind: ownNeed.same('kind'),
    codes: ownNeed.same('codes'),
    texts: ownNeed.same('texts'),
    quantity: ownNeed.same('quantity'),
    unit: ownNeed.same('unit'),
    evidence: ownNeed.made(evidenceColumns, evidenceOf),
  },
  ['id'],
);
