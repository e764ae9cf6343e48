import { Injectable } from '@nestjs/common';
import {
  type MatchContext,
  type NeedFacts,
  type RankedPair,
  type SupplierFacts,
  SupplierIndex,
} from '#match-engine';
import { type ProfileChange, ProfileReader } from '#profiles';
import { ContextSource } from '../facts/match-context.source.js';
import { SupplierSource } from '../facts/supplier.source.js';

const batchSize = 500;
/** Patches are folded into the index when there are more than this, and a fifth of all. */
const mostPatches = 2000;

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
  /** When each supplier that the snapshot holds last changed, and in which revision it came in. */
  private readonly known = new Map<string, { changedAt: number; revision: number }>();
  private currentRevision = 0;
  private asOf = new Date(0);
  private refreshing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly profiles: ProfileReader,
    private readonly source: SupplierSource,
    private readonly contexts: ContextSource,
  ) {}

  /** How many suppliers there are. */
  get size(): number {
    return this.known.size;
  }

  /** Rises whenever suppliers change: what was ranked at a revision saw all that came in by then. */
  get revision(): number {
    return this.currentRevision;
  }

  /** The revision in which the newest of the suppliers came in; the present one if one is gone. */
  revisionOf(ids: readonly string[]): number {
    return Math.max(0, ...ids.map((id) => this.known.get(id)?.revision ?? this.currentRevision));
  }

  /** What suppliers and needs are compared in at present. */
  get context(): MatchContext {
    return this.current().context;
  }

  /** Every supplier that is eligible for a need, best first. */
  rank(need: NeedFacts): RankedPair[] {
    return this.current().index.rank(need, Math.max(1, this.size));
  }

  /** Facts of published suppliers, in a bounded number of statements. */
  loadFacts(ids: readonly string[]): Promise<Map<string, SupplierFacts>> {
    return this.source.load(ids);
  }

  /** Takes in what was published, changed or hidden before the call. */
  refresh(): Promise<void> {
    const done = this.refreshing.then(() => this.takeChanges());
    this.refreshing = done.catch(() => undefined);
    return done;
  }

  private current(): Snapshot {
    if (!this.snapshot) throw new Error('The pool is used before its first refresh.');
    return this.snapshot;
  }

  private async takeChanges(): Promise<void> {
    const { changes, asOf } = await this.profiles.listChangedSince(this.asOf);
    const news = changes.filter(
      (change) => this.known.get(change.id)?.changedAt !== timeOf(change),
    );
    const context = await this.contexts.load();
    const isPatchable = this.isPatchable(news.length, context);
    if (isPatchable) await this.patch(news);
    else await this.rebuild(context);
    if (news.length > 0 || !isPatchable) this.currentRevision++;
    for (const change of news) this.remember(change);
    this.asOf = asOf;
  }

  private remember(change: ProfileChange): void {
    const changedAt = timeOf(change);
    if (changedAt === undefined) this.known.delete(change.id);
    else this.known.set(change.id, { changedAt, revision: this.currentRevision });
  }

  /** A new day changes what is in date and in force, so that it needs a new index; so do weights. */
  private isPatchable(more: number, { asOf, weights }: MatchContext): boolean {
    const known = this.snapshot?.context;
    if (known?.asOf !== asOf || known.weights?.version !== weights?.version) return false;
    if (!this.snapshot) return false;
    const patches = this.snapshot.index.changedCount + more;
    return patches <= mostPatches && patches * 5 <= this.snapshot.size;
  }

  private async patch(news: readonly ProfileChange[]): Promise<void> {
    if (news.length === 0) return;
    const ids = news.map((change) => change.id);
    const facts = await this.loadFacts(ids);
    const gone = ids.filter((id) => !facts.has(id));
    this.current().index.patch([...facts.values()], gone);
  }

  private async rebuild(context: MatchContext): Promise<void> {
    const index = await SupplierIndex.buildFrom(this.streamAll(), context);
    this.snapshot = { index, context, size: await this.profiles.countPublished() };
  }

  private async *streamAll(): AsyncGenerator<SupplierFacts> {
    let after: string | null = null;
    for (;;) {
      const ids: string[] = await this.profiles.listPublishedIds(after, batchSize);
      yield* (await this.loadFacts(ids)).values();
      if (ids.length < batchSize) return;
      after = ids.at(-1) ?? null;
    }
  }
}

/** When a supplier last changed; undefined for one that is not to be seen. */
const timeOf = ({ updatedAt, isPublished }: ProfileChange): number | undefined =>
  isPublished ? updatedAt.getTime() : undefined;
