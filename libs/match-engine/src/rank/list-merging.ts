import { compareScored } from './ranking.js';

interface Scored {
  readonly id: string;
  readonly fused: number;
}

/** One list of the best `k` from the lists of several shards: the same as of one index over all. */
export const mergeRanked = <T extends Scored>(lists: readonly (readonly T[])[], k: number): T[] =>
  lists.flat().sort(compareScored).slice(0, k);
