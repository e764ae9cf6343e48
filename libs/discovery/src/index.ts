export { DiscoveryApiModule } from './discovery.api.module.js';
export { indexProfiles } from './discovery.jobs.js';
export { DiscoveryJobsModule } from './discovery.jobs.module.js';
export { DiscoveryModule } from './discovery.module.js';
export * from './domain/search-request.js';
export type { DocumentCertificate, SupplierDocument } from './domain/supplier-document.js';
export { ProfileIndexer } from './indexing/profile.indexer.js';
export { Reindexer, type ReindexProgress, ReindexUnderWay } from './indexing/reindexer.js';
export { MeiliSearchIndex } from './meilisearch/meili.search-index.js';
export { PostgresSearchIndex } from './postgres/postgres.search-index.js';
export { openSearchPool } from './postgres/search-pool.js';
export {
  type IndexChanges,
  type IndexRebuild,
  SEARCH_INDEX,
  type SearchIndex,
} from './search-index.js';
export { type FoundSuppliers, SupplierSearch } from './search/supplier.search.js';
