import type { Fusion } from '../facts/need.facts.js';
import type { TopList } from '../rank/top-list.js';
import { meanOf, ONE } from '../score/fixed-point.js';
import { DEFAULT_FUSION, fuseScores } from '../score/fusion.js';
import { UNKNOWN } from '../score/formulas.js';
import type { NeedRules } from '../score/pair.js';
import { Bitset } from './bitset.js';
import type { ColumnRule } from './column-rule.js';
import { toColumnRules } from './column-rules.js';
import type { RowFilter } from './filter.readings.js';
import { matchProduct, type ProductMatch } from './product.readings.js';
import type { Segment } from './segment.js';

/** An eligible pair with its scores, in millionths. */
export interface RankedPair {
  /** Of the supplier, or of the need when needs are ranked. */
  readonly id: string;
  readonly offerId: string | undefined;
  readonly supplierServesNeed: number;
  readonly needSuitsSupplier: number;
  readonly fused: number;
}

/** A pair and the offer, by its row, that serves the line best; -1 for none. */
export interface LinePair {
  readonly pair: RankedPair;
  readonly offer: number;
}

/** Turns offers, which lie by supplier, into their suppliers, each taken once. */
function eachSupplier(
  supplierOf: Uint32Array,
  take: (supplier: number) => void,
): (offer: number) => void {
  let before = -1;
  return (offer) => {
    const supplier = supplierOf[offer] ?? 0;
    if (supplier !== before) take(supplier);
    before = supplier;
  };
}

/**
 * What ranks one segment's suppliers for a need's own product; undefined where nobody can be
 * eligible.
 * @param filter whom to leave out.
 * @param coverage counts beside the need's rules, where it has further lines.
 */
export function openRanking(
  need: NeedRules,
  segment: Segment,
  removed: Bitset,
  filter?: RowFilter,
  coverage?: ColumnRule,
): SegmentRanking | undefined {
  const match = matchProduct({ need, segment });
  const all = (need.view.facts.product ?? 'must') === 'prefer';
  if (!all && match.related.isEmpty) return undefined;
  return new SegmentRanking(need, segment, match, all, removed, filter, coverage);
}

/**
 * Scores the suppliers of one segment against one need. One at a time: a segment sums up texts in
 * arrays that the next need uses again.
 */
export class SegmentRanking {
  private readonly rules: readonly ColumnRule[];
  private readonly fusion: Fusion;
  private readonly needWeight: number;
  private readonly supplierWeight: number;
  /** Suppliers with an offer of a near code. */
  private readonly first: Bitset;
  /** The offer of the pair that was scored last; -1 for none. */
  private scoredOffer = -1;

  constructor(
    need: NeedRules,
    private readonly segment: Segment,
    private readonly match: ProductMatch,
    /** The product is only preferred: anybody may be eligible. */
    private readonly all: boolean,
    private readonly removed: Bitset,
    private readonly filter: RowFilter | undefined,
    coverage: ColumnRule | undefined,
  ) {
    const rules = toColumnRules({ need, segment }, match);
    if (coverage) rules.push(coverage);
    const weightOf = (side: ColumnRule['side']): number =>
      rules.reduce((sum, rule) => sum + (rule.side === side ? rule.weight : 0), 0);
    this.needWeight = weightOf('supplierServesNeed');
    this.supplierWeight = weightOf('needSuitsSupplier');
    this.rules = this.inReadingOrder(rules);
    this.fusion = need.view.facts.fusion ?? DEFAULT_FUSION;
    this.first = new Bitset(segment.suppliers.ids.length);
    match.near.forEach((offer) => this.first.add(segment.offers.supplier[offer] ?? 0));
  }

  /** Keeps each supplier's best pair where it is better than what another line gave it. */
  rankInto(best: Map<number, LinePair>, least: number): void {
    const { offers, suppliers } = this.segment;
    const take = (supplier: number): void => {
      const known = best.get(supplier)?.pair.fused;
      const pair = this.findBest(supplier, known === undefined ? least : known + 1);
      if (pair) best.set(supplier, { pair, offer: this.scoredOffer });
    };
    if (this.all)
      for (let supplier = 0; supplier < suppliers.ids.length; supplier++) take(supplier);
    else this.match.related.forEach(eachSupplier(offers.supplier, take));
  }

  /** Offers the suppliers with a near code to the list, where they are among the best. */
  rankNear(top: TopList<RankedPair>): void {
    this.first.forEach((supplier) => this.scoreSupplier(supplier, top));
  }

  /** Offers the others to the list: the higher it is, the sooner each of them falls below it. */
  rankOthers(top: TopList<RankedPair>): void {
    const { offers, suppliers } = this.segment;
    if (this.all) {
      for (let supplier = 0; supplier < suppliers.ids.length; supplier++) {
        if (!this.first.has(supplier)) this.scoreSupplier(supplier, top);
      }
      return;
    }
    const score = (supplier: number): void => {
      if (!this.first.has(supplier)) this.scoreSupplier(supplier, top);
    };
    this.match.related.forEach(eachSupplier(offers.supplier, score));
  }

  /**
   * What most likely leaves a supplier out comes first: musts, then what weighs most on its side.
   * Private exclusions weigh nothing and are rare.
   */
  private inReadingOrder(rules: readonly ColumnRule[]): ColumnRule[] {
    const shareOf = ({ side, weight, gate }: ColumnRule): number => {
      if (weight === 0) return 0;
      if (gate > 0) return 1;
      return weight / (side === 'supplierServesNeed' ? this.needWeight : this.supplierWeight);
    };
    return [...rules].sort(
      (one, other) => Number(one.isDear) - Number(other.isDear) || shareOf(other) - shareOf(one),
    );
  }

  private fuse(need: number, supplier: number): number {
    return fuseScores(
      this.fusion,
      meanOf(need, this.needWeight),
      meanOf(supplier, this.supplierWeight),
    );
  }

  private isLeftOut(supplier: number): boolean {
    return this.removed.has(supplier) || this.filter?.takesSupplier(supplier) === false;
  }

  private scoreSupplier(supplier: number, top: TopList<RankedPair>): void {
    const best = this.findBest(supplier, top.threshold);
    if (best && this.filter?.takesOffer(this.scoredOffer) !== false) top.offer(best);
  }

  /** A supplier's best pair, if it is eligible and its score at least `least`. */
  private findBest(supplier: number, least: number): RankedPair | undefined {
    if (this.isLeftOut(supplier)) return undefined;
    const start = this.segment.suppliers.offerStarts[supplier] ?? 0;
    const end = this.segment.suppliers.offerStarts[supplier + 1] ?? 0;
    let best = this.all && start === end ? this.scoreOffer(supplier, -1, least) : undefined;
    this.scoredOffer = -1;
    for (let offer = start; offer < end; offer++) {
      if (!this.all && !this.match.related.has(offer)) continue;
      const pair = this.scoreOffer(supplier, offer, best ? best.fused + 1 : least);
      if (!pair) continue;
      best = pair;
      this.scoredOffer = offer;
    }
    return best;
  }

  /**
   * The pair, if it is eligible and its score at least `least`. The sums of both sides begin at
   * the most that is possible and lose what each rule misses, so that they bound the score from
   * above all along.
   */
  private scoreOffer(supplier: number, offer: number, least: number): RankedPair | undefined {
    let need = this.needWeight * ONE;
    let suits = this.supplierWeight * ONE;
    for (const { read, gate, weight, prior, side } of this.rules) {
      const value = read(supplier, offer);
      if (value !== UNKNOWN && value < gate) return undefined;
      const missed = weight * (ONE - (value === UNKNOWN ? prior : value));
      if (missed === 0) continue;
      if (side === 'supplierServesNeed') need -= missed;
      else suits -= missed;
      if (this.fuse(need, suits) < least) return undefined;
    }
    const fused = this.fuse(need, suits);
    if (fused < least) return undefined;
    return {
      id: this.segment.suppliers.ids[supplier] ?? '',
      offerId: this.segment.offers.ids[offer],
      supplierServesNeed: meanOf(need, this.needWeight),
      needSuitsSupplier: meanOf(suits, this.supplierWeight),
      fused,
    };
  }
}
