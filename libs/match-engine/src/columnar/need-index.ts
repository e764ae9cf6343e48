import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { TopList } from '../rank/top-list.js';
import { type NeedRules, prepareNeed } from '../score/pair.js';
import { Bitset } from './bitset.js';
import { BuilderMemory } from './builder-memory.js';
import { CandidateBatch } from './candidate-batch.js';
import { NeedCandidates } from './need-candidates.js';
import { type RankedPair, takeInto } from './pair-taker.js';
import type { Segment } from './segment.js';
import { SegmentBuilder } from './segment-builder.js';
import { rankSegment } from './rank-segment.js';

/** Open needs, prepared once, to be ranked for a supplier whose facts just changed. */
export class NeedIndex {
  private readonly needs = new Map<string, NeedRules>();
  private readonly candidates = new NeedCandidates();
  private readonly batch = new CandidateBatch();

  constructor(readonly context: MatchContext) {}

  get size(): number {
    return this.needs.size;
  }

  /** A need as it was prepared in the context of this index. */
  find(needId: string): NeedRules | undefined {
    return this.needs.get(needId);
  }

  /** Adds or replaces a need. */
  put(need: NeedFacts): void {
    this.remove(need.id);
    const prepared = prepareNeed(need, this.context);
    this.needs.set(need.id, prepared);
    this.candidates.put(prepared);
  }

  remove(needId: string): void {
    const need = this.needs.get(needId);
    if (!need) return;
    this.candidates.remove(need);
    this.needs.delete(needId);
  }

  /**
   * Every need that some of the suppliers are eligible for, with those, best first.
   * @param among the needs that count; all where nothing is said.
   */
  *match(
    suppliers: Iterable<SupplierFacts>,
    among?: ReadonlySet<string>,
  ): Generator<readonly [needId: string, RankedPair[]]> {
    for (const found of this.compare(suppliers, among)) if (found[1].length > 0) yield found;
  }

  /** As {@link match}, and needs that none is eligible for, so that a long search pauses often. */
  *compare(
    suppliers: Iterable<SupplierFacts>,
    among?: ReadonlySet<string>,
  ): Generator<readonly [needId: string, RankedPair[]]> {
    const segment = this.toSegment(suppliers);
    const count = Math.max(1, segment.suppliers.ids.length);
    const removed = new Bitset(count);
    for (const needId of this.candidates.find(segment)) {
      const need = this.needs.get(needId);
      if (!need || among?.has(needId) === false) continue;
      const eligible = new TopList<RankedPair>(count);
      rankSegment(need, segment, removed, takeInto(eligible), this.batch);
      yield [needId, eligible.toSorted()];
    }
  }

  /**
   * Every need whose product gate an offer of the supplier could pass, or has a code that one
   * begins, or of whose words one has a share; and few others.
   * @param leastText the share of words, in millionths.
   */
  findNear(supplier: SupplierFacts, leastText: number): NeedRules[] {
    const found = this.candidates.find(this.toSegment([supplier]), leastText);
    return [...found].flatMap((needId) => this.needs.get(needId) ?? []);
  }

  /** The best `k` needs the supplier is eligible for; the same as the reference `rankNeeds`. */
  rank(supplier: SupplierFacts, k: number): RankedPair[] {
    const top = new TopList<RankedPair>(k);
    for (const [needId, [pair]] of this.match([supplier])) {
      if (pair) top.offer({ ...pair, id: needId });
    }
    return top.toSorted();
  }

  private toSegment(suppliers: Iterable<SupplierFacts>): Segment {
    const builder = new SegmentBuilder(new BuilderMemory(this.context));
    for (const supplier of suppliers) builder.add(supplier);
    return builder.build();
  }
}
