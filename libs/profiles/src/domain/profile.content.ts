import type { IsoDate } from './evidence.js';
import type { OwnershipFacts } from './ownership.facts.js';
import type {
  CertificateCheck,
  DeliveryTerm,
  DigitalFacts,
  ExportExperience,
  GreenFacts,
  LocalisedText,
  MoneyRange,
  OfferKind,
  PaymentTerms,
  Photo,
  Place,
  ProductCode,
  SalesBand,
} from './values.js';

/** One product or service on offer. */
export interface OfferContent {
  /** Stays the same over edits; null for a new one. */
  readonly id: string | null;
  readonly kind: OfferKind;
  /** HS for goods; CPC and ISIC for services; at most one of a system. */
  readonly codes: readonly ProductCode[];
  readonly texts: readonly LocalisedText[];
  /** Code of a unit of the taxonomy, such as `kg`: of orders, capacities and the price. */
  readonly unit: string | null;
  readonly minimumOrder: number | null;
  readonly monthlyCapacity: number | null;
  /** Part of the monthly capacity that is not yet sold. */
  readonly capacityLeft: number | null;
  readonly leadTimeDays: number | null;
  /** Price of one unit under `delivery`. */
  readonly price: MoneyRange | null;
  readonly delivery: DeliveryTerm | null;
  /** Site that makes it, by the name that certificates have it by. */
  readonly site: string | null;
}

/** The full record of a certificate (domain note 4.5). */
export interface CertificateContent {
  readonly id: string | null;
  /** Key of a certificate scheme of the taxonomy. */
  readonly scheme: string;
  /** Edition of the standard, such as `2015`. */
  readonly edition: string | null;
  readonly holderName: string;
  /** Addresses or names of the sites it covers; empty is not stated. */
  readonly sites: readonly string[];
  readonly scope: string | null;
  /** Codes of what it covers, as far as the scope says; empty is not stated. */
  readonly scopeCodes: readonly ProductCode[];
  readonly number: string | null;
  readonly issuer: string | null;
  readonly accreditationBody: string | null;
  readonly issuedOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  /** SHA-256 of the document, in hex. */
  readonly fileHash: string | null;
  readonly check: CertificateCheck | null;
}

/** What the MSME itself seeks. */
export interface OwnNeedContent {
  readonly id: string | null;
  readonly kind: OfferKind;
  readonly codes: readonly ProductCode[];
  readonly texts: readonly LocalisedText[];
  readonly quantity: number | null;
  readonly unit: string | null;
}

/**
 * All that an MSME states on its profile. Null is not stated; an empty list is none, or none yet.
 * The economy is the organisation's and so not among these.
 */
export interface ProfileContent {
  readonly legalName: string | null;
  readonly tradeNames: readonly string[];
  readonly registryNumber: string | null;
  readonly place: Place | null;
  readonly foundedYear: number | null;
  /** Full-time equivalents. */
  readonly staff: number | null;
  readonly salesBand: SalesBand | null;
  /** Two digits of ISIC Rev. 5, such as `10`. */
  readonly isicDivision: string | null;
  readonly about: readonly LocalisedText[];
  /** ISO 3166 alpha-3 codes. */
  readonly targetMarkets: readonly string[];
  /** Economies delivered to before, ISO 3166 alpha-3. */
  readonly exportMarkets: readonly string[];
  readonly exportExperience: ExportExperience | null;
  readonly exportingSince: number | null;
  /** Value of one order that it wants. */
  readonly wantedOrder: MoneyRange | null;
  readonly paymentTerms: PaymentTerms | null;
  /** BCP 47 tags of languages it does business in. */
  readonly languages: readonly string[];
  readonly ownership: OwnershipFacts | null;
  readonly digital: DigitalFacts | null;
  readonly green: GreenFacts | null;
  /** Shown in place of a person's name, for those who do not wish theirs to be seen. */
  readonly contactAlias: string | null;
  /** Names of clusters, cooperatives or associations that it makes or sells together with. */
  readonly clusters: readonly string[];
  /** Whether it works in a region that its economy counts as remote. */
  readonly isInRemoteRegion: boolean | null;
  /** The first one stands for the MSME in lists. */
  readonly photos: readonly Photo[];
  readonly offers: readonly OfferContent[];
  readonly certificates: readonly CertificateContent[];
  readonly ownNeeds: readonly OwnNeedContent[];
}

/** Single facts of a profile; each carries its evidence. */
export const factNames = [
  'legalName',
  'tradeNames',
  'registryNumber',
  'place',
  'foundedYear',
  'staff',
  'salesBand',
  'isicDivision',
  'about',
  'targetMarkets',
  'exportMarkets',
  'exportExperience',
  'exportingSince',
  'wantedOrder',
  'paymentTerms',
  'languages',
  'ownership',
  'digital',
  'green',
  'contactAlias',
  'clusters',
  'isInRemoteRegion',
] as const satisfies readonly (keyof ProfileContent)[];
export type FactName = (typeof factNames)[number];

/** A profile of which nothing is stated yet. */
export const emptyContent: ProfileContent = {
  legalName: null,
  tradeNames: [],
  registryNumber: null,
  place: null,
  foundedYear: null,
  staff: null,
  salesBand: null,
  isicDivision: null,
  about: [],
  targetMarkets: [],
  exportMarkets: [],
  exportExperience: null,
  exportingSince: null,
  wantedOrder: null,
  paymentTerms: null,
  languages: [],
  ownership: null,
  digital: null,
  green: null,
  contactAlias: null,
  clusters: [],
  isInRemoteRegion: null,
  photos: [],
  offers: [],
  certificates: [],
  ownNeeds: [],
};
