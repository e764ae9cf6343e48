import type { Side } from '../rules/rule.js';
import type { NeedRules } from '../score/pair.js';
import { UNKNOWN } from '../score/formulas.js';
import type { Bitset } from './bitset.js';
import type { ColumnRule } from './column-rule.js';
import { toColumnRules } from './column-rules.js';
import { matchProduct } from './product.readings.js';
import type { Segment } from './segment.js';

/** One must of a need and what it costs. */
export interface MustCost {
  readonly criterion: string;
  readonly subject: string | undefined;
  /** Whose must it is: the need's, or one that suppliers set for buyers. */
  readonly side: Side;
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
  /** Eligible suppliers by economy. */
  readonly economies: Readonly<Record<string, number>>;
  readonly musts: readonly MustCost[];
}

/** Counts the suppliers of one segment for one need. */
export class SegmentCensus {
  suppliers = 0;
  related = 0;
  eligible = 0;
  readonly economies = new Map<string, number>();
  readonly unmet: number[];
  readonly costs: number[];
  private readonly gates: readonly ColumnRule[];
  private readonly fails: Uint8Array;

  constructor(
    private readonly need: NeedRules,
    private readonly segment: Segment,
    private readonly removed: Bitset,
  ) {
    const match = matchProduct({ need, segment });
    this.gates = toColumnRules({ need, segment }, match).filter(({ gate }) => gate > 0);
    this.unmet = this.gates.map(() => 0);
    this.costs = this.gates.map(() => 0);
    this.fails = new Uint8Array(this.gates.length);
    const all = (need.view.facts.product ?? 'must') === 'prefer';
    for (let supplier = 0; supplier < segment.suppliers.ids.length; supplier++) {
      if (removed.has(supplier)) continue;
      this.suppliers += 1;
      const offers = this.offersOf(supplier, all ? undefined : match.related);
      if (offers.length > 0) this.count(supplier, offers);
    }
  }

  private offersOf(supplier: number, related: Bitset | undefined): number[] {
    const start = this.segment.suppliers.offerStarts[supplier] ?? 0;
    const end = this.segment.suppliers.offerStarts[supplier + 1] ?? 0;
    if (start === end) return related ? [] : [-1];
    const offers: number[] = [];
    for (let offer = start; offer < end; offer++) {
      if (!related || related.has(offer)) offers.push(offer);
    }
    return offers;
  }

  /** A must is unmet when every offer fails it, and costs the supplier when it alone fails an offer. */
  private count(supplier: number, offers: readonly number[]): void {
    this.related += 1;
    this.fails.fill(0);
    const alone = new Set<number>();
    let eligible = false;
    for (const offer of offers) {
      const failed = this.failedGates(supplier, offer);
      for (const gate of failed) this.fails[gate] = (this.fails[gate] ?? 0) + 1;
      eligible ||= failed.length === 0;
      if (failed.length === 1) alone.add(failed[0] ?? 0);
    }
    for (let gate = 0; gate < this.gates.length; gate++) {
      if (this.fails[gate] === offers.length) this.unmet[gate] = (this.unmet[gate] ?? 0) + 1;
    }
    if (eligible) this.countEligible(supplier);
    else for (const gate of alone) this.costs[gate] = (this.costs[gate] ?? 0) + 1;
  }

  private countEligible(supplier: number): void {
    this.eligible += 1;
    const { names, suppliers } = this.segment;
    const economy = names.economies.names[suppliers.economy[supplier] ?? 0] ?? '';
    this.economies.set(economy, (this.economies.get(economy) ?? 0) + 1);
  }

  private failedGates(supplier: number, offer: number): number[] {
    const failed: number[] = [];
    for (const [index, rule] of this.gates.entries()) {
      const value = rule.read(supplier, offer);
      if (value !== UNKNOWN && value < rule.gate) failed.push(index);
    }
    return failed;
  }

  /** The musts with their counts, in the order of the rules. */
  get musts(): MustCost[] {
    const gated = this.need.rules.filter(
      ({ criterion, gate }) => criterion !== 'product' && gate !== undefined && gate > 0,
    );
    return gated.map(({ criterion, subject, side }, index) => ({
      criterion,
      subject,
      side,
      unmet: this.unmet[index] ?? 0,
      costs: this.costs[index] ?? 0,
    }));
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
  const musts = (first?.musts ?? []).map((must, index) => ({
    ...must,
    unmet: total((census) => census.unmet[index] ?? 0),
    costs: total((census) => census.costs[index] ?? 0),
  }));
  return {
    suppliers: total((census) => census.suppliers),
    related: total((census) => census.related),
    eligible: total((census) => census.eligible),
    economies,
    musts,
  };
}
