import type { Rule } from '../rules/rule.js';
import type { NeedRules } from '../score/pair.js';
import type { Segment } from './segment.js';

/**
 * Reads a criterion's value from columns: millionths, or -1 when not known. `offer` is -1 for a
 * supplier without offers.
 */
export type ReadValue = (supplier: number, offer: number) => number;

/** A rule of the reference, with its value read from columns. */
export interface ColumnRule {
  readonly side: Rule['side'];
  readonly weight: number;
  readonly prior: number;
  /** Lowest value that meets the must; 0 where there is none, which every value reaches. */
  readonly gate: number;
  /** Read last, because reading it takes long. */
  readonly isDear: boolean;
  readonly read: ReadValue;
}

/** What readers of one need and one segment share. */
export interface ReadingContext {
  readonly need: NeedRules;
  readonly segment: Segment;
}
