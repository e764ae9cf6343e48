/** Each shard is this part of what is left. */
const part = 8;
const leastShard = 8;
/** Most needs that one job compares. */
const mostShard = 200;

/**
 * Shares needs out over jobs, so that every worker has its part: large shards first, which cost
 * little beside their work, and ever smaller ones, so that workers end together. After guided
 * self-scheduling (Polychronopoulos and Kuck, 1987). So many as fit into one job stay one.
 */
export function shareOut<T>(all: readonly T[]): T[][] {
  if (all.length <= mostShard) return [[...all]];
  const shards: T[][] = [];
  for (let start = 0; start < all.length;) {
    const fair = Math.ceil((all.length - start) / part);
    const size = Math.min(mostShard, Math.max(leastShard, fair));
    shards.push(all.slice(start, start + size));
    start += size;
  }
  return shards;
}
