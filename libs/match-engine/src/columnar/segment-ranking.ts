import type { Fusion } from '../facts/need.facts.js';
import type { TopList } from '../rank/top-list.js';
import { meanOf, ONE } from '../score/fixed-point.js';
import { DEFAULT_FUSION, fuseScores } from '../score/fusion.js';
import { UNKNOWN } from '../score/formulas.js';
import type { NeedRules } from '../score/pair.js';
import type { Bitset } from './bitset.js';
import type { ColumnRule } from './column-rule.js';
import { toColumnRules } from './column-rules.js';
import { matchProduct, type ProductMatch } from './product.readings.js';
import type { Segment } from './segment.js';

/** An eligible supplier with its scores, in millionths. */
export interface RankedSupplier {
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

/** The rules of one scope, gates first so that most suppliers are left early. */
class RuleGroup {
  private readonly rules: readonly ColumnRule[];

  constructor(rules: readonly ColumnRule[]) {
    this.rules = [...rules].sort((one, other) => other.gate - one.gate);
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

  /** The most that the group can add to each side. */
  get upperBound(): { readonly need: number; readonly supplier: number } {
    const most = (side: ColumnRule['side']): number =>
      this.rules.reduce((sum, rule) => sum + (rule.side === side ? rule.weight * ONE : 0), 0);
    return { need: most('supplierServesNeed'), supplier: most('needSuitsSupplier') };
  }
}

/** Scores the suppliers of one segment against one need, the best into a list. */
export class SegmentRanking {
  private readonly match: ProductMatch;
  private readonly supplierRules: RuleGroup;
  private readonly offerRules: RuleGroup;
  private readonly fusion: Fusion;
  private readonly needWeight: number;
  private readonly supplierWeight: number;
  private readonly offerBound: { readonly need: number; readonly supplier: number };
  private readonly sums: Sums = { need: 0, supplier: 0, open: true };

  constructor(
    private readonly need: NeedRules,
    private readonly segment: Segment,
    private readonly removed: Bitset,
  ) {
    this.match = matchProduct({ need, segment });
    const rules = toColumnRules({ need, segment }, this.match);
    this.supplierRules = new RuleGroup(rules.filter((rule) => !rule.perOffer));
    this.offerRules = new RuleGroup(rules.filter((rule) => rule.perOffer));
    this.offerBound = this.offerRules.upperBound;
    this.fusion = need.view.facts.fusion ?? DEFAULT_FUSION;
    const weightOf = (side: ColumnRule['side']): number =>
      rules.reduce((sum, rule) => sum + (rule.side === side ? rule.weight : 0), 0);
    this.needWeight = weightOf('supplierServesNeed');
    this.supplierWeight = weightOf('needSuitsSupplier');
  }

  /** Offers every supplier that may be among the best to the list. */
  rankInto(top: TopList<RankedSupplier>): void {
    if ((this.need.view.facts.product ?? 'must') === 'must') this.rankRelated(top);
    else this.rankAll(top);
  }

  /** Only offers that pass the product gate; suppliers come in rising order of their offers. */
  private rankRelated(top: TopList<RankedSupplier>): void {
    const { supplier: supplierOf } = this.segment.offers;
    let supplier = -1;
    let offers: number[] = [];
    this.match.related.forEach((offer) => {
      const owner = supplierOf[offer] ?? 0;
      if (owner !== supplier) {
        this.scoreSupplier(supplier, offers, top);
        supplier = owner;
        offers = [];
      }
      offers.push(offer);
    });
    this.scoreSupplier(supplier, offers, top);
  }

  /** Suppliers with a related offer first, so that the bound soon leaves out most of the others. */
  private rankAll(top: TopList<RankedSupplier>): void {
    const { offerStarts, ids } = this.segment.suppliers;
    const later: number[] = [];
    for (let supplier = 0; supplier < ids.length; supplier++) {
      const start = offerStarts[supplier] ?? 0;
      const end = offerStarts[supplier + 1] ?? 0;
      let touched = false;
      for (let offer = start; offer < end && !touched; offer++)
        touched = this.match.touched.has(offer);
      if (touched) this.scoreSupplier(supplier, this.offersOf(supplier), top);
      else later.push(supplier);
    }
    for (const supplier of later) this.scoreSupplier(supplier, this.offersOf(supplier), top);
  }

  private offersOf(supplier: number): number[] {
    const start = this.segment.suppliers.offerStarts[supplier] ?? 0;
    const end = this.segment.suppliers.offerStarts[supplier + 1] ?? 0;
    return start === end ? [-1] : Array.from({ length: end - start }, (_, index) => start + index);
  }

  private fuse(need: number, supplier: number): number {
    return fuseScores(
      this.fusion,
      meanOf(need, this.needWeight),
      meanOf(supplier, this.supplierWeight),
    );
  }

  private scoreSupplier(
    supplier: number,
    offers: readonly number[],
    top: TopList<RankedSupplier>,
  ): void {
    if (supplier < 0 || this.removed.has(supplier)) return;
    const { sums } = this;
    sums.need = 0;
    sums.supplier = 0;
    sums.open = true;
    this.supplierRules.addTo(sums, supplier, -1);
    if (!sums.open) return;
    const { need, supplier: suits } = sums;
    const bound = this.fuse(need + this.offerBound.need, suits + this.offerBound.supplier);
    if (bound < top.threshold) return;
    let best: RankedSupplier | undefined;
    for (const offer of offers) {
      sums.need = need;
      sums.supplier = suits;
      sums.open = true;
      this.offerRules.addTo(sums, supplier, offer);
      if (!sums.open) continue;
      const fused = this.fuse(sums.need, sums.supplier);
      if (fused < top.threshold || (best && fused <= best.fused)) continue;
      best = {
        id: this.segment.suppliers.ids[supplier] ?? '',
        offerId: this.segment.offers.ids[offer],
        supplierServesNeed: meanOf(sums.need, this.needWeight),
        needSuitsSupplier: meanOf(sums.supplier, this.supplierWeight),
        fused,
      };
    }
    if (best) top.offer(best);
  }
}
