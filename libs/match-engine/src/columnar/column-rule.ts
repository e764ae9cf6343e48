import type { Rule } from '../rules/rule.js';
import type { NeedRules } from '../score/pair.js';
import type { Segment } from './segment.js';

/**
 * Reads a criterion's value from columns: millionths, or -1 when not known. `offer` is -1 for a
 * supplier without offers.
 */
export type ReadValue = (supplier: number, offer: number) => number;

/**
 * When a criterion is read: of the supplier, of an offer's product, of an offer's terms, and last
 * what is dear to read. Bounds between the stages leave most suppliers out early.
 */
export type Stage = 'supplier' | 'product' | 'terms' | 'last';

/** A rule of the reference, with its value read from columns. */
export interface ColumnRule {
  readonly side: Rule['side'];
  readonly weight: number;
  readonly prior: number;
  /** Lowest value that meets the must; 0 where there is none, which every value reaches. */
  readonly gate: number;
  readonly stage: Stage;
  readonly read: ReadValue;
}

/** What readers of one need and one segment share. */
export interface ReadingContext {
  readonly need: NeedRules;
  readonly segment: Segment;
}

/** How one rule is read: its reader, and whether that depends on the offer. */
export interface Reading {
  readonly perOffer: boolean;
  readonly read: ReadValue;
}

export const perOffer = (read: ReadValue): Reading => ({ perOffer: true, read });
export const perSupplier = (read: (supplier: number) => number): Reading => ({
  perOffer: false,
  read,
});
