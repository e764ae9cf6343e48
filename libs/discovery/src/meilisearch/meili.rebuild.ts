import type { EnqueuedTaskPromise, Index, Meilisearch } from 'meilisearch';
import type { SupplierDocument } from '../domain/supplier-document.js';
import type { IndexChanges, IndexRebuild } from '../search-index.js';
import { indexSettings } from './index-settings.js';
import { type MeiliDocument, toMeiliDocument } from './meili-document.js';

/** Longest that one task of the server may take, milliseconds. */
const taskPatience = 10 * 60_000;
const pollEvery = 20;

/**
 * Waits for a task that the server has accepted.
 * @throws Error when the server could not do it.
 */
export async function finishTask(task: EnqueuedTaskPromise): Promise<void> {
  const done = await task.waitTask({ timeout: taskPatience, interval: pollEvery });
  if (done.status !== 'succeeded') {
    throw new Error(`Meilisearch ${done.status} ${done.type}: ${done.error?.message ?? ''}`);
  }
}

/**
 * A second index with the same settings, which takes the live one's place by a swap. The server
 * works tasks off in order, so what a killed rebuild still had waiting is deleted with its index.
 */
export class MeiliRebuild implements IndexRebuild {
  private readonly nextUid: string;
  private waiting: EnqueuedTaskPromise[] = [];

  private constructor(
    private readonly client: Meilisearch,
    private readonly uid: string,
  ) {
    this.nextUid = `${uid}_next`;
  }

  static async start(client: Meilisearch, uid: string): Promise<MeiliRebuild> {
    const rebuild = new MeiliRebuild(client, uid);
    await rebuild.discard();
    await finishTask(client.createIndex(rebuild.nextUid, { primaryKey: 'id' }));
    await finishTask(rebuild.next().updateSettings(indexSettings));
    return rebuild;
  }

  /** Hands documents over without waiting: the server takes many batches at once faster. */
  async add(documents: readonly SupplierDocument[]): Promise<void> {
    const task = this.next().addDocuments(documents.map(toMeiliDocument));
    await task;
    this.waiting.push(task);
  }

  async finish(): Promise<void> {
    for (const task of this.waiting) await finishTask(task);
    this.waiting = [];
  }

  async apply({ documents, removedIds }: IndexChanges): Promise<void> {
    if (removedIds.length > 0) await finishTask(this.next().deleteDocuments([...removedIds]));
    if (documents.length > 0) {
      await finishTask(this.next().addDocuments(documents.map(toMeiliDocument)));
    }
  }

  async goLive(): Promise<void> {
    await finishTask(
      this.client.swapIndexes([{ indexes: [this.uid, this.nextUid], rename: false }]),
    );
    await this.discard();
  }

  async discard(): Promise<void> {
    await this.client.deleteIndexIfExists(this.nextUid);
  }

  private next(): Index<MeiliDocument> {
    return this.client.index<MeiliDocument>(this.nextUid);
  }
}
