import type { EvidenceLevel } from '#kernel';
import type { Evidence, IsoDate, Stated } from './evidence.js';
import type { Incoterm, MoneyRange, PaymentTerms, ProductCode, TextsByLanguage } from './values.js';

/** One product or service on offer. All of its facts share one evidence record. */
export interface OfferFacts {
  readonly id: string;
  /** What reasons call it; absent: by its code. */
  readonly name?: string;
  readonly codes: readonly ProductCode[];
  /** Name and description together, per language. */
  readonly texts: TextsByLanguage;
  /** Unit of `minimumOrder`, capacities and price. */
  readonly unit?: string;
  readonly minimumOrder?: number;
  readonly monthlyCapacity?: number;
  /** Part of the monthly capacity not yet sold; where absent the whole capacity counts. */
  readonly monthlyCapacityLeft?: number;
  readonly leadTimeDays?: number;
  /** Price per unit under `incoterm`. */
  readonly price?: MoneyRange;
  readonly incoterm?: Incoterm;
  /** The place that goes with `incoterm`, as written. */
  readonly incotermPlace?: string;
  /** Id of the site that makes it, to be compared with the sites of certificates. */
  readonly site?: string;
  readonly evidence: Evidence;
}

export interface CertificateFacts {
  /** Scheme key, e.g. `HACCP`, `ISO 9001`. */
  readonly scheme: string;
  readonly issued?: IsoDate;
  /** Last day in date. Absent: the scheme does not expire or the date was not given. */
  readonly expires?: IsoDate;
  /** HS, CPC or ISIC codes covered; empty or absent means the scope was not given as codes. */
  readonly scopeCodes?: readonly ProductCode[];
  /** Sites covered; empty or absent means all. */
  readonly sites?: readonly string[];
  readonly evidence: Evidence;
}

/** Something delivered or awarded before. */
export interface TrackRecordEntry {
  readonly date: IsoDate;
  readonly buyerId: string;
  /** Name of the buyer, to find similar buyers by. */
  readonly buyerName?: string;
  readonly texts: TextsByLanguage;
  readonly codes?: readonly ProductCode[];
  readonly evidence: Evidence;
}

/** How the supplier answered what it was asked for so far. */
export interface ResponseRecord {
  /** Asks that it answered or had time to. */
  readonly invitations: number;
  readonly answered: number;
  /** Of these, the answers that came late. */
  readonly late?: number;
  /** Days within which half of its answers came. */
  readonly days?: number;
  /** Day of the last answer, or of the last ask without one. */
  readonly latest?: IsoDate;
}

/**
 * All that the engine knows of a supplier: plain data. `undefined` means "not stated" and is
 * counted by a prior; an empty list means "none".
 */
export interface SupplierFacts {
  readonly id: string;
  /** ISO 3166 alpha-2 code of the economy, e.g. `PH`. */
  readonly economy: string;
  readonly offers: readonly OfferFacts[];
  /** Certificates on record; one that is not on record counts as not held. */
  readonly certificates: readonly CertificateFacts[];
  /** Evidence of the legal identity (registry entry, documents). */
  readonly identity: Evidence;
  /** Economies delivered to before. */
  readonly exportMarkets?: Stated<readonly string[]>;
  /** Economies it wants to sell to. */
  readonly targetMarkets?: Stated<readonly string[]>;
  /** BCP 47 tags of languages it works in. */
  readonly languages?: Stated<readonly string[]>;
  /** Order value it wants. */
  readonly wantedOrderValue?: Stated<MoneyRange>;
  /** The slowest payment it accepts. */
  readonly paymentTerms?: Stated<PaymentTerms>;
  /** Ownership labels computed elsewhere (e.g. `womenOwned`), each with its evidence level. */
  readonly ownershipLabels: Readonly<Record<string, EvidenceLevel>>;
  /** True when ownership may not be shown or was not answered: labels are then unknown. */
  readonly ownershipUndisclosed?: boolean;
  /** Buyers it does not want to meet; private. */
  readonly excludedBuyers: readonly string[];
  /** Sector keys it does not serve; private. Compared with `NeedFacts.sector`. */
  readonly excludedSectors: readonly string[];
  /** Lowest buyer verification it accepts. */
  readonly minimumBuyerVerification?: EvidenceLevel;
  readonly trackRecord: readonly TrackRecordEntry[];
  readonly responses?: ResponseRecord;
  /** Keys of clusters that it belongs to, compared as they are; used for consortia, never for scores. */
  readonly clusters?: readonly string[];
  /** Exposure groups (e.g. `firstTimeExporter`, `remoteRegion`), used for floors, never for scores. */
  readonly groups?: readonly string[];
}
