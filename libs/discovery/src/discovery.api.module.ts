import { Module } from '@nestjs/common';
import { DiscoveryModule } from './discovery.module.js';
import { SavedSearchResolver } from './saved/saved-search.resolver.js';
import { SearchResolver } from './search/search.resolver.js';

/** The search over GraphQL, for the api. */
@Module({ imports: [DiscoveryModule], providers: [SavedSearchResolver, SearchResolver] })
export class DiscoveryApiModule {}
