import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobQueues } from '../queues/job.queues.js';
import { QueueBackend } from '../queues/queue.backend.js';
import { ChecksHealth, type HealthCheck, type PartHealth } from './health.js';

@ChecksHealth()
@Injectable()
export class DatabaseCheck implements HealthCheck {
  constructor(private readonly dataSource: DataSource) {}

  async check(): Promise<PartHealth> {
    await this.dataSource.query('SELECT 1');
    return { part: 'data', engine: 'postgres', state: 'up' };
  }
}

/** Changes are kept without queues; what follows from them waits. */
@ChecksHealth()
@Injectable()
export class QueueCheck implements HealthCheck {
  constructor(
    private readonly queues: JobQueues,
    private readonly backend: QueueBackend,
    private readonly dataSource: DataSource,
  ) {}

  async check(): Promise<PartHealth> {
    const part = 'queues';
    const { engine } = this.backend;
    try {
      await this.queues.ping();
    } catch (error) {
      return { part, engine, state: 'degraded', detail: String(error) };
    }
    const [row] = await this.dataSource.query<{ late: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM outbox WHERE relayed_at IS NULL
                        AND created_at < now() - interval '1 minute') AS late`,
    );
    if (row?.late) return { part, engine, state: 'degraded', detail: 'Is a worker running?' };
    return { part, engine, state: 'up' };
  }
}
