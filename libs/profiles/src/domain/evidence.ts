/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** How well a fact is backed, weakest first. */
export const evidenceLevels = ['SELF_DECLARED', 'DOCUMENT', 'VERIFIED'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** Who stated a fact: the MSME itself, its trade agency, or a file that the agency imported. */
export const factSources = ['OWNER', 'AGENCY', 'IMPORT', 'DEMO'] as const;
export type FactSource = (typeof factSources)[number];

/** What an officer saw or asked to back a fact. */
export interface Backing {
  /** Name of the agency that answers for it, or of the platform. */
  readonly agency: string;
  /** Such as `certificate of registration`; public. */
  readonly basis: string;
  /** Where it can be looked up. */
  readonly url: string | null;
}

/** Where one fact comes from. */
export interface Evidence {
  readonly source: FactSource;
  /** Day on which the fact was stated or last confirmed. */
  readonly on: IsoDate;
  readonly level: EvidenceLevel;
  /** User who stated or confirmed it; null where no single user did. */
  readonly by: string | null;
  /** Absent where no officer looked at this very fact. */
  readonly backing?: Backing;
}

/** True when `level` backs a fact at least as well as `least`. */
export const isAtLeast = (level: EvidenceLevel, least: EvidenceLevel): boolean =>
  evidenceLevels.indexOf(level) >= evidenceLevels.indexOf(least);

/** The weaker of two levels: what follows from two facts is backed no better than either. */
export const weakerOf = (one: EvidenceLevel, other: EvidenceLevel): EvidenceLevel =>
  isAtLeast(one, other) ? other : one;
