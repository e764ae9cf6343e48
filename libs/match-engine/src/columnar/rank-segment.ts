import { ONE } from '../score/fixed-point.js';
import { coverageSettingOf, coverageValue } from '../score/line-coverage.js';
import { type NeedRules, preparedLines } from '../score/need-rules.js';
import type { Bitset } from './bitset.js';
import type { CandidateBatch } from './candidate-batch.js';
import type { ColumnRule } from './column-rule.js';
import type { RowFilter } from './filter.readings.js';
import { meetsAll, openGates } from './line-gates.js';
import type { Segment } from './segment.js';
import { everyScore, type PairTaker } from './pair-taker.js';
import { type LinePair, SegmentRanking } from './segment-ranking.js';

/** How many lines each supplier of a segment covers. */
function countCovered(lines: readonly NeedRules[], segment: Segment): Uint8Array {
  const counts = new Uint8Array(segment.suppliers.ids.length);
  for (const line of lines) {
    const { gates, related } = openGates(line, segment);
    let covered = -1;
    related.forEach((offer) => {
      const supplier = segment.offers.supplier[offer] ?? 0;
      if (supplier === covered || !meetsAll(gates, supplier, offer)) return;
      counts[supplier] = (counts[supplier] ?? 0) + 1;
      covered = supplier;
    });
  }
  return counts;
}

/** How much of a need with further lines each supplier of a segment covers, as a rule of each line. */
function coverageRule(need: NeedRules, lines: readonly NeedRules[], segment: Segment): ColumnRule {
  const counts = countCovered(lines, segment);
  const { weight, prior, gate = 0 } = coverageSettingOf(need.view);
  return {
    side: 'supplierServesNeed',
    weight,
    prior,
    gate,
    most: ONE,
    isDear: false,
    read: (supplier) => coverageValue(counts[supplier] ?? 0, lines.length),
  };
}

/**
 * Ranks one segment's suppliers for a need; where it has further lines, each by the line that it
 * serves best. Lines are read one after another, since a segment sums up the words of one at a time.
 */
export function rankSegment(
  need: NeedRules,
  segment: Segment,
  removed: Bitset,
  taker: PairTaker,
  batch: CandidateBatch,
  filter?: RowFilter,
): void {
  if (need.furtherLines.length === 0) {
    new SegmentRanking(need, segment, removed, batch, filter).rank(taker);
    return;
  }
  const lines = preparedLines(need);
  const coverage = coverageRule(need, lines, segment);
  const best = new Map<number, LinePair>();
  const least = taker.see ? everyScore : taker.threshold;
  for (const line of lines) {
    const ranking = new SegmentRanking(line, segment, removed, batch, filter, coverage);
    ranking.rankInto(best, least);
  }
  for (const [supplier, { pair, offer }] of best) {
    taker.see?.(supplier);
    taker.take(pair, offer, supplier);
  }
}
