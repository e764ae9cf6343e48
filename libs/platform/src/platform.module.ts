import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from './config/clock.js';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/settings.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthModule } from './health/health.module.js';
import { MailModule } from './mail/mail.module.js';
import type { Mailer } from './mail/mailer.js';
import { QueuesModule } from './queues/queues.module.js';
import { TelemetryModule } from './telemetry/telemetry.module.js';

/** What a process may bring instead of what the others have. */
export interface PlatformPorts {
  readonly clock?: Clock;
  readonly mailer?: Mailer;
}

/** What every process of the product stands on. */
@Module({})
export class PlatformModule {
  /** @param processName names this process to Postgres. */
  static forRoot(
    config: Config,
    processName: string,
    { clock, mailer }: PlatformPorts = {},
  ): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.forRoot(config),
        TelemetryModule,
        DatabaseModule.forRoot(processName, clock),
        QueuesModule,
        MailModule.forRoot(mailer),
        HealthModule,
      ],
    };
  }
}
