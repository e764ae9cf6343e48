export type {
  DocumentCertificate,
  EvidenceLevel,
  SupplierDocument,
} from './domain/supplier-document.js';
export * from './domain/search-request.js';
export { openSearchPool } from './postgres/search-pool.js';
export { PostgresSearchIndex } from './postgres/postgres.search-index.js';
export {
  type IndexChanges,
  type IndexRebuild,
  SEARCH_INDEX,
  type SearchIndex,
} from './search-index.js';
export { MeiliSearchIndex } from './meilisearch/meili.search-index.js';
