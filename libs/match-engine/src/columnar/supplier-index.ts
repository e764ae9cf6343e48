import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import type { SupplierFilter } from '../rank/supplier-filter.js';
import { TopList } from '../rank/top-list.js';
import { type NeedRules, prepareNeed } from '../score/pair.js';
import { Bitset } from './bitset.js';
import { BuilderMemory } from './builder-memory.js';
import { CandidateBatch } from './candidate-batch.js';
import { readFilter } from './filter.readings.js';
import { type IndexMemory, measureSegment, sumMemory } from './memory.js';
import { type NeedSurvey, type SurveyedNeed, SurveyTaker } from './need-survey.js';
import { type RankedPair, takeInto } from './pair-taker.js';
import type { Segment } from './segment.js';
import { SegmentBuilder } from './segment-builder.js';
import { type NeedCensus, SegmentCensus, sumCensuses } from './segment-census.js';
import { rankSegment } from './rank-segment.js';

/** A segment and which of its suppliers were replaced or removed since it was built. */
interface LiveSegment {
  readonly segment: Segment;
  readonly rows: ReadonlyMap<string, number>;
  readonly removed: Bitset;
}

function toLive(segment: Segment): LiveSegment {
  const { ids } = segment.suppliers;
  const rows = new Map<string, number>();
  for (const [row, id] of ids.entries()) rows.set(id, row);
  return { segment, rows, removed: new Bitset(ids.length) };
}

/** Suppliers of one segment: its sums stay in the processor's cache, so time grows with suppliers alone. */
const SEGMENT_SUPPLIERS = 1 << 14;

/** Changed suppliers are kept as facts until they are a segment of this part of a full one. */
const RECENT_PART = 16;

/** Cuts suppliers that come one after another into segments. */
class SegmentsBuilder {
  private readonly segments: LiveSegment[] = [];
  private readonly memory: BuilderMemory;
  private builder: SegmentBuilder;

  constructor(
    context: MatchContext,
    private readonly segmentSize: number,
  ) {
    this.memory = new BuilderMemory(context);
    this.builder = new SegmentBuilder(this.memory);
  }

  add(supplier: SupplierFacts): void {
    if (this.builder.size === this.segmentSize) this.endSegment();
    this.builder.add(supplier);
  }

  /** At least one segment, so that an index without suppliers answers like any other. */
  build(): LiveSegment[] {
    if (this.builder.size > 0 || this.segments.length === 0) this.endSegment();
    return this.segments;
  }

  private endSegment(): void {
    this.segments.push(toLive(this.builder.build()));
    this.builder = new SegmentBuilder(this.memory);
  }
}

/**
 * Suppliers as columns, ranked exactly as the reference ranks them. Changes go into a small
 * segment of their own that is rebuilt with each patch until it is full and stays, while replaced
 * rows of the others are marked; a rebuild from the store folds all together.
 */
export class SupplierIndex {
  /** Facts of the recent segment. */
  private readonly changes = new Map<string, SupplierFacts>();
  private readonly batch = new CandidateBatch();
  private recent: LiveSegment | undefined;
  /** Suppliers of segments that were full of changes. */
  private changedBefore = 0;

  private constructor(
    private readonly context: MatchContext,
    private readonly full: LiveSegment[],
    private readonly segmentSize: number,
  ) {}

  /** Builds the index from suppliers with distinct ids, read once and not kept. */
  static build(
    suppliers: Iterable<SupplierFacts>,
    context: MatchContext,
    segmentSize = SEGMENT_SUPPLIERS,
  ): SupplierIndex {
    const builder = new SegmentsBuilder(context, segmentSize);
    for (const supplier of suppliers) builder.add(supplier);
    return new SupplierIndex(context, builder.build(), segmentSize);
  }

  /**
   * As {@link build}, from a stream.
   * @param segmentSize smaller segments hold up the process for less, and make ranking slower.
   */
  static async buildFrom(
    suppliers: AsyncIterable<SupplierFacts>,
    context: MatchContext,
    segmentSize = SEGMENT_SUPPLIERS,
  ): Promise<SupplierIndex> {
    const builder = new SegmentsBuilder(context, segmentSize);
    for await (const supplier of suppliers) builder.add(supplier);
    return new SupplierIndex(context, builder.build(), segmentSize);
  }

  /** Suppliers changed since the build, each time anew; when they are many, it is time to rebuild. */
  get changedCount(): number {
    return this.changedBefore + this.changes.size;
  }

  /** Adds or replaces suppliers and removes others. */
  patch(changed: readonly SupplierFacts[], removedIds: readonly string[] = []): void {
    for (const id of [...changed.map((supplier) => supplier.id), ...removedIds]) {
      for (const { rows, removed } of this.full) {
        const row = rows.get(id);
        if (row !== undefined) removed.add(row);
      }
      this.changes.delete(id);
    }
    for (const supplier of changed) this.changes.set(supplier.id, supplier);
    const builder = new SegmentsBuilder(this.context, this.segmentSize);
    for (const supplier of this.changes.values()) builder.add(supplier);
    const built = builder.build();
    if (this.changes.size * RECENT_PART < this.segmentSize) {
      this.recent = this.changes.size === 0 ? undefined : built[0];
      return;
    }
    this.full.push(...built);
    this.changedBefore += this.changes.size;
    this.changes.clear();
    this.recent = undefined;
  }

  /**
   * The best `k` eligible suppliers; the same, to the last digit, as the reference.
   * @param filter whom to leave out; those who pass have the same scores and order without it.
   */
  rank(need: NeedFacts, k: number, filter?: SupplierFilter): RankedPair[] {
    return this.rankPrepared(prepareNeed(need, this.context), k, filter);
  }

  /** As {@link rank}, for a need that was prepared in the context of this index. */
  rankPrepared(prepared: NeedRules, k: number, filter?: SupplierFilter): RankedPair[] {
    const top = new TopList<RankedPair>(k);
    for (const { segment, removed } of this.segments) {
      const rows = filter && readFilter(segment, filter);
      rankSegment(prepared, segment, removed, takeInto(top, rows), this.batch, rows);
    }
    return top.toSorted();
  }

  /**
   * Who is eligible for each of some needs, in their order. One segment is read for all of them
   * before the next: needs for like goods find its columns in the processor's cache.
   */
  surveyAll(needs: readonly SurveyedNeed[]): NeedSurvey[] {
    const surveys = needs.map(({ need, ...bounds }) => ({
      prepared: prepareNeed(need, this.context),
      bounds,
      taker: new SurveyTaker(bounds),
    }));
    for (const { segment, removed } of this.segments) {
      for (const { prepared, taker } of surveys) {
        rankSegment(prepared, segment, removed, taker.takerOf(segment), this.batch);
      }
    }
    return surveys.map(({ prepared, bounds, taker }) =>
      taker.finish(() => this.rankPrepared(prepared, bounds.newcomers, { withoutPast: true })),
    );
  }

  /** How many suppliers a need reaches, where they are, and how many each must costs. */
  census(need: NeedFacts): NeedCensus {
    const prepared = prepareNeed(need, this.context);
    return sumCensuses(
      this.segments.map(({ segment, removed }) => new SegmentCensus(prepared, segment, removed)),
    );
  }

  /** Memory of the index; what was patched in last is small. */
  measure(): IndexMemory {
    return sumMemory(this.full.map(({ segment }) => measureSegment(segment)));
  }

  private get segments(): readonly LiveSegment[] {
    return this.recent ? [...this.full, this.recent] : this.full;
  }
}
