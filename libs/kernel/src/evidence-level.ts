/**
 * How well a fact is backed, weakest first: stated by the firm itself, seen on paper, found in a
 * published award or register, or checked with whoever keeps the record.
 */
export const evidenceLevels = ['SELF_DECLARED', 'DOCUMENT', 'PUBLIC_RECORD', 'VERIFIED'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** The levels that facts of a profile have: public records are imported beside profiles. */
export const statedLevels = [
  'SELF_DECLARED',
  'DOCUMENT',
  'VERIFIED',
] as const satisfies readonly EvidenceLevel[];
export type StatedLevel = (typeof statedLevels)[number];

/** Position of a level among all, from 0. */
export const evidenceRank = (level: EvidenceLevel): number => evidenceLevels.indexOf(level);

/** True when `level` backs a fact at least as well as `least`. */
export const isAtLeast = (level: EvidenceLevel, least: EvidenceLevel): boolean =>
  evidenceRank(level) >= evidenceRank(least);

/** The weaker of two levels: what follows from two facts is backed no better than either. */
export const weakerOf = <L extends EvidenceLevel>(one: L, other: L): L =>
  isAtLeast(one, other) ? other : one;
