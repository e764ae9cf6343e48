import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsJobsModule } from '#accounts';
import { DiscoveryJobsModule } from '#discovery';
import { FairsJobsModule } from '#fairs';
import { MatchingJobsModule } from '#matching';
import { ProfilesJobsModule } from '#profiles';
import { SourcingJobsModule } from '#sourcing';
import { TaxonomyJobsModule } from '#taxonomy';
import { type Config, PlatformModule, WorkerModule } from '#platform';

/** The process that works: the outbox relay and every area's jobs. It serves no GraphQL. */
@Module({})
export class IloiloWorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: IloiloWorkerModule,
      imports: [
        PlatformModule.forRoot(config, 'iloilo-worker'),
        WorkerModule,
        TaxonomyJobsModule,
        AccountsJobsModule,
        ProfilesJobsModule,
        SourcingJobsModule,
        DiscoveryJobsModule,
        MatchingJobsModule,
        FairsJobsModule,
      ],
    };
  }
}
