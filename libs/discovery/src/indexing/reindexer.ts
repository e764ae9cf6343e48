import { Inject, Injectable } from '@nestjs/common';
import { ProfileReader } from '#profiles';
import { DataSource } from 'typeorm';
import { type IndexRebuild, SEARCH_INDEX, type SearchIndex } from '../search-index.js';
import { IndexLock } from './index.lock.js';
import { ProfileIndexer } from './profile.indexer.js';
import { RebuildJournal } from './rebuild.journal.js';

/** Any number that nothing else locks: one rebuild at a time, of all processes. */
const rebuildKey = 4_871_302;
const batchSize = 500;
/** So few changes are brought in while writers wait. */
const fewChanges = 200;

/** How far a rebuild is. */
export interface ReindexProgress {
  readonly done: number;
  readonly total: number;
}

export class ReindexUnderWay extends Error {
  override readonly name = 'ReindexUnderWay';
  override readonly message = 'Another reindex is under way. Wait for it, or stop it first.';
}

/**
 * Rebuilds the whole index beside the live one and swaps. It can be killed at any time: the live
 * index goes on as it was, and the next run throws the half-built one away.
 */
@Injectable()
export class Reindexer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly profiles: ProfileReader,
    private readonly indexer: ProfileIndexer,
    private readonly lock: IndexLock,
    private readonly journal: RebuildJournal,
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
  ) {}

  /**
   * @returns how many suppliers can be found now.
   * @throws ReindexUnderWay when another process does the same.
   */
  async reindex(report: (progress: ReindexProgress) => void = () => undefined): Promise<number> {
    const guard = this.dataSource.createQueryRunner();
    try {
      const [row] = (await guard.query('SELECT pg_try_advisory_lock($1) AS free', [
        rebuildKey,
      ])) as { free: boolean }[];
      if (!row?.free) throw new ReindexUnderWay();
      await this.rebuild(report);
      return await this.index.countDocuments();
    } finally {
      await guard.query('SELECT pg_advisory_unlock($1)', [rebuildKey]);
      await guard.release();
    }
  }

  /** Builds an index that is empty though there are profiles: a new engine, or a lost one. */
  async reindexIfEmpty(): Promise<boolean> {
    await this.index.prepare();
    if ((await this.index.countDocuments()) > 0) return false;
    if ((await this.profiles.countPublished()) === 0) return false;
    await this.reindex();
    return true;
  }

  private async rebuild(report: (progress: ReindexProgress) => void): Promise<void> {
    await this.lock.hold((tx) => this.journal.open(tx));
    const rebuild = await this.index.startRebuild();
    try {
      await this.addAll(rebuild, report);
      await rebuild.finish();
      while ((await this.journal.count()) > fewChanges) await this.catchUp(rebuild);
      await this.goLive(rebuild);
    } catch (error) {
      await rebuild.discard().catch(() => undefined);
      await this.lock.hold((tx) => this.journal.close(tx)).catch(() => undefined);
      throw error;
    }
  }

  /** Reads one batch while the one before is being written. */
  private async addAll(
    rebuild: IndexRebuild,
    report: (progress: ReindexProgress) => void,
  ): Promise<void> {
    const total = await this.profiles.countPublished();
    let writing: Promise<void> = Promise.resolve();
    let done = 0;
    let ids = await this.profiles.listPublishedIds(null, batchSize);
    while (ids.length > 0) {
      const { documents } = await this.indexer.readChanges(ids);
      await writing;
      writing = rebuild.add(documents);
      writing.catch(() => undefined);
      done += ids.length;
      report({ done, total });
      ids = await this.profiles.listPublishedIds(ids.at(-1) ?? null, batchSize);
    }
    await writing;
  }

  private async catchUp(rebuild: IndexRebuild): Promise<void> {
    const ids = await this.dataSource.transaction((tx) => this.journal.take(tx, batchSize));
    await rebuild.apply(await this.indexer.readChanges(ids));
  }

  /** The last changes and the swap, while no writer runs: none falls between the two indexes. */
  private async goLive(rebuild: IndexRebuild): Promise<void> {
    await this.lock.hold(async (tx) => {
      for (;;) {
        const ids = await this.journal.take(tx, batchSize);
        if (ids.length === 0) break;
        await rebuild.apply(await this.indexer.readChanges(ids));
      }
      await rebuild.goLive();
      await this.journal.close(tx);
    });
  }
}
