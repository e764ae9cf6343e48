import { ONE } from '../score/fixed-point.js';
import type {
  Consortium,
  ConsortiumAnswer,
  ConsortiumCandidate,
  ConsortiumRequest,
  ConsortiumShortfall,
} from './consortium.types.js';
import { canSplit, splitQuantities } from './split.js';

/** Up to this many candidates every set is considered. */
export const EXACT_CANDIDATES = 60;

/** Most sets whose split is tried, of one size; quantities that hardly add up need more. */
export const MOST_SETS = 50_000;

const byScore = (one: ConsortiumCandidate, other: ConsortiumCandidate): number =>
  other.score - one.score || (one.id < other.id ? -1 : Number(one.id > other.id));

/** The first cluster, by name, that all partners belong to. */
function sharedCluster(partners: readonly ConsortiumCandidate[]): string | undefined {
  const [first, ...others] = partners;
  return [...(first?.clusters ?? [])]
    .sort()
    .find((cluster) => others.every((partner) => partner.clusters?.includes(cluster)));
}

function scoreOf(partners: readonly ConsortiumCandidate[], clusterBonus: number): number {
  const sum = partners.reduce((total, { score }) => total + score, 0);
  const bonus = sharedCluster(partners) === undefined ? 0 : clusterBonus;
  return Math.min(ONE, Math.floor(sum / partners.length) + bonus);
}

/**
 * Most that any `count` of the candidates from `from` on can supply of a line, for every `from`
 * and `count`: what lets the search leave a branch that can no longer cover a line.
 */
function mostFrom(
  candidates: readonly ConsortiumCandidate[],
  line: number,
  most: number,
): number[][] {
  const table: number[][] = [];
  let largest: number[] = [];
  for (let from = candidates.length; from >= 0; from--) {
    const capacity = candidates[from]?.capacities[line] ?? 0;
    if (from < candidates.length) {
      largest = [...largest, capacity].sort((one, other) => other - one).slice(0, most);
    }
    const sums = [0];
    for (const value of largest) sums.push((sums.at(-1) ?? 0) + value);
    while (sums.length <= most) sums.push(sums.at(-1) ?? 0);
    table[from] = sums;
  }
  return table;
}

/** Depth-first search for the best set of one size, in order of score. */
class SetSearch {
  best: { readonly partners: readonly ConsortiumCandidate[]; readonly score: number } | undefined;
  /** Sets whose split was tried. */
  tried = 0;
  private readonly chosen: ConsortiumCandidate[] = [];
  private readonly left: number[];
  private readonly most: readonly number[][][];

  constructor(
    private readonly candidates: readonly ConsortiumCandidate[],
    private readonly request: ConsortiumRequest,
    private readonly size: number,
  ) {
    this.left = [...request.quantities];
    this.most = request.quantities.map((_, line) => mostFrom(candidates, line, size));
  }

  run(): this {
    this.choose(0, 0);
    return this;
  }

  /** Whether sets were left untried for there being too many. */
  get isCut(): boolean {
    return this.tried >= MOST_SETS;
  }

  private choose(from: number, sum: number): void {
    if (this.isCut) return;
    const open = this.size - this.chosen.length;
    if (open === 0) {
      this.consider();
      return;
    }
    const bonus = this.mayShareCluster() ? this.request.clusterBonus : 0;
    for (let index = from; index + open <= this.candidates.length; index++) {
      const candidate = this.candidates[index];
      if (!candidate || !this.mayBeat(sum + candidate.score * open, bonus)) return;
      if (!this.mayCover(index, open)) return;
      this.chosen.push(candidate);
      candidate.capacities.forEach(
        (capacity, line) => (this.left[line] = (this.left[line] ?? 0) - capacity),
      );
      this.choose(index + 1, sum + candidate.score);
      candidate.capacities.forEach(
        (capacity, line) => (this.left[line] = (this.left[line] ?? 0) + capacity),
      );
      this.chosen.pop();
    }
  }

  /** Candidates come in falling score, so the sum of scores is the most this branch can reach. */
  private mayBeat(mostSum: number, bonus: number): boolean {
    if (!this.best) return true;
    return Math.min(ONE, Math.floor(mostSum / this.size) + bonus) > this.best.score;
  }

  /** Who is chosen already decides whether a branch can still have the bonus. */
  private mayShareCluster(): boolean {
    return this.chosen.length === 0 || sharedCluster(this.chosen) !== undefined;
  }

  private mayCover(from: number, open: number): boolean {
    return this.left.every((left, line) => left <= (this.most[line]?.[from]?.[open] ?? 0));
  }

  private consider(): void {
    const score = scoreOf(this.chosen, this.request.clusterBonus);
    if (this.best && score <= this.best.score) return;
    this.tried += 1;
    if (!canSplit(this.chosen, this.request.quantities)) return;
    this.best = { partners: [...this.chosen], score };
  }
}

/** Of too many candidates, the best by score and the largest by capacity, half and half. */
function narrow(candidates: readonly ConsortiumCandidate[], lines: number): ConsortiumCandidate[] {
  const kept = new Set(candidates.slice(0, EXACT_CANDIDATES / 2));
  const rankings = Array.from({ length: lines }, (_, line) =>
    [...candidates].sort(
      (one, other) =>
        (other.capacities[line] ?? 0) - (one.capacities[line] ?? 0) || byScore(one, other),
    ),
  );
  for (let place = 0; kept.size < EXACT_CANDIDATES && place < candidates.length; place++) {
    for (const ranking of rankings) {
      const candidate = ranking[place];
      if (candidate && kept.size < EXACT_CANDIDATES) kept.add(candidate);
    }
  }
  return [...kept].sort(byScore);
}

function describe(
  partners: readonly ConsortiumCandidate[],
  score: number,
  quantities: readonly number[],
): Consortium {
  const rows = splitQuantities(partners, quantities) ?? [];
  return {
    partners: partners.map(({ id }, index) => ({ id, quantities: rows[index] ?? [] })),
    lead: partners[0]?.id ?? '',
    score,
    cluster: sharedCluster(partners),
  };
}

/** Lines that even the largest allowed number of partners cannot cover. */
function findShortfalls(
  candidates: readonly ConsortiumCandidate[],
  { quantities, mostPartners }: ConsortiumRequest,
): ConsortiumShortfall[] {
  return quantities.flatMap((wanted, line) => {
    const available = mostFrom(candidates, line, mostPartners)[0]?.[mostPartners] ?? 0;
    return available < wanted ? [{ line, wanted, available }] : [];
  });
}

/**
 * The set of two to five suppliers that together cover every line: fewest partners first, then the
 * highest score, then the first in order of score and id. Exact up to {@link EXACT_CANDIDATES};
 * beyond, the best of a narrowed field with a bound on what was left out. The same is said where
 * more than {@link MOST_SETS} sets have capacity enough and minimums that do not add up.
 */
export function proposeConsortium(request: ConsortiumRequest): ConsortiumAnswer {
  const all = request.candidates
    .filter(({ capacities }) => capacities.some((capacity) => capacity > 0))
    .sort(byScore);
  let exact = all.length <= EXACT_CANDIDATES;
  const field = exact ? all : narrow(all, request.quantities.length);
  const most = Math.min(5, request.mostPartners);
  let tried = 0;
  for (let size = 2; size <= most; size++) {
    const search = new SetSearch(field, request, size).run();
    const { best } = search;
    exact &&= !search.isCut;
    tried += search.tried;
    if (!best) continue;
    const top = all.slice(0, size).reduce((sum, { score }) => sum + score, 0);
    return {
      kind: 'proposed',
      consortium: describe(best.partners, best.score, request.quantities),
      exact,
      tried,
      scoreBound: exact ? best.score : Math.min(ONE, Math.floor(top / size) + request.clusterBonus),
    };
  }
  const shortfalls = findShortfalls(all, { ...request, mostPartners: most });
  return { kind: 'none', exact: exact || shortfalls.length > 0, tried, shortfalls };
}
