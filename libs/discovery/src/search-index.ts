import type { SearchPage, SearchRequest } from './domain/search-request.js';
import type { SupplierDocument } from './domain/supplier-document.js';

/** Injection token of the engine that serves this installation (`SearchIndex`). */
export const SEARCH_INDEX = Symbol('SEARCH_INDEX');

/** Documents that changed, and ids that are no longer to be found. */
export interface IndexChanges {
  readonly documents: readonly SupplierDocument[];
  readonly removedIds: readonly string[];
}

/**
 * An engine that finds suppliers. It holds derived data only: all of it can be rebuilt from the
 * profiles at any time.
 */
export interface SearchIndex {
  readonly engine: 'postgres' | 'meilisearch';
  /** Makes the engine ready to be searched, empty or as it was left. Safe to call twice. */
  prepare(): Promise<void>;
  /** @throws Error when the engine is out of reach. */
  search(request: SearchRequest): Promise<SearchPage>;
  /** Resolves when searches see the changes. */
  apply(changes: IndexChanges): Promise<void>;
  /** Begins an empty index beside the live one; what a dead rebuild left is thrown away. */
  startRebuild(): Promise<IndexRebuild>;
  /**
   * Finds suppliers to be indexed anew for the sake of their certificates: those of which one begins
   * on that day or has begun since they were indexed, and, where that makes searches faster, those of
   * which one has ended. Searches leave out what has ended all the same.
   * @param today `YYYY-MM-DD`.
   */
  findOutdated(today: string, limit: number): Promise<string[]>;
  /** How many suppliers can be found. Rejects when the engine is out of reach. */
  countDocuments(): Promise<number>;
  /** Lets go of connections; nothing is asked of it afterwards. */
  close(): Promise<void>;
}

/** An index that is being built beside the live one, which goes on serving. */
export interface IndexRebuild {
  /** Adds documents that are not in it yet. */
  add(documents: readonly SupplierDocument[]): Promise<void>;
  /** Resolves when all that was added can be searched, once it is live. */
  finish(): Promise<void>;
  /** Brings in changes made since, after `finish`. */
  apply(changes: IndexChanges): Promise<void>;
  /** Puts it in the live one's place, in one step that no search sees the middle of. */
  goLive(): Promise<void>;
  discard(): Promise<void>;
}
