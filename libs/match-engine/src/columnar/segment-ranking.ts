import type { Fusion } from '../facts/need.facts.js';
import { meanOf } from '../score/fixed-point.js';
import { boundOf, DEFAULT_FUSION, fuseScores } from '../score/fusion.js';
import { UNKNOWN } from '../score/formulas.js';
import type { NeedRules } from '../score/need-rules.js';
import { Bitset } from './bitset.js';
import { CandidateBatch } from './candidate-batch.js';
import { type ColumnRule, isFailed, readMet, readNothing } from './column-rule.js';
import { toColumnRules } from './column-rules.js';
import type { RowFilter } from './filter.readings.js';
import { everyScore, type PairTaker, type RankedPair } from './pair-taker.js';
import { type CodeMatches, findRelated, matchCodes } from './product.readings.js';
import { releaseTexts, type Segment } from './segment.js';

/** A pair and the offer, by its row, that serves the line best; -1 for none. */
export interface LinePair {
  readonly pair: RankedPair;
  readonly offer: number;
}

/**
 * Scores the suppliers of one segment against one need. A batch of offers is read criterion by
 * criterion, so that each column is read in one go.
 */
export class SegmentRanking {
  private readonly rules: readonly ColumnRule[];
  /** The musts among the rules. */
  private readonly gates: readonly ColumnRule[];
  private readonly wishes: readonly ColumnRule[];
  private readonly fusion: Fusion;
  private readonly needWeight: number;
  private readonly supplierWeight: number;
  private readonly perNeedWeight: number;
  private readonly perSupplierWeight: number;
  /** The most that each side's sum can be. */
  private readonly mostOfNeed: number;
  private readonly mostOfSupplier: number;
  private readonly codes: CodeMatches;
  /** The product is only preferred: anybody may be eligible. */
  private readonly all: boolean;
  /** Suppliers with an offer of a near code. */
  private readonly first: Bitset;

  /**
   * @param batch used again by one ranking after another.
   * @param filter whom to leave out.
   * @param coverage counts beside the need's rules, where it has further lines.
   */
  constructor(
    private readonly need: NeedRules,
    private readonly segment: Segment,
    private readonly removed: Bitset,
    private readonly batch: CandidateBatch,
    private readonly filter?: RowFilter,
    coverage?: ColumnRule,
  ) {
    this.codes = matchCodes({ need, segment });
    this.all = (need.view.facts.product ?? 'must') === 'prefer';
    const rules = toColumnRules({ need, segment }, this.codes);
    if (coverage) rules.push(coverage);
    const weightOf = (side: ColumnRule['side']): number =>
      rules.reduce((sum, rule) => sum + (rule.side === side ? rule.weight : 0), 0);
    this.needWeight = weightOf('supplierServesNeed');
    this.supplierWeight = weightOf('needSuitsSupplier');
    this.perNeedWeight = inverseOf(this.needWeight);
    this.perSupplierWeight = inverseOf(this.supplierWeight);
    this.mostOfNeed = mostOf(rules, 'supplierServesNeed');
    this.mostOfSupplier = mostOf(rules, 'needSuitsSupplier');
    this.rules = this.inReadingOrder(
      rules.filter(({ read }) => read !== readNothing && read !== readMet),
    );
    this.gates = this.rules.filter(({ gate }) => gate > 0);
    this.wishes = this.rules.filter(({ gate }) => gate === 0);
    this.fusion = need.view.facts.fusion ?? DEFAULT_FUSION;
    this.first = new Bitset(segment.suppliers.ids.length);
    this.codes.near.forEach((offer) => this.first.add(segment.offers.supplier[offer] ?? 0));
  }

  /**
   * Gives the suppliers with a near code first, who are most likely among the best: the higher the
   * threshold is, the sooner each of the others falls below it.
   */
  rank(taker: PairTaker): void {
    const related = this.findRelated();
    this.first.forEach((supplier) => this.add(supplier, related, taker));
    this.scoreBatch(taker);
    this.addAll(related, taker, (supplier) => !this.first.has(supplier));
    this.end(taker);
  }

  /** Keeps each supplier's best pair where it is better than what another line gave it. */
  rankInto(best: Map<number, LinePair>, least: number): void {
    const take = (pair: RankedPair, offer: number, supplier: number): void => {
      const known = best.get(supplier)?.pair.fused ?? -1;
      if (pair.fused > known) best.set(supplier, { pair, offer });
    };
    const taker = { threshold: least, take };
    this.addAll(this.findRelated(), taker, () => true);
    this.end(taker);
  }

  private addAll(
    related: Bitset | undefined,
    taker: PairTaker,
    takes: (supplier: number) => boolean,
  ): void {
    const { offers, suppliers } = this.segment;
    if (related) {
      let before = -1;
      related.forEach((offer) => {
        const supplier = offers.supplier[offer] ?? 0;
        if (supplier !== before && takes(supplier)) this.add(supplier, related, taker);
        before = supplier;
      });
    } else {
      for (let supplier = 0; supplier < suppliers.ids.length; supplier++) {
        if (takes(supplier)) this.add(supplier, related, taker);
      }
    }
  }

  /** Offers that may be eligible; undefined where all may. */
  private findRelated(): Bitset | undefined {
    const { need, segment } = this;
    return this.all ? undefined : findRelated({ need, segment }, this.codes);
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

  /** Puts a supplier's offers that may be eligible into the batch, all into the same one. */
  private add(supplier: number, related: Bitset | undefined, taker: PairTaker): void {
    if (this.isLeftOut(supplier)) return;
    const { batch } = this;
    const start = this.segment.suppliers.offerStarts[supplier] ?? 0;
    const end = this.segment.suppliers.offerStarts[supplier + 1] ?? 0;
    if (!batch.hasRoomFor(end - start)) this.scoreBatch(taker);
    if (!related && start === end) batch.add(supplier, -1);
    for (let offer = start; offer < end; offer++) {
      if (!related || related.has(offer)) batch.add(supplier, offer);
    }
  }

  private end(taker: PairTaker): void {
    this.scoreBatch(taker);
    releaseTexts(this.segment);
  }

  /**
   * The sums of both sides begin at the most that is possible and lose what each rule misses, so
   * that they bound the score from above all along.
   */
  private scoreBatch(taker: PairTaker): void {
    const { batch } = this;
    batch.begin(this.mostOfNeed, this.mostOfSupplier);
    if (taker.see) {
      this.applyAll(this.gates, everyScore);
      this.showAll(taker.see);
      this.applyAll(this.wishes, taker.threshold);
    } else this.applyAll(this.rules, taker.threshold);
    this.giveBest(taker);
    batch.clear();
  }

  private applyAll(rules: readonly ColumnRule[], least: number): void {
    for (const rule of rules) {
      if (this.batch.count === 0) return;
      this.applyRule(rule, least);
    }
  }

  /** Shows each supplier of the batch once: offers of one supplier follow each other. */
  private showAll(see: (supplier: number) => void): void {
    const { suppliers, count } = this.batch;
    for (let at = 0; at < count; at++) {
      const supplier = suppliers[at] as number;
      if (at === 0 || suppliers[at - 1] !== supplier) see(supplier);
    }
  }

  /** Reads one criterion of the whole batch, and keeps what is eligible and may reach `least`. */
  private applyRule({ read, gate, most, weight, prior, side }: ColumnRule, least: number): void {
    const { batch, perNeedWeight, perSupplierWeight } = this;
    const { suppliers, offers, need, suits, count } = batch;
    const serves = side === 'supplierServesNeed';
    const [needLoss, supplierLoss] = serves ? [weight, 0] : [0, weight];
    const { both, ofNeed, ofSupplier, below } = boundOf(this.fusion, least, serves);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const supplier = suppliers[at] as number;
      const offer = offers[at] as number;
      const value = read(supplier, offer);
      if (isFailed(value, gate)) continue;
      const missed = most - (value === UNKNOWN ? prior : value);
      const needSum = (need[at] as number) - needLoss * missed;
      const supplierSum = (suits[at] as number) - supplierLoss * missed;
      const serving = needSum * perNeedWeight;
      const suiting = supplierSum * perSupplierWeight;
      if (both * serving * suiting + ofNeed * serving + ofSupplier * suiting < below) continue;
      suppliers[kept] = supplier;
      offers[kept] = offer;
      need[kept] = needSum;
      suits[kept] = supplierSum;
      kept += 1;
    }
    batch.count = kept;
  }

  /** Of each supplier the best of its offers, of equal ones the first. */
  private giveBest(taker: PairTaker): void {
    const { suppliers, offers, need, suits, count } = this.batch;
    for (let at = 0; at < count;) {
      const supplier = suppliers[at] as number;
      let best = at;
      let fused = -1;
      for (; at < count && suppliers[at] === supplier; at++) {
        const score = this.fuse(need[at] as number, suits[at] as number);
        if (score <= fused) continue;
        fused = score;
        best = at;
      }
      if (fused < taker.threshold) continue;
      const offer = offers[best] as number;
      const pair = {
        id: this.segment.suppliers.ids[supplier] ?? '',
        offerId: this.segment.offers.ids[offer],
        supplierServesNeed: meanOf(need[best] as number, this.needWeight),
        needSuitsSupplier: meanOf(suits[best] as number, this.supplierWeight),
        fused,
      };
      taker.take(pair, offer, supplier);
    }
  }
}

const mostOf = (rules: readonly ColumnRule[], of: ColumnRule['side']): number =>
  rules.reduce((sum, { side, weight, most }) => sum + (side === of ? weight * most : 0), 0);

/** As `meanOf` divides: by nothing gives 0. */
const inverseOf = (weight: number): number => (weight === 0 ? 0 : 1 / weight);
