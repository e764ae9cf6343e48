import type { EvidenceLevel } from '#kernel';

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Where a fact comes from. */
export interface Evidence {
  readonly level: EvidenceLevel;
  /** Day the fact was stated or last confirmed. */
  readonly date: IsoDate;
  /** Who or what it comes from, e.g. `owner`, `import`, `agency`. */
  readonly source: string;
}

/** One fact with its evidence. A fact that nobody stated is `undefined`, never an empty value. */
export interface Stated<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

/** Evidence of one fact, named as in the facts type, e.g. `certificates.HACCP`. */
export interface EvidenceRef extends Evidence {
  readonly fact: string;
}

export const referTo = (fact: string, evidence: Evidence): EvidenceRef => ({ fact, ...evidence });
