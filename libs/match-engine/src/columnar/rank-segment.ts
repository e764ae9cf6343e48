import type { NeedRules } from '../score/pair.js';
import type { Bitset } from './bitset.js';
import type { CandidateBatch } from './candidate-batch.js';
import type { RowFilter } from './filter.readings.js';
import { rankLines } from './line-ranking.js';
import type { PairTaker } from './pair-taker.js';
import type { Segment } from './segment.js';
import { SegmentRanking } from './segment-ranking.js';

/** Ranks the suppliers of one segment for a need, with or without further lines. */
export function rankSegment(
  need: NeedRules,
  segment: Segment,
  removed: Bitset,
  taker: PairTaker,
  batch: CandidateBatch,
  filter?: RowFilter,
): void {
  if (need.furtherLines.length > 0) {
    rankLines(need, segment, removed, taker, batch, filter);
  } else {
    new SegmentRanking(need, segment, removed, batch, filter).rank(taker);
  }
}
