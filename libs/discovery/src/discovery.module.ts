import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { type Config, CONFIG } from '#platform';
import { ProfilesModule } from '#profiles';
import { TaxonomyModule } from '#taxonomy';
import { CertificateSettler } from './indexing/certificate.settler.js';
import { IndexLock } from './indexing/index.lock.js';
import { ProfileIndexer } from './indexing/profile.indexer.js';
import { RebuildJournal } from './indexing/rebuild.journal.js';
import { Reindexer } from './indexing/reindexer.js';
import { MeiliSearchIndex } from './meilisearch/meili.search-index.js';
import { PostgresSearchIndex } from './postgres/postgres.search-index.js';
import { openSearchPool } from './postgres/search-pool.js';
import { SavedSearch } from './saved/saved-search.entity.js';
import { SavedSearchService } from './saved/saved-search.service.js';
import { SearchAlerts } from './saved/search.alerts.js';
import { SEARCH_INDEX, type SearchIndex } from './search-index.js';
import { SearchCheck } from './search/search.check.js';
import { SupplierSearch } from './search/supplier.search.js';

/** Meilisearch where it is configured, else Postgres. */
function openSearchIndex(config: Config): SearchIndex {
  const { MEILISEARCH_URL: url, MEILISEARCH_KEY: key, MEILISEARCH_INDEX: uid } = config;
  return url
    ? new MeiliSearchIndex(url, key, uid)
    : new PostgresSearchIndex(openSearchPool(config.DATABASE_URL));
}

/** Finding suppliers, and searches that users keep; no transport. */
@Module({
  imports: [
    AccountsModule,
    ProfilesModule,
    TaxonomyModule,
    TypeOrmModule.forFeature([SavedSearch]),
  ],
  providers: [
    {
      provide: SEARCH_INDEX,
      inject: [CONFIG],
      useFactory: openSearchIndex,
    },
    CertificateSettler,
    IndexLock,
    ProfileIndexer,
    RebuildJournal,
    Reindexer,
    SavedSearchService,
    SearchAlerts,
    SearchCheck,
    SupplierSearch,
  ],
  exports: [
    SEARCH_INDEX,
    CertificateSettler,
    ProfileIndexer,
    Reindexer,
    SavedSearchService,
    SearchAlerts,
    SupplierSearch,
  ],
})
export class DiscoveryModule implements OnApplicationShutdown {
  constructor(@Inject(SEARCH_INDEX) private readonly index: SearchIndex) {}

  async onApplicationShutdown(): Promise<void> {
    await this.index.close();
  }
}
