import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../config/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/settings.js';
import { jobsOn } from '../queues/job.definition.js';
import { JobQueues, type NewJob } from '../queues/job.queues.js';

const batchSize = 200;
/** The relay looks by itself this often, so that a lost notification costs a second, no more. */
const pollMilliseconds = 1000;

interface WaitingEntry {
  readonly id: string;
  readonly event: string;
  readonly payload: object;
  readonly request_id: string | null;
}

/**
 * Turns outbox entries into jobs. Any number of workers may run one: each claims rows that no
 * other holds. A crash between queue and commit relays an entry again under the same job ids,
 * which the queue recognises, and handlers are safe to run twice.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly stopping = new AbortController();
  /** Ends the present wait. */
  private endWait: () => void = () => undefined;
  /** Whether something was announced since the relay last looked. */
  private isWoken = false;
  private running: Promise<void> = Promise.resolve();
  private listener: pg.Client | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: JobQueues,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await this.listener?.end().catch(() => undefined);
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      // Whatever fails below is tried again after a wait, and not at once.
      this.isWoken = false;
      try {
        await this.listen();
        const relayed = await this.relayBatch();
        if (relayed < batchSize) await this.waitForWork();
      } catch (error) {
        this.logger.error(error, 'The outbox could not be relayed; trying again.');
        await this.waitForWork();
      }
    }
  }

  /** Hands one batch of waiting entries to the queues; returns how many. */
  async relayBatch(): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const entries = await claimEntries(tx);
      if (entries.length === 0) return 0;
      await this.queues.addAll(entries.flatMap(toJobs));
      await tx.query('UPDATE outbox SET relayed_at = $1 WHERE id = ANY($2)', [
        this.clock(),
        entries.map((entry) => entry.id),
      ]);
      return entries.length;
    });
  }

  private async listen(): Promise<void> {
    if (this.listener) return;
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'iloilo-outbox',
    });
    const forget = (): void => {
      if (this.listener === client) this.listener = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    client.on('notification', () => {
      this.wake();
    });
    await client.connect();
    await client.query('LISTEN outbox');
    this.listener = client;
  }

  private wake(): void {
    this.isWoken = true;
    this.endWait();
  }

  /** What is announced while entries are handed over may have come too late for them. */
  private async waitForWork(): Promise<void> {
    if (this.stopping.signal.aborted || this.isWoken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMilliseconds);
      this.endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function claimEntries(tx: EntityManager): Promise<WaitingEntry[]> {
  return tx.query(
    `SELECT id, event, payload, request_id FROM outbox
      WHERE relayed_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [batchSize],
  );
}

/** One job for every definition that waits for the event, under an id that repeats exactly. */
function toJobs(entry: WaitingEntry): NewJob[] {
  return jobsOn(entry.event).map((definition) => ({
    definition,
    payload: entry.payload,
    id: `${definition.name}-${entry.id}`,
    requestId: entry.request_id ?? undefined,
  }));
}
