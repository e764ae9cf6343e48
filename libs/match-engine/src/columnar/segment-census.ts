import { coverageSettingOf } from '../score/line-coverage.js';
import { type NeedRules, preparedLines } from '../score/need-rules.js';
import type { Bitset } from './bitset.js';
import { type CensusMust, LineCensus, type LineStanding, mustKey } from './line-census.js';
import { gatesOf } from './line-gates.js';
import type { Segment } from './segment.js';

/** One must of a need and what it costs. */
export interface MustCost extends CensusMust {
  /** Suppliers with a related product that do not meet it. */
  readonly unmet: number;
  /** Of those, the ones that would be eligible without it. */
  readonly costs: number;
}

/** How many suppliers a need reaches, and what keeps the others out. */
export interface NeedCensus {
  readonly suppliers: number;
  /** With a product that is related, or of which nothing is known. */
  readonly related: number;
  readonly eligible: number;
  /** Suppliers that cover each line, the need's own product first. */
  readonly lines: readonly number[];
  /** Eligible suppliers by economy. */
  readonly economies: Readonly<Record<string, number>>;
  readonly musts: readonly MustCost[];
}

/** The must that a supplier covers all lines. */
const allLines: CensusMust = {
  criterion: 'lineCoverage',
  subject: undefined,
  side: 'supplierServesNeed',
};

/** The musts of all lines of a need, each once; the coverage of all lines, where that is one, last. */
export function mustsOf(need: NeedRules): readonly CensusMust[] {
  const musts = new Map<string, CensusMust>();
  for (const line of preparedLines(need)) {
    for (const { criterion, subject, side } of gatesOf(line)) {
      const must = { criterion, subject, side };
      if (!musts.has(mustKey(must))) musts.set(mustKey(must), must);
    }
  }
  return [...musts.values(), ...(asksForAllLines(need) ? [allLines] : [])];
}

const asksForAllLines = (need: NeedRules): boolean =>
  need.furtherLines.length > 0 && coverageSettingOf(need.view).gate !== undefined;

/** Counts the suppliers of one segment for one need. */
export class SegmentCensus {
  suppliers = 0;
  related = 0;
  eligible = 0;
  readonly lines: readonly number[];
  readonly economies = new Map<string, number>();
  readonly unmet: number[];
  readonly costs: number[];
  private readonly asksForAll: boolean;

  constructor(
    need: NeedRules,
    private readonly segment: Segment,
    removed: Bitset,
    readonly musts: readonly CensusMust[] = mustsOf(need),
  ) {
    this.unmet = musts.map(() => 0);
    this.costs = musts.map(() => 0);
    this.asksForAll = asksForAllLines(need);
    const numbers = new Map(musts.map((must, number) => [mustKey(must), number]));
    // One after another: a segment sums up the words of one line at a time.
    const lines = preparedLines(need).map((line) =>
      new LineCensus(line, segment, removed, numbers).read(),
    );
    this.lines = lines.map(
      (standings) => [...standings.values()].filter(({ covers }) => covers).length,
    );
    for (let supplier = 0; supplier < segment.suppliers.ids.length; supplier++) {
      if (removed.has(supplier)) continue;
      this.suppliers += 1;
      const standings = lines.map((line) => line.get(supplier));
      if (standings.some((standing) => standing !== undefined)) this.count(supplier, standings);
    }
  }

  /**
   * A must is unmet when every offer fails it for every line, and costs the supplier when it would
   * be eligible without it.
   */
  private count(supplier: number, lines: readonly (LineStanding | undefined)[]): void {
    this.related += 1;
    const stated = lines.filter((line) => line !== undefined);
    const isServed = stated.some(({ eligible }) => eligible);
    const isWhole = lines.every((line) => line?.covers);
    const eligible = this.asksForAll ? isWhole : isServed;
    if (eligible) this.countEligible(supplier);
    for (const [must, { criterion }] of this.musts.entries()) {
      const isCoverage = criterion === 'lineCoverage';
      const isUnmet = isCoverage ? !isWhole : stated.every(({ unmet }) => unmet.has(must));
      if (isUnmet) this.unmet[must] = (this.unmet[must] ?? 0) + 1;
      if (eligible) continue;
      const opens = isCoverage
        ? isServed
        : this.asksForAll
          ? lines.every((line) => line?.covers || line?.coversWithout.has(must))
          : stated.some(({ eligibleWithout }) => eligibleWithout.has(must));
      if (opens) this.costs[must] = (this.costs[must] ?? 0) + 1;
    }
  }

  private countEligible(supplier: number): void {
    this.eligible += 1;
    const { names, suppliers } = this.segment;
    const economy = names.economies.names[suppliers.economy[supplier] ?? 0] ?? '';
    this.economies.set(economy, (this.economies.get(economy) ?? 0) + 1);
  }
}

/** The counts of all segments as one. */
export function sumCensuses(censuses: readonly SegmentCensus[]): NeedCensus {
  const total = (of: (census: SegmentCensus) => number): number =>
    censuses.reduce((sum, census) => sum + of(census), 0);
  const economies: Record<string, number> = {};
  for (const census of censuses) {
    for (const [economy, count] of census.economies) {
      economies[economy] = (economies[economy] ?? 0) + count;
    }
  }
  const [first] = censuses;
  return {
    suppliers: total((census) => census.suppliers),
    related: total((census) => census.related),
    eligible: total((census) => census.eligible),
    lines: (first?.lines ?? []).map((_, line) => total((census) => census.lines[line] ?? 0)),
    economies,
    musts: (first?.musts ?? []).map((must, index) => ({
      ...must,
      unmet: total((census) => census.unmet[index] ?? 0),
      costs: total((census) => census.costs[index] ?? 0),
    })),
  };
}
