import type { Rule } from '../rules/rule.js';
import { ONE } from '../score/fixed-point.js';
import { UNKNOWN } from '../score/formulas.js';
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
  /** The most that a row counts that meets the must. */
  readonly most: number;
  /** Read last, because reading it takes long. */
  readonly isDear: boolean;
  readonly read: ReadValue;
}

/** Reads what no row can answer: such a criterion counts by its prior and need not be read. */
export const readNothing: ReadValue = () => UNKNOWN;

/** Reads what every row meets in full, so that it takes nothing from a score and need not be read. */
export const readMet: ReadValue = () => ONE;

/** Whether what was read for a must is known not to meet it. */
export const isFailed = (value: number, gate: number): boolean => value !== UNKNOWN && value < gate;

/** What readers of one need and one segment share. */
export interface ReadingContext {
  readonly need: NeedRules;
  readonly segment: Segment;
}
