import type { Rule } from '../rules/rule.js';
import type { NeedRules } from '../score/need-rules.js';
import type { Bitset } from './bitset.js';
import { type ColumnRule, isFailed } from './column-rule.js';
import { toColumnRules } from './column-rules.js';
import { findRelated, matchCodes } from './product.readings.js';
import type { Segment } from './segment.js';

/** The musts of one line, read from the columns of one segment. */
export interface LineGates {
  /** The musts but for the product, in the order of {@link gatesOf}. */
  readonly gates: readonly ColumnRule[];
  /** Offers that pass the product's must, or of which nothing is known. */
  readonly related: Bitset;
}

/** The rules of a line that are musts, but for its product. */
export const gatesOf = ({ rules }: NeedRules): Rule[] =>
  rules.filter(({ criterion, gate = 0 }) => criterion !== 'product' && gate > 0);

/** Opens a line's musts; a segment sums up the words of one line at a time. */
export function openGates(line: NeedRules, segment: Segment): LineGates {
  const reading = { need: line, segment };
  const codes = matchCodes(reading);
  const gates = toColumnRules({ need: { ...line, rules: gatesOf(line) }, segment }, codes);
  return { gates, related: findRelated(reading, codes) };
}

/** Whether an offer is not known to fail any of the musts. */
export const meetsAll = (gates: readonly ColumnRule[], supplier: number, offer: number): boolean =>
  gates.every(({ read, gate }) => !isFailed(read(supplier, offer), gate));
