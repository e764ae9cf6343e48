import { Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ProfilesModule } from '#profiles';
import { DiscoveryModule } from './discovery.module.js';
import { IndexProfilesHandler } from './indexing/index-profiles.handler.js';
import { CertificateSettler } from './indexing/certificate.settler.js';
import { JudgeSizesHandler } from './indexing/judge-sizes.handler.js';
import { Reindexer, ReindexUnderWay } from './indexing/reindexer.js';
import { SettleCertificatesHandler } from './indexing/settle-certificates.handler.js';
import { FindDueAlertsHandler, SendSearchAlertsHandler } from './saved/alert.handlers.js';

/** Keeps the search up to date, in the worker. */
@Module({
  imports: [DiscoveryModule, ProfilesModule],
  providers: [
    FindDueAlertsHandler,
    IndexProfilesHandler,
    JudgeSizesHandler,
    SendSearchAlertsHandler,
    SettleCertificatesHandler,
  ],
})
export class DiscoveryJobsModule implements OnApplicationBootstrap {
  private readonly logger = new Logger(DiscoveryJobsModule.name);

  constructor(
    private readonly reindexer: Reindexer,
    private readonly settler: CertificateSettler,
  ) {}

  /**
   * An engine that was only now configured is empty: it is filled without anybody asking. One that
   * is filled may have missed the night, or come from an earlier release.
   */
  onApplicationBootstrap(): void {
    this.reindexer
      .reindexIfEmpty()
      .then(async (isFilled) => {
        if (isFilled) this.logger.log('The search index was empty and has been built.');
        await this.settler.settle();
      })
      .catch((error: unknown) => {
        if (error instanceof ReindexUnderWay) return;
        this.logger.warn(error, 'The search index could not be made ready.');
      });
  }
}
