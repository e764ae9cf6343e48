import type { MatchContext } from '../facts/match-context.js';
import type { Bitset } from './bitset.js';
import type { CodeDictionary } from './code-dictionary.js';
import type { Interner, Lists } from './columns.js';
import type { TextIndex } from './text-index.js';

/** Marks a day or a level that is not given. */
export const NOT_GIVEN = -1;

/** Strings that columns hold as numbers. */
export interface SegmentNames {
  readonly economies: Interner;
  readonly languages: Interner;
  readonly labels: Interner;
  readonly schemes: Interner;
  readonly sites: Interner;
  /** Destinations of offers, as written. */
  readonly places: Interner;
  readonly dimensions: Interner;
  readonly buyers: Interner;
  readonly sectors: Interner;
  readonly buyerNames: Interner;
  /** Words of buyer names. */
  readonly buyerWords: Interner;
}

/** One row per supplier. */
export interface SupplierColumns {
  readonly ids: readonly string[];
  /** Offers of supplier `i`: rows `offerStarts[i] .. offerStarts[i + 1]`; the same for the others. */
  readonly offerStarts: Uint32Array;
  readonly certificateStarts: Uint32Array;
  readonly trackStarts: Uint32Array;
  readonly economy: Uint16Array;
  /** Position of the identity's evidence level. */
  readonly identity: Uint8Array;
  /** Response value in millionths, {@link NOT_GIVEN} without invitations. */
  readonly response: Int32Array;
  /** Bits of {@link STATED}: which optional facts are stated. */
  readonly stated: Uint8Array;
  readonly exportMarkets: Lists<Uint16Array>;
  readonly targetMarkets: Lists<Uint16Array>;
  readonly languages: Lists<Uint16Array>;
  /** Label number × 4 + evidence level. */
  readonly labels: Lists<Uint16Array>;
  readonly excludedBuyers: Lists<Uint32Array>;
  readonly excludedSectors: Lists<Uint16Array>;
  readonly orderValueLow: Float32Array;
  readonly orderValueHigh: Float32Array;
  readonly paymentDays: Float32Array;
  readonly paymentAdvance: Float32Array;
  /** Lowest accepted buyer verification, {@link NOT_GIVEN} for any. */
  readonly buyerVerification: Int32Array;
}

/** Which optional facts a supplier states. */
export const STATED = {
  exportMarkets: 1,
  targetMarkets: 2,
  languages: 4,
  ownershipUndisclosed: 8,
} as const;

/** One row per offer, in order of supplier and id. */
export interface OfferColumns {
  readonly ids: readonly string[];
  readonly supplier: Uint32Array;
  readonly dimension: Uint8Array;
  readonly minimumOrder: Float32Array;
  readonly monthlyCapacity: Float32Array;
  readonly leadTimeDays: Float32Array;
  readonly priceLow: Float32Array;
  readonly priceHigh: Float32Array;
  /** Position of the Incoterm, 255 when not stated. */
  readonly incoterm: Uint8Array;
  /** Number + 1 of the place that it is delivered to, 0 when not stated or shipped from there. */
  readonly destination: Uint32Array;
  /** Site number + 1, 0 when not stated. */
  readonly site: Uint32Array;
  readonly codes: Lists<Uint32Array>;
}

/** One row per certificate. */
export interface CertificateColumns {
  readonly scheme: Uint16Array;
  /** Day number; NaN when it does not expire. */
  readonly expires: Float32Array;
  readonly level: Uint8Array;
  readonly scope: Lists<Uint32Array>;
  readonly sites: Lists<Uint32Array>;
}

/** One row per entry of a track record. */
export interface TrackColumns {
  readonly buyer: Uint32Array;
  /** Name number + 1, 0 when not given. */
  readonly buyerName: Uint32Array;
  /** Weight of the age on the context's day, in thousandths. */
  readonly recency: Uint16Array;
}

/** Suppliers as columns: built once, never changed. */
export interface Segment {
  readonly context: MatchContext;
  readonly names: SegmentNames;
  readonly codes: CodeDictionary;
  readonly suppliers: SupplierColumns;
  readonly offers: OfferColumns;
  readonly certificates: CertificateColumns;
  readonly track: TrackColumns;
  /** Offers by code. */
  readonly offersByCode: Lists<Uint32Array>;
  /** Offers that have a code of a system, by system. */
  readonly offersBySystem: ReadonlyMap<string, Bitset>;
  readonly offerTexts: TextIndex;
  readonly trackTexts: TextIndex;
  /** Track records joined, by supplier. */
  readonly joinedTexts: TextIndex;
  /** The different words of each buyer name, by number. */
  readonly buyerNameWords: Lists<Uint32Array>;
}

/** Forgets the need's texts compared last, so that other segments can use the memory of their sums. */
export function releaseTexts({ offerTexts, trackTexts, joinedTexts }: Segment): void {
  for (const texts of [offerTexts, trackTexts, joinedTexts]) texts.release();
}
