import { Module } from '@nestjs/common';
import { DiscoveryModule } from './discovery.module.js';
import { SearchResolver } from './search/search.resolver.js';

/** The search over GraphQL, for the api. */
@Module({ imports: [DiscoveryModule], providers: [SearchResolver] })
export class DiscoveryApiModule {}
