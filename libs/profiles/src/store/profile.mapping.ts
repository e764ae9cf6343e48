import type { Evidence } from '../domain/evidence.js';
import { labelsOf } from '../domain/ownership.js';
import type {
  CertificateContent,
  OfferContent,
  OwnNeedContent,
  ProfileContent,
} from '../domain/profile.content.js';
import type {
  CertificateFacts,
  OfferFacts,
  OwnNeedFacts,
  ProfileFacts,
} from '../domain/profile.facts.js';
import type { Certificate } from './certificate.entity.js';
import {
  deliveryOf,
  evidenceOf,
  offerEvidenceOf,
  paymentTermsOf,
  placeOf,
  priceOf,
  wantedOrderOf,
} from './compound.columns.js';
import type { Offer } from './offer.entity.js';
import type { OwnNeed } from './own-need.entity.js';
import type { Profile } from './profile.entity.js';
import type { ProfilePart } from './profile-part.js';

/** The parts of one profile, as read from the database. */
export interface ProfileRows {
  readonly profile: Profile;
  readonly offers: readonly Offer[];
  readonly certificates: readonly Certificate[];
  readonly ownNeeds: readonly OwnNeed[];
}

/** The columns that hold a profile's single facts. */
export type FactColumns = Pick<
  Profile,
  | 'legalName'
  | 'tradeNames'
  | 'registryNumber'
  | 'placeName'
  | 'placeRegion'
  | 'latitude'
  | 'longitude'
  | 'foundedYear'
  | 'staff'
  | 'salesBand'
  | 'isicDivision'
  | 'about'
  | 'targetMarkets'
  | 'exportMarkets'
  | 'exportExperience'
  | 'exportingSince'
  | 'wantedOrderLowest'
  | 'wantedOrderHighest'
  | 'wantedOrderCurrency'
  | 'paymentDaysAfterDelivery'
  | 'paymentAdvancePercent'
  | 'languages'
  | 'ownership'
  | 'digital'
  | 'green'
  | 'contactAlias'
  | 'clusters'
  | 'isInRemoteRegion'
  | 'photos'
>;

export function toFactColumns(content: ProfileContent): FactColumns {
  return {
    ...toCompoundColumns(content),
    legalName: content.legalName,
    tradeNames: content.tradeNames,
    registryNumber: content.registryNumber,
    foundedYear: content.foundedYear,
    staff: content.staff,
    salesBand: content.salesBand,
    isicDivision: content.isicDivision,
    about: content.about,
    targetMarkets: content.targetMarkets,
    exportMarkets: content.exportMarkets,
    exportExperience: content.exportExperience,
    exportingSince: content.exportingSince,
    languages: content.languages,
    ownership: content.ownership,
    digital: content.digital,
    green: content.green,
    contactAlias: content.contactAlias,
    clusters: content.clusters,
    isInRemoteRegion: content.isInRemoteRegion,
    photos: content.photos,
  };
}

const nowhere = { name: null, region: null, latitude: null, longitude: null };
const noMoney = { lowest: null, highest: null, currency: null };
const noTerms = { daysAfterDelivery: null, advancePercent: null };

/** The facts that take several columns each. */
function toCompoundColumns(content: ProfileContent) {
  const place = content.place ?? nowhere;
  const wantedOrder = content.wantedOrder ?? noMoney;
  const paymentTerms = content.paymentTerms ?? noTerms;
  return {
    placeName: place.name,
    placeRegion: place.region,
    latitude: place.latitude,
    longitude: place.longitude,
    wantedOrderLowest: wantedOrder.lowest,
    wantedOrderHighest: wantedOrder.highest,
    wantedOrderCurrency: wantedOrder.currency,
    paymentDaysAfterDelivery: paymentTerms.daysAfterDelivery,
    paymentAdvancePercent: paymentTerms.advancePercent,
  };
}

type FactsOfProfile = Omit<ProfileContent, 'offers' | 'certificates' | 'ownNeeds'>;

export function fromFactColumns(row: FactColumns): FactsOfProfile {
  return {
    legalName: row.legalName,
    tradeNames: row.tradeNames,
    registryNumber: row.registryNumber,
    place: placeOf(row),
    foundedYear: row.foundedYear,
    staff: row.staff,
    salesBand: row.salesBand,
    isicDivision: row.isicDivision,
    about: row.about,
    targetMarkets: row.targetMarkets,
    exportMarkets: row.exportMarkets,
    exportExperience: row.exportExperience,
    exportingSince: row.exportingSince,
    wantedOrder: wantedOrderOf(row),
    paymentTerms: paymentTermsOf(row),
    languages: row.languages,
    ownership: row.ownership,
    digital: row.digital,
    green: row.green,
    contactAlias: row.contactAlias,
    clusters: row.clusters,
    isInRemoteRegion: row.isInRemoteRegion,
    photos: row.photos,
  };
}

/** What every part's row holds of its evidence. */
export const toEvidenceColumns = (evidence: Evidence) => ({
  evidenceSource: evidence.source,
  evidenceOn: evidence.on,
  evidenceLevel: evidence.level,
  evidenceBy: evidence.by,
});

/** What every part's row holds besides its content. */
export const partColumns = (
  id: string,
  profileId: string,
  position: number,
  evidence: Evidence,
): ProfilePart => ({ id, profileId, position, ...toEvidenceColumns(evidence) });

export function toOfferRow(part: ProfilePart, offer: OfferContent, { backing }: Evidence): Offer {
  return {
    ...part,
    kind: offer.kind,
    codes: offer.codes,
    texts: offer.texts,
    unit: offer.unit,
    minimumOrder: offer.minimumOrder,
    monthlyCapacity: offer.monthlyCapacity,
    capacityLeft: offer.capacityLeft,
    leadTimeDays: offer.leadTimeDays,
    priceLowest: offer.price?.lowest ?? null,
    priceHighest: offer.price?.highest ?? null,
    priceCurrency: offer.price?.currency ?? null,
    incoterm: offer.delivery?.incoterm ?? null,
    incotermPlace: offer.delivery?.place ?? null,
    site: offer.site,
    backing: backing ?? null,
  };
}

export function toOfferFacts(row: Offer): OfferFacts {
  return {
    id: row.id,
    kind: row.kind,
    codes: row.codes,
    texts: row.texts,
    unit: row.unit,
    minimumOrder: row.minimumOrder,
    monthlyCapacity: row.monthlyCapacity,
    capacityLeft: row.capacityLeft,
    leadTimeDays: row.leadTimeDays,
    price: priceOf(row),
    delivery: deliveryOf(row),
    site: row.site,
    evidence: offerEvidenceOf(row),
  };
}

export function toCertificateRow(part: ProfilePart, certificate: CertificateContent): Certificate {
  const { id: _, ...content } = certificate;
  return { ...part, ...content };
}

export function toCertificateFacts(row: Certificate): CertificateFacts {
  return {
    id: row.id,
    scheme: row.scheme,
    edition: row.edition,
    holderName: row.holderName,
    sites: row.sites,
    scope: row.scope,
    scopeCodes: row.scopeCodes,
    number: row.number,
    issuer: row.issuer,
    accreditationBody: row.accreditationBody,
    issuedOn: row.issuedOn,
    expiresOn: row.expiresOn,
    fileHash: row.fileHash,
    check: row.check,
    evidence: evidenceOf(row),
  };
}

export function toOwnNeedRow(part: ProfilePart, need: OwnNeedContent): OwnNeed {
  const { id: _, ...content } = need;
  return { ...part, ...content };
}

export function toOwnNeedFacts(row: OwnNeed): OwnNeedFacts {
  const { id, kind, codes, texts, quantity, unit } = row;
  return { id, kind, codes, texts, quantity, unit, evidence: evidenceOf(row) };
}

const withoutEvidence = <T extends { evidence: Evidence }>(part: T): Omit<T, 'evidence'> => {
  const { evidence: _, ...content } = part;
  return content;
};

/** What a stored profile states, without its evidence. */
export function toContent(rows: ProfileRows): ProfileContent {
  return {
    ...fromFactColumns(rows.profile),
    offers: rows.offers.map((row) => withoutEvidence(toOfferFacts(row))),
    certificates: rows.certificates.map((row) => withoutEvidence(toCertificateFacts(row))),
    ownNeeds: rows.ownNeeds.map((row) => withoutEvidence(toOwnNeedFacts(row))),
  };
}

/** The read model of a published profile; undefined when it was never published. */
export function toFacts(rows: ProfileRows): ProfileFacts | undefined {
  const { profile } = rows;
  const { legalName, publishedAt, evidence } = profile;
  if (legalName === null || publishedAt === null) return undefined;
  return {
    ...fromFactColumns(profile),
    legalName,
    id: profile.id,
    organisationId: profile.organisationId,
    economy: profile.economy,
    isDemo: profile.isDemo,
    publishedAt,
    updatedAt: profile.updatedAt,
    evidence,
    ownershipLabels: labelsOf(profile.ownership, evidence.ownership),
    offers: rows.offers.map(toOfferFacts),
    certificates: rows.certificates.map(toCertificateFacts),
    ownNeeds: rows.ownNeeds.map(toOwnNeedFacts),
  };
}
