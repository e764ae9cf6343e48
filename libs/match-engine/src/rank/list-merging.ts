import { compareScored } from './ranking.js';

interface Scored {
  readonly id: string;
  readonly fused: number;
}

/** One list of the best `k` from the lists of several shards: the same as of one index over all. */
export const mergeRanked = <T extends Scored>(lists: readonly (readonly T[])[], k: number): T[] =>
  lists.flat().sort(compareScored).slice(0, k);

/** An item of a list, and whether it is there by the share kept for newcomers. */
export interface ListedPair<T> {
  readonly item: T;
  readonly exploration: boolean;
}

/**
 * The best `k` of a ranking, with a stated share (thousandths, rounded down) of the places kept
 * for newcomers: suppliers without track record or answers, who otherwise rank below their like
 * for want of a past. Newcomers that are among the best anyway count towards the share; the kept
 * places come last, in order of score, and are marked.
 */
export function rankWithNewcomers<T extends Scored>(
  ranked: readonly T[],
  isNewcomer: (item: T) => boolean,
  k: number,
  share: number,
): ListedPair<T>[] {
  const places = Math.floor((Math.min(k, ranked.length) * share) / 1_000);
  const best = ranked.slice(0, k);
  const missing = Math.max(0, places - best.filter(isNewcomer).length);
  const explored = ranked.slice(k).filter(isNewcomer).slice(0, missing);
  // The lowest who have a past make room.
  let room = explored.length;
  const kept = best.toReversed().filter((item) => isNewcomer(item) || room-- <= 0);
  return [
    ...kept.toReversed().map((item) => ({ item, exploration: false })),
    ...explored.map((item) => ({ item, exploration: true })),
  ];
}
