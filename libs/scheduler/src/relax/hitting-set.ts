/** Nodes of one search; beyond them the best set so far is taken and not said to be cheapest. */
const mostNodes = 50_000;

export interface HittingSet {
  readonly items: ReadonlySet<number>;
  /** True where no set that hits every core costs less. */
  readonly isCheapest: boolean;
}

/**
 * A cheapest set with an item of each core, by branching on the items of a core not yet hit.
 * @param most nodes of the search
 */
export function cheapestHittingSet(
  cores: readonly (readonly number[])[],
  costOf: (item: number) => number,
  most = mostNodes,
): HittingSet {
  const search = new HittingSearch(cores, costOf, most);
  search.branch(new Set(), new Set(), 0);
  return { items: search.best, isCheapest: search.nodes <= most };
}

class HittingSearch {
  best: ReadonlySet<number> = new Set();
  nodes = 0;
  private bestCost = Infinity;

  constructor(
    private readonly cores: readonly (readonly number[])[],
    private readonly costOf: (item: number) => number,
    private readonly most: number,
  ) {}

  /** Items left out were tried in full on the way. */
  branch(chosen: Set<number>, leftOut: Set<number>, cost: number): void {
    if (++this.nodes > this.most && this.bestCost < Infinity) return;
    const open = this.cores.filter((core) => !core.some((item) => chosen.has(item)));
    if (open.length === 0) {
      if (cost >= this.bestCost) return;
      this.bestCost = cost;
      this.best = new Set(chosen);
      return;
    }
    const choices = open.map((core) => core.filter((item) => !leftOut.has(item)));
    if (cost + this.leastCost(choices) >= this.bestCost) return;
    const core = choices.reduce((x, y) => (y.length < x.length ? y : x));
    const hits = (item: number): number => open.filter((one) => one.includes(item)).length;
    const worth = new Map(core.map((item) => [item, this.costOf(item) / hits(item)]));
    const skipped: number[] = [];
    for (const item of [...core].sort((x, y) => worth.get(x)! - worth.get(y)! || x - y)) {
      chosen.add(item);
      this.branch(chosen, leftOut, cost + this.costOf(item));
      chosen.delete(item);
      leftOut.add(item);
      skipped.push(item);
    }
    for (const item of skipped) leftOut.delete(item);
  }

  /** What disjoint cores cost at least. */
  private leastCost(cores: readonly (readonly number[])[]): number {
    const used = new Set<number>();
    let sum = 0;
    for (const core of [...cores].sort((x, y) => x.length - y.length)) {
      if (core.some((item) => used.has(item))) continue;
      for (const item of core) used.add(item);
      sum += Math.min(...core.map(this.costOf));
    }
    return sum;
  }
}
