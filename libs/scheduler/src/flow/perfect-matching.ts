/**
 * The pairs that occur in some perfect matching of a square bipartite graph, at `left * size +
 * right`; undefined where there is no perfect matching. One matching is found by augmenting paths
 * (Kuhn, 1955); another pair belongs to one if the two left over by it can still be matched.
 */
export function pairsOfPerfectMatchings(
  size: number,
  isPair: (left: number, right: number) => boolean,
): Uint8Array | undefined {
  const edge = new Uint8Array(size * size);
  for (let i = 0; i < size * size; i++) edge[i] = isPair(Math.floor(i / size), i % size) ? 1 : 0;
  const takerOf = new Int32Array(size).fill(-1);
  const rightOf = new Int32Array(size).fill(-1);
  const seen = new Uint8Array(size);
  /** An alternating path from `left` to a free right end, or to `target` where it is given. */
  const reach = (left: number, target: number, turns: boolean): boolean => {
    for (let right = 0; right < size; right++) {
      if (!edge[left * size + right] || seen[right]) continue;
      seen[right] = 1;
      const taker = takerOf[right]!;
      const ends = target < 0 ? taker < 0 : right === target;
      if (!ends && (taker < 0 || !reach(taker, target, turns))) continue;
      if (turns) {
        takerOf[right] = left;
        rightOf[left] = right;
      }
      return true;
    }
    return false;
  };
  for (let left = 0; left < size; left++) {
    seen.fill(0);
    if (!reach(left, -1, true)) return undefined;
  }
  for (let i = 0; i < size * size; i++) {
    const left = Math.floor(i / size);
    const right = i % size;
    if (!edge[i] || rightOf[left] === right) continue;
    // Pairing them leaves the old taker of `right` to reach the old partner of `left`.
    seen.fill(0);
    seen[right] = 1;
    if (!reach(takerOf[right]!, rightOf[left]!, false)) edge[i] = 0;
  }
  return edge;
}
