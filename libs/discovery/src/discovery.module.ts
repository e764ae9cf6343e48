import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Config, CONFIG } from '#platform';
import { ProfilesModule } from '#profiles';
import { IndexLock } from './indexing/index.lock.js';
import { ProfileIndexer } from './indexing/profile.indexer.js';
import { RebuildJournal } from './indexing/rebuild.journal.js';
import { Reindexer } from './indexing/reindexer.js';
import { MeiliSearchIndex } from './meilisearch/meili.search-index.js';
import { PostgresSearchIndex } from './postgres/postgres.search-index.js';
import { openSearchPool } from './postgres/search-pool.js';
import { SEARCH_INDEX, type SearchIndex } from './search-index.js';
import { SearchCheck } from './search/search.check.js';
import { SupplierCounter } from './search/supplier.counter.js';
import { SupplierSearch } from './search/supplier.search.js';

/** Finding suppliers; no transport. Meilisearch serves where it is configured, else Postgres. */
@Module({
  imports: [ProfilesModule],
  providers: [
    {
      provide: SEARCH_INDEX,
      inject: [CONFIG],
      useFactory: (config: Config): SearchIndex =>
        config.MEILISEARCH_URL
          ? new MeiliSearchIndex(config.MEILISEARCH_URL, config.MEILISEARCH_KEY)
          : new PostgresSearchIndex(openSearchPool(config.DATABASE_URL)),
    },
    IndexLock,
    ProfileIndexer,
    RebuildJournal,
    Reindexer,
    SearchCheck,
    SupplierCounter,
    SupplierSearch,
  ],
  exports: [SEARCH_INDEX, ProfileIndexer, Reindexer, SupplierCounter, SupplierSearch],
})
export class DiscoveryModule implements OnApplicationShutdown {
  constructor(@Inject(SEARCH_INDEX) private readonly index: SearchIndex) {}

  async onApplicationShutdown(): Promise<void> {
    await this.index.close();
  }
}
