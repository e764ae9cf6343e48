import { Injectable } from '@nestjs/common';
import {
  isNewcomer,
  type MatchContext,
  type NeedCensus,
  type NeedFacts,
  type NeedSurvey,
  type RankedPair,
  type SupplierFacts,
  type SupplierFilter,
  SupplierIndex,
  type SurveyedNeed,
} from '#match-engine';
import { SharedRun } from '#kernel';
import { type ProfileChange, ProfileReader } from '#profiles';
import { ContextSource, isSameContext } from '../facts/match-context.source.js';
import { SupplierSource } from '../facts/supplier.source.js';

/** Patches are folded into the index when they would be more than this part of all suppliers. */
const mostPatched = 1 / 5;
/** Changed suppliers that are loaded and put into the index at a time. */
const patchStep = 500;
/** Suppliers that become columns at once where people wait for other answers: some 30 ms. */
const smallStep = 4096;
/** Revisions whose news are remembered. */
const mostRevisions = 10_000;

/** Suppliers as columns, with the context that they were built in. */
interface Snapshot {
  readonly index: SupplierIndex;
  readonly context: MatchContext;
  readonly size: number;
}

/**
 * Every published supplier as columns in memory, brought up to date from Postgres before each use,
 * so that any worker answers alike.
 */
@Injectable()
export class SupplierPool {
  private snapshot: Snapshot | undefined;
  /** When each supplier that the snapshot holds last changed. */
  private readonly known = new Map<string, number>();
  /** Suppliers of the snapshot that have a past: few, beside those who have none. */
  private readonly withPast = new Set<string>();
  private currentRevision = 0;
  /** Which suppliers came in with each revision since the snapshot was built. */
  private readonly news = new Map<number, readonly string[]>();
  private asOf = new Date(0);
  private readonly refreshing = new SharedRun(() => this.takeChanges());
  private segmentSize: number | undefined;

  constructor(
    private readonly profiles: ProfileReader,
    private readonly source: SupplierSource,
    private readonly contexts: ContextSource,
  ) {}

  /** Builds in steps so small that other answers hardly wait; ranking takes two fifths longer. */
  buildInSmallSteps(): void {
    this.segmentSize = smallStep;
  }

  /** How many suppliers there are. */
  get size(): number {
    return this.known.size;
  }

  /** Rises whenever suppliers change: what was ranked at a revision saw all that came in by then. */
  get revision(): number {
    return this.currentRevision;
  }

  /** Suppliers that came in after a revision; undefined when that is too long ago to tell. */
  changedSince(revision: number): ReadonlySet<string> | undefined {
    const changed = new Set<string>();
    for (let later = revision + 1; later <= this.currentRevision; later++) {
      const ids = this.news.get(later);
      if (!ids) return undefined;
      for (const id of ids) changed.add(id);
    }
    return changed;
  }

  /** What suppliers and needs are compared in at present. */
  get context(): MatchContext {
    return this.current().context;
  }

  /** The suppliers that are eligible for a need, best first: all of them that pass, or the best. */
  rank(
    need: NeedFacts,
    { most = this.size, filter }: { readonly most?: number; readonly filter?: SupplierFilter } = {},
  ): RankedPair[] {
    return this.current().index.rank(need, Math.max(1, most), filter);
  }

  /** Who is eligible for each of some needs: how many, and the best of them. */
  surveyAll(needs: readonly SurveyedNeed[]): NeedSurvey[] {
    return this.current().index.surveyAll(needs);
  }

  /** Whether a supplier has no past on record, and so a share in the places kept for such. */
  isNewcomer(id: string): boolean {
    return !this.withPast.has(id);
  }

  /** How many suppliers a need reaches, where they are, and how many each must costs. */
  census(need: NeedFacts): NeedCensus {
    return this.current().index.census(need);
  }

  /** Facts of published suppliers, in a bounded number of statements. */
  loadFacts(ids: readonly string[]): Promise<Map<string, SupplierFacts>> {
    return this.source.load(ids);
  }

  /** Takes in what was published, changed or hidden before the call. */
  refresh(): Promise<void> {
    return this.refreshing.run();
  }

  private current(): Snapshot {
    if (!this.snapshot) throw new Error('The pool is used before its first refresh.');
    return this.snapshot;
  }

  private async takeChanges(): Promise<void> {
    const { changes, asOf } = await this.profiles.listChangedSince(this.asOf);
    const news = changes.filter((change) => this.known.get(change.id) !== timeOf(change));
    const context = await this.contexts.load();
    const isComparable =
      this.snapshot !== undefined && isSameContext(this.snapshot.context, context);
    if (!isComparable || !this.isPatchable(news.length)) await this.rebuild(context);
    else if (news.length > 0) await this.patch(news);
    this.noteNews(news, isComparable);
    for (const change of news) this.remember(change);
    this.asOf = asOf;
  }

  /** On a new day, and with new weights or text statistics, everything may have changed. */
  private noteNews(news: readonly ProfileChange[], isComparable: boolean): void {
    if (isComparable && news.length === 0) return;
    this.currentRevision++;
    if (!isComparable) this.news.clear();
    else
      this.news.set(
        this.currentRevision,
        news.map((change) => change.id),
      );
    this.news.delete(this.currentRevision - mostRevisions);
  }

  private remember(change: ProfileChange): void {
    const changedAt = timeOf(change);
    if (changedAt === undefined) this.known.delete(change.id);
    else this.known.set(change.id, changedAt);
  }

  private isPatchable(more: number): boolean {
    const { index, size } = this.current();
    return index.changedCount + more <= size * mostPatched;
  }

  private async patch(news: readonly ProfileChange[]): Promise<void> {
    for (let start = 0; start < news.length; start += patchStep) {
      const ids = news.slice(start, start + patchStep).map((change) => change.id);
      const facts = await this.loadFacts(ids);
      const gone = ids.filter((id) => !facts.has(id));
      this.current().index.patch([...facts.values()], gone);
      for (const one of facts.values()) this.notePast(one);
    }
  }

  private async rebuild(context: MatchContext): Promise<void> {
    this.withPast.clear();
    const index = await SupplierIndex.buildFrom(this.streamAll(), context, this.segmentSize);
    this.snapshot = { index, context, size: await this.profiles.countPublished() };
  }

  private notePast(facts: SupplierFacts): void {
    if (isNewcomer(facts)) this.withPast.delete(facts.id);
    else this.withPast.add(facts.id);
  }

  private async *streamAll(): AsyncGenerator<SupplierFacts> {
    for await (const one of this.source.streamAll()) {
      this.notePast(one);
      yield one;
    }
  }
}

/** When a supplier last changed; undefined for one that is not to be seen. */
const timeOf = ({ updatedAt, isPublished }: ProfileChange): number | undefined =>
  isPublished ? updatedAt.getTime() : undefined;
