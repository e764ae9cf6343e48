import type { StatedLevel } from '#kernel';

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

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
  readonly level: StatedLevel;
  /** User who stated or confirmed it; null where no single user did. */
  readonly by: string | null;
  /** Absent where no officer looked at this very fact. */
  readonly backing?: Backing;
}
