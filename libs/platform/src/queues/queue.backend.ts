import {
  type ConnectionOptions,
  createPostgresBackend,
  createPostgresRelayBackend,
  Queue,
  Relay,
  type RelayBackendFactory,
  setDefaultBackendFactory,
  Worker,
  type Processor,
} from 'bullmq';

import { Redis } from 'ioredis';
import type { Config } from '../config/settings.js';

/** What serves the queues of this process. */
export type QueueEngine = 'redis' | 'postgres';

/** Most connections that the queues of one process open when they live in Postgres. */
const postgresPool = 8;

/**
 * Opens BullMQ's queues, workers and relays on Redis, or on the product's own Postgres where no
 * Redis is configured. All of a process share one connection (pool).
 */
export class QueueBackend {
  readonly engine: QueueEngine;
  private readonly connection: ConnectionOptions;
  /** How many finished jobs a queue keeps; Postgres would look through all of them after each job. */
  private readonly mostFinished: { readonly count?: number };
  private readonly lockMilliseconds: number;
  private readonly close_: () => Promise<void>;

  constructor(config: Config) {
    this.lockMilliseconds = config.JOB_LOCK_SECONDS * 1000;
    if (config.REDIS_URL) {
      // BullMQ's workers block on their connection, so commands must wait, not fail, while Redis is away.
      const redis = new Redis(config.REDIS_URL, { maxRetriesPerRequest: null });
      redis.on('error', () => undefined);
      this.engine = 'redis';
      this.mostFinished = { count: 20_000 };
      this.connection = redis;
      this.close_ = async () => {
        await redis.quit().catch(() => {
          redis.disconnect();
        });
      };
      setDefaultBackendFactory();
    } else {
      this.engine = 'postgres';
      this.mostFinished = {};
      this.connection = {
        connectionString: config.DATABASE_URL,
        migrate: true,
        max: postgresPool,
        application_name: 'iloilo-queues',
      } as unknown as ConnectionOptions;
      this.close_ = () => Promise.resolve();
      setDefaultBackendFactory(createPostgresBackend);
    }
  }

  openQueue(name: string): Queue {
    const queue = new Queue(name, {
      connection: this.connection,
      defaultJobOptions: {
        backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
        // A finished job's id keeps the same entry from being relayed twice.
        removeOnComplete: { age: 24 * 3600, ...this.mostFinished },
        removeOnFail: { age: 30 * 24 * 3600, ...this.mostFinished },
      },
    });
    queue.on('error', () => undefined);
    return queue;
  }

  openWorker(name: string, processor: Processor, concurrency: number): Worker {
    const worker = new Worker(name, processor, {
      connection: this.connection,
      concurrency,
      autorun: false,
      lockDuration: this.lockMilliseconds,
      // A stalled job is noted at one look and taken up at the next.
      stalledInterval: Math.round(this.lockMilliseconds / 6),
      maxStalledCount: 3,
    });
    return worker;
  }

  openRelay(name: string): Relay {
    const backend =
      this.engine === 'postgres'
        ? (createPostgresRelayBackend as unknown as RelayBackendFactory<ConnectionOptions>)
        : undefined;
    return new Relay({ connection: this.connection, name, ...(backend && { backend }) });
  }

  async close(): Promise<void> {
    await this.close_();
  }
}
