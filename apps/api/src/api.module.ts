import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, GraphqlApiModule, HttpEdgeModule, PlatformModule } from '#platform';
import { AccountsApiModule, AccountsModule } from '#accounts';
import { DiscoveryApiModule } from '#discovery';
import { FairsApiModule } from '#fairs';
import { MatchingApiModule } from '#matching';
import { ProfilesApiModule } from '#profiles';
import { SourcingApiModule } from '#sourcing';
import { TaxonomyApiModule } from '#taxonomy';
import { JobsApiModule } from './jobs/jobs.api.module.js';
import { readTrustedDocuments } from './web/web-build.js';
import { WebModule } from './web/web.module.js';

/** The process that answers: every area's GraphQL, and health. It runs no jobs. */
@Module({})
export class IloiloApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: IloiloApiModule,
      imports: [
        PlatformModule.forRoot(config, 'iloilo-api'),
        GraphqlApiModule.forRoot(AccountsModule, readTrustedDocuments()),
        HttpEdgeModule.forRoot(AccountsModule),
        TaxonomyApiModule,
        AccountsApiModule,
        ProfilesApiModule,
        SourcingApiModule,
        DiscoveryApiModule,
        MatchingApiModule,
        FairsApiModule,
        JobsApiModule,
        WebModule,
      ],
    };
  }
}
