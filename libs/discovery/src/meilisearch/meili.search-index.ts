import {
  type EnqueuedTaskPromise,
  type Index,
  Meilisearch,
  MeilisearchApiError,
  type MultiSearchParams,
  type MultiSearchQuery,
  type MultiSearchResult,
} from 'meilisearch';
import { readQuery } from '../domain/query.js';
import type {
  FacetCount,
  FacetField,
  SearchPage,
  SearchRequest,
} from '../domain/search-request.js';
import type { IndexChanges, IndexRebuild, SearchIndex } from '../search-index.js';
import { indexSettings, isInForce } from './index-settings.js';
import { DirectRequests } from './direct-requests.js';
import { EndedCertificates } from './ended-certificates.js';
import { countInDate, type MeiliHit, toCounts, toHits } from './meili-answer.js';
import { type MeiliDocument, toMeiliDocument } from './meili-document.js';
import { meiliQueries, turnedBefore } from './meili-queries.js';
import { finishTask, MeiliRebuild } from './meili.rebuild.js';

/** A search that takes longer is given up, so that a hanging engine does not hang the api. */
const searchPatience = 2000;

/**
 * Meilisearch sends a compressed answer in pieces, of which the last waits 40 ms for the network's
 * word that the first has arrived (Nagle's algorithm and delayed acknowledgements).
 */
const uncompressed = { 'accept-encoding': 'identity' };

/** The engine for large installations: a Meilisearch server. */
export class MeiliSearchIndex implements SearchIndex {
  readonly engine = 'meilisearch';
  private readonly searching: Meilisearch;
  private readonly writing: Meilisearch;
  private readonly requests = new DirectRequests();
  private prepared: Promise<void> | undefined;
  private readonly ended = new EndedCertificates();

  /** @param uid name of the index; installations that share a server need different ones. */
  constructor(
    host: string,
    apiKey: string | undefined,
    private readonly uid: string,
  ) {
    this.searching = new Meilisearch({
      ...{ host, apiKey, timeout: searchPatience, httpClient: this.requests.send },
      requestInit: { headers: uncompressed },
    });
    this.writing = new Meilisearch({ host, apiKey });
  }

  /** Makes the index and its settings, once for each process. */
  prepare(): Promise<void> {
    this.prepared ??= this.create().catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
    return this.prepared;
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const wanted = meiliQueries(this.uid, request, readQuery(request.text));
    const { page, freed } = wanted;
    const { today } = request;
    const anyEnded = this.ended.any(today) === undefined ? wanted.anyEnded : undefined;
    const results = await this.ask([
      ...[page, ...freed.map(({ query }) => query)],
      ...(anyEnded ? [anyEnded] : []),
    ]);
    const first = results[0];
    if (!first) throw new Error('The search gave no result.');
    if (anyEnded) this.ended.note(today, Boolean(results.at(-1)?.estimatedTotalHits));
    const areCounted = wanted.anyEnded !== undefined;
    const ended = areCounted && this.ended.any(today) ? await this.ask([wanted.ended]) : [];
    const counts = (field: FacetField): FacetCount[] => {
      if (field === 'certificate') {
        const byDay = ended[0]?.facetDistribution?.certificateDay;
        return countInDate(first.facetDistribution?.certificate, byDay, today);
      }
      const place = freed.findIndex((other) => other.field === field);
      return toCounts((results[place + 1] ?? first).facetDistribution?.[field]);
    };
    return {
      hits: toHits(first),
      total: { count: first.estimatedTotalHits ?? 0, isExact: true },
      facets: Object.fromEntries(request.facets.map((field) => [field, counts(field)])),
      engineMilliseconds: [...results, ...ended].reduce(
        (sum, { processingTimeMs }) => sum + processingTimeMs,
        0,
      ),
    };
  }

  async apply({ documents, removedIds }: IndexChanges): Promise<void> {
    await this.prepare();
    const tasks: EnqueuedTaskPromise[] = [];
    if (removedIds.length > 0) tasks.push(this.index().deleteDocuments([...removedIds]));
    if (documents.length > 0) tasks.push(this.index().addDocuments(documents.map(toMeiliDocument)));
    for (const task of tasks) await finishTask(task);
    this.ended.forget();
  }

  async startRebuild(): Promise<IndexRebuild> {
    await this.prepare();
    return MeiliRebuild.start(this.writing, this.uid);
  }

  async findOutdated(today: string, limit: number): Promise<string[]> {
    // An index of an earlier release does not hold when certificates end or begin.
    const filter = `${turnedBefore(today)} OR certificateTurns NOT EXISTS`;
    const { results } = await this.index().getDocuments({ filter, fields: ['id'], limit });
    return results.map(({ id }) => id);
  }

  async countDocuments(): Promise<number> {
    const { numberOfDocuments } = await this.searching.index(this.uid).getStats();
    return numberOfDocuments;
  }

  close(): Promise<void> {
    this.requests.close();
    return Promise.resolve();
  }

  private async ask(queries: MultiSearchQuery[]): Promise<MultiSearchResult<MeiliHit>[]> {
    const { results } = await this.searching.multiSearch<MultiSearchParams, MeiliHit>({ queries });
    return results;
  }

  private index(): Index<MeiliDocument> {
    return this.writing.index<MeiliDocument>(this.uid);
  }

  private async create(): Promise<void> {
    try {
      await this.writing.getRawIndex(this.uid);
    } catch (error) {
      if (!(error instanceof MeilisearchApiError) || error.cause?.code !== 'index_not_found') {
        throw error;
      }
      await finishTask(this.writing.createIndex(this.uid, { primaryKey: 'id' }));
    }
    if (isInForce(await this.index().getSettings())) return;
    await finishTask(this.index().updateSettings(indexSettings));
  }
}
