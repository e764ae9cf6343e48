import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/settings.js';
import { LiveTopics } from '../live/live.topics.js';
import { OutboxEntry } from '../outbox/outbox.entity.js';
import { Outbox } from '../outbox/outbox.js';
import { OutboxRelay } from '../outbox/outbox.relay.js';
import { JobQueues } from './job.queues.js';
import { QueueBackend } from './queue.backend.js';
import { WorkerHost } from './worker.host.js';

/** Queues, outbox and live topics, for every process. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OutboxEntry])],
  providers: [
    {
      provide: QueueBackend,
      inject: [CONFIG],
      useFactory: (config: Config) => new QueueBackend(config),
    },
    JobQueues,
    Outbox,
    LiveTopics,
  ],
  exports: [QueueBackend, JobQueues, Outbox, LiveTopics],
})
export class QueuesModule implements OnApplicationShutdown {
  constructor(@Inject(QueueBackend) private readonly backend: QueueBackend) {}

  async onApplicationShutdown(): Promise<void> {
    await this.backend.close();
  }
}

/** What runs jobs: for the worker alone. */
@Module({
  imports: [DiscoveryModule],
  providers: [WorkerHost, OutboxRelay],
  exports: [OutboxRelay],
})
export class WorkerModule {}
