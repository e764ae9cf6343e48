import type {
  CertificateFacts,
  Evidence as EngineEvidence,
  OfferFacts,
  ResponseRecord,
  Stated,
  SupplierFacts,
  TextsByLanguage,
  TrackRecordEntry,
} from '#match-engine';
import type { VerificationLevel } from '#accounts';
import { majorUnits, vocabulary } from '#taxonomy';
import {
  type ComparableFacts,
  type Evidence,
  foldText,
  type MoneyRange,
  type ProfileFacts,
} from '#profiles';

/** What is read of one profile, so that a poisoned one is bounded; the engine reads no more. */
const most = { offers: 200, certificates: 100, characters: 20_000 };

/** Whom and what a supplier does not want to be matched with. */
export interface Exclusions {
  readonly buyerIds: readonly string[];
  readonly sectors: readonly string[];
  /** How far a buyer has to be checked; null for any buyer. */
  readonly leastVerification: VerificationLevel | null;
}

/** What is known of a supplier besides its profile. */
export interface KnownBeside {
  readonly track?: readonly TrackRecordEntry[];
  readonly responses?: ResponseRecord;
  readonly exclusions?: Exclusions;
}

/** Brings a profile, published or a draft, and what is known beside it into the terms of the engine. */
export function toSupplierFacts(
  profile: ComparableFacts,
  { track = [], responses, exclusions }: KnownBeside = {},
): SupplierFacts {
  const { evidence } = profile;
  return {
    id: profile.id,
    economy: profile.economy,
    offers: profile.offers.slice(0, most.offers).map(toOffer),
    certificates: profile.certificates.slice(0, most.certificates).map(toCertificate),
    identity: toEvidence(evidence.registryNumber ?? evidence.legalName),
    exportMarkets: statedList(profile.exportMarkets, evidence.exportMarkets),
    targetMarkets: statedList(profile.targetMarkets, evidence.targetMarkets),
    languages: statedList(profile.languages, evidence.languages),
    wantedOrderValue: stated(
      profile.wantedOrder ? toMoneyRange(profile.wantedOrder) : undefined,
      evidence.wantedOrder,
    ),
    paymentTerms: stated(
      profile.paymentTerms
        ? {
            daysAfterDelivery: profile.paymentTerms.daysAfterDelivery,
            advanceShare: profile.paymentTerms.advancePercent / 100,
          }
        : undefined,
      evidence.paymentTerms,
    ),
    ownershipLabels: profile.ownershipLabels,
    ownershipUndisclosed: profile.ownership === null || profile.ownership.prefersNotToSay,
    excludedBuyers: exclusions?.buyerIds ?? [],
    excludedSectors: exclusions?.sectors ?? [],
    minimumBuyerVerification: exclusions?.leastVerification ?? undefined,
    clusters: profile.clusters.map((name) => clusterKeyOf(profile.economy, name)),
    trackRecord: track,
    responses,
  };
}

/** Equal for two writings of one cluster's name, within an economy. */
export const clusterKeyOf = (economy: string, name: string): string =>
  `${economy}:${foldText(name)}`;

function toOffer(offer: ProfileFacts['offers'][number]): OfferFacts {
  return {
    id: offer.id,
    name: offerNameOf(offer.texts),
    codes: offer.codes,
    texts: toTexts(offer.texts),
    unit: offer.unit ?? undefined,
    minimumOrder: offer.minimumOrder ?? undefined,
    monthlyCapacity: offer.monthlyCapacity ?? undefined,
    monthlyCapacityLeft: offer.capacityLeft ?? undefined,
    leadTimeDays: offer.leadTimeDays ?? undefined,
    price: offer.price ? toMoneyRange(offer.price) : undefined,
    incoterm: offer.delivery?.incoterm as OfferFacts['incoterm'],
    incotermPlace: offer.delivery?.place ?? undefined,
    site: offer.site ? foldText(offer.site) : undefined,
    evidence: toEvidence(offer.evidence),
  };
}

function toCertificate(certificate: ProfileFacts['certificates'][number]): CertificateFacts {
  return {
    scheme: certificate.scheme,
    issued: certificate.issuedOn ?? undefined,
    expires: certificate.expiresOn ?? undefined,
    scopeCodes: certificate.scopeCodes,
    sites: certificate.sites.map(foldText),
    evidence: toEvidence(certificate.evidence),
  };
}

/** What reasons call an offer: in English where it has an English name, which most readers share. */
export const offerNameOf = (texts: ProfileFacts['about']): string | undefined =>
  (texts.find(({ language, name }) => language === 'en' && name !== '') ?? texts[0])?.name ||
  undefined;

/** Name and description together, by language. */
function toTexts(texts: ProfileFacts['about']): TextsByLanguage {
  return Object.fromEntries(
    texts.map(({ language, name, description }) => [
      language,
      `${name} ${description}`.slice(0, most.characters),
    ]),
  );
}

/** Amounts in major units; undefined in a currency that is not known, as if nobody had stated them. */
function toMoneyRange(
  range: MoneyRange,
): { min?: number; max?: number; currency: string } | undefined {
  const { lowest, highest, currency } = range;
  if (!vocabulary.isCurrency(currency)) return undefined;
  return {
    min: lowest === null ? undefined : majorUnits(lowest, currency),
    max: highest === null ? undefined : majorUnits(highest, currency),
    currency,
  };
}

function toEvidence(evidence: Evidence | undefined): EngineEvidence {
  return evidence
    ? { level: evidence.level, date: evidence.on, source: evidence.source.toLowerCase() }
    : { level: 'SELF_DECLARED', date: '1970-01-01', source: 'unknown' };
}

function stated<T>(value: T | undefined, evidence: Evidence | undefined): Stated<T> | undefined {
  return value === undefined ? undefined : { value, evidence: toEvidence(evidence) };
}

/** A list that is empty and was never stated is unknown, not none. */
function statedList(
  values: readonly string[],
  evidence: Evidence | undefined,
): Stated<readonly string[]> | undefined {
  return values.length === 0 && !evidence ? undefined : stated(values, evidence);
}
