import type { Fusion } from '../facts/need.facts.js';
import type { TopList } from '../rank/top-list.js';
import { meanOf, ONE } from '../score/fixed-point.js';
import { DEFAULT_FUSION, fuseScores } from '../score/fusion.js';
import { UNKNOWN } from '../score/formulas.js';
import type { NeedRules } from '../score/pair.js';
import { Bitset } from './bitset.js';
import type { ColumnRule, Stage } from './column-rule.js';
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

/** Weighted values summed per side; `open` is false once a gate is closed. */
interface Sums {
  need: number;
  supplier: number;
  open: boolean;
}

/** The most that rules can add to the sums of the two sides. */
interface Bound {
  readonly need: number;
  readonly supplier: number;
}

const addBounds = (one: Bound, other: Bound): Bound => ({
  need: one.need + other.need,
  supplier: one.supplier + other.supplier,
});

/** The rules of one stage, gates first so that most suppliers are left early. */
class RuleGroup {
  readonly bound: Bound;
  private readonly rules: readonly ColumnRule[];

  constructor(rules: readonly ColumnRule[]) {
    this.rules = [...rules].sort((one, other) => other.gate - one.gate);
    const most = (side: ColumnRule['side']): number =>
      rules.reduce((sum, rule) => sum + (rule.side === side ? rule.weight * ONE : 0), 0);
    this.bound = { need: most('supplierServesNeed'), supplier: most('needSuitsSupplier') };
  }

  /** Adds the values of a supplier (and offer) to the sums. */
  addTo(sums: Sums, supplier: number, offer: number): void {
    for (const rule of this.rules) {
      const value = rule.read(supplier, offer);
      if (value !== UNKNOWN && value < rule.gate) {
        sums.open = false;
        return;
      }
      const counted = rule.weight * (value === UNKNOWN ? rule.prior : value);
      if (rule.side === 'supplierServesNeed') sums.need += counted;
      else sums.supplier += counted;
    }
  }
}

const isOf =
  (stage: Stage) =>
  (rule: ColumnRule): boolean =>
    rule.stage === stage;

/** Scores the suppliers of one segment against one need, the best that pass into a list. */
export function rankSegment(
  need: NeedRules,
  segment: Segment,
  removed: Bitset,
  top: TopList<RankedPair>,
  filter?: RowFilter,
): void {
  const match = matchProduct({ need, segment });
  const all = (need.view.facts.product ?? 'must') === 'prefer';
  if (!all && match.related.isEmpty) return;
  new SegmentRanking(need, segment, match, removed, filter).rankInto(top, all);
}

class SegmentRanking {
  private readonly supplierRules: RuleGroup;
  private readonly productRules: RuleGroup;
  private readonly termsRules: RuleGroup;
  private readonly lastRules: RuleGroup;
  private readonly afterSupplier: Bound;
  private readonly afterProduct: Bound;
  private readonly fusion: Fusion;
  private readonly needWeight: number;
  private readonly supplierWeight: number;
  private readonly sums: Sums = { need: 0, supplier: 0, open: true };

  constructor(
    need: NeedRules,
    private readonly segment: Segment,
    private readonly match: ProductMatch,
    private readonly removed: Bitset,
    private readonly filter: RowFilter | undefined,
  ) {
    const rules = toColumnRules({ need, segment }, match);
    this.supplierRules = new RuleGroup(rules.filter(isOf('supplier')));
    this.productRules = new RuleGroup(rules.filter(isOf('product')));
    this.termsRules = new RuleGroup(rules.filter(isOf('terms')));
    this.lastRules = new RuleGroup(rules.filter(isOf('last')));
    this.afterProduct = addBounds(this.termsRules.bound, this.lastRules.bound);
    this.afterSupplier = addBounds(this.productRules.bound, this.afterProduct);
    this.fusion = need.view.facts.fusion ?? DEFAULT_FUSION;
    const weightOf = (side: ColumnRule['side']): number =>
      rules.reduce((sum, rule) => sum + (rule.side === side ? rule.weight : 0), 0);
    this.needWeight = weightOf('supplierServesNeed');
    this.supplierWeight = weightOf('needSuitsSupplier');
  }

  /**
   * Offers every supplier that may be among the best to the list. Those with a near code come
   * first: they are likely the best, and the higher the list, the more of the others a bound
   * leaves out.
   */
  rankInto(top: TopList<RankedPair>, all: boolean): void {
    const { offers, suppliers } = this.segment;
    const first = new Bitset(suppliers.ids.length);
    this.match.near.forEach((offer) => first.add(offers.supplier[offer] ?? 0));
    first.forEach((supplier) => this.scoreSupplier(supplier, all, top));
    if (all) {
      for (let supplier = 0; supplier < suppliers.ids.length; supplier++) {
        if (!first.has(supplier)) this.scoreSupplier(supplier, all, top);
      }
      return;
    }
    let before = -1;
    this.match.related.forEach((offer) => {
      const supplier = offers.supplier[offer] ?? 0;
      if (supplier !== before && !first.has(supplier)) this.scoreSupplier(supplier, all, top);
      before = supplier;
    });
  }

  private fuse(need: number, supplier: number): number {
    return fuseScores(
      this.fusion,
      meanOf(need, this.needWeight),
      meanOf(supplier, this.supplierWeight),
    );
  }

  /** Whether the sums, with all that is still to come at its best, stay below the list. */
  private isBelow(top: TopList<RankedPair>, toCome: Bound): boolean {
    const { threshold } = top;
    return (
      threshold > 0 &&
      this.fuse(this.sums.need + toCome.need, this.sums.supplier + toCome.supplier) < threshold
    );
  }

  private isLeftOut(supplier: number): boolean {
    return this.removed.has(supplier) || this.filter?.takesSupplier(supplier) === false;
  }

  private scoreSupplier(supplier: number, all: boolean, top: TopList<RankedPair>): void {
    if (this.isLeftOut(supplier)) return;
    const { sums } = this;
    sums.need = 0;
    sums.supplier = 0;
    sums.open = true;
    this.supplierRules.addTo(sums, supplier, -1);
    if (!sums.open || this.isBelow(top, this.afterSupplier)) return;
    const { need, supplier: suits } = sums;
    const start = this.segment.suppliers.offerStarts[supplier] ?? 0;
    const end = this.segment.suppliers.offerStarts[supplier + 1] ?? 0;
    let best: RankedPair | undefined;
    let bestOffer = -1;
    for (let offer = start; offer < end; offer++) {
      if (!all && !this.match.related.has(offer)) continue;
      sums.need = need;
      sums.supplier = suits;
      sums.open = true;
      const before = best;
      best = this.scoreOffer(supplier, offer, top, best);
      if (best !== before) bestOffer = offer;
    }
    if (all && start === end) best = this.scoreOffer(supplier, -1, top, best);
    if (best && this.filter?.takesOffer(bestOffer) !== false) top.offer(best);
  }

  /** The better of the offer and the best so far. */
  private scoreOffer(
    supplier: number,
    offer: number,
    top: TopList<RankedPair>,
    best: RankedPair | undefined,
  ): RankedPair | undefined {
    const { sums } = this;
    this.productRules.addTo(sums, supplier, offer);
    if (!sums.open || this.isBelow(top, this.afterProduct)) return best;
    this.termsRules.addTo(sums, supplier, offer);
    if (!sums.open || this.isBelow(top, this.lastRules.bound)) return best;
    this.lastRules.addTo(sums, supplier, offer);
    if (!sums.open) return best;
    const fused = this.fuse(sums.need, sums.supplier);
    if (fused < top.threshold || (best && fused <= best.fused)) return best;
    return {
      id: this.segment.suppliers.ids[supplier] ?? '',
      offerId: this.segment.offers.ids[offer],
      supplierServesNeed: meanOf(sums.need, this.needWeight),
      needSuitsSupplier: meanOf(sums.supplier, this.supplierWeight),
      fused,
    };
  }
}
