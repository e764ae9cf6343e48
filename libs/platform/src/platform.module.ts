import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/settings.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthModule } from './health/health.module.js';
import { MailModule } from './mail/mail.module.js';
import { QueuesModule } from './queues/queues.module.js';
import { TelemetryModule } from './telemetry/telemetry.module.js';

/** What every process of the product stands on. */
@Module({})
export class PlatformModule {
  /** @param processName names this process to Postgres. */
  static forRoot(config: Config, processName: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.forRoot(config),
        TelemetryModule,
        DatabaseModule.forRoot(processName),
        QueuesModule,
        MailModule,
        HealthModule,
      ],
    };
  }
}
