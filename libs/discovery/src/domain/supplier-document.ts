import { isAtLeast, type StatedLevel, statedLevels } from '#kernel';

/** The levels that back a fact at least as well as `least`. */
export const levelsFrom = (least: StatedLevel): StatedLevel[] =>
  statedLevels.filter((level) => isAtLeast(level, least));

/** A certificate as the search sees it: one for each scheme, the one that lasts longest. */
export interface DocumentCertificate {
  /** Key of a certificate scheme, such as `ISO_9001`. */
  readonly scheme: string;
  /** Last day of validity, `YYYY-MM-DD`; null when it has none. */
  readonly expiresOn: string | null;
}

/**
 * What the search engines hold of one published profile. Drafts and hidden profiles have no
 * document. Texts are as their owners wrote them, in any script.
 */
export interface SupplierDocument {
  /** The profile's id, a UUID. */
  readonly id: string;
  /** The name it is shown and sorted by. */
  readonly name: string;
  /** Legal name and further trade names. */
  readonly otherNames: readonly string[];
  /** Names of offers in every language they are stated in. */
  readonly offers: readonly string[];
  /** Descriptions of the supplier and its offers, and its place. */
  readonly texts: readonly string[];
  /** Codes found by their full text only: registry number, certificate numbers. */
  readonly references: readonly string[];
  /** HS codes as stated: 2, 4 or 6 digits. */
  readonly hsCodes: readonly string[];
  /** CPC and ISIC codes as stated. */
  readonly serviceCodes: readonly string[];
  /** ISO 3166 alpha-3. */
  readonly economy: string;
  /** `MICRO`, `SMALL`, `MEDIUM`; null when it cannot be told. */
  readonly size: string | null;
  /** How well the supplier's identity is backed. */
  readonly evidence: StatedLevel;
  /** Ownership labels that hold, such as `WOMEN_OWNED`. */
  readonly labels: readonly string[];
  /** Economies delivered to before, ISO 3166 alpha-3. */
  readonly exportMarkets: readonly string[];
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  /** Those that have begun when the document is made, and have not ended. */
  readonly certificates: readonly DocumentCertificate[];
  /** First day of the next certificate to begin, `YYYY-MM-DD`: the document is to be made anew. */
  readonly nextCertificateOn: string | null;
  /** 0 to 100: how much of a profile is stated, one factor of the order. */
  readonly completeness: number;
  /** When it was last published, milliseconds since 1970. */
  readonly changedAt: number;
}
