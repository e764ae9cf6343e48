import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { currentRequestId } from '../telemetry/request-context.js';
import { allJobs, type JobDefinition } from './job.definition.js';
import { QueueBackend } from './queue.backend.js';

/** A job to be added. */
export interface NewJob<P extends object = object> {
  readonly definition: JobDefinition<P>;
  readonly payload: P;
  /** Adding a second job under one id does nothing. Holds no `:`. */
  readonly id: string;
  readonly requestId?: string | undefined;
}

/** What is stored in the queue: the payload, and the request that caused it. */
export interface JobEnvelope {
  readonly payload: object;
  readonly requestId?: string;
}

/** A job that failed its last try. */
export interface DeadJob {
  readonly queue: string;
  readonly id: string;
  readonly name: string;
  readonly payload: object;
  readonly reason: string;
  readonly failedAt: Date | undefined;
}

/** The producers' side of the queues. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly open = new Map<string, Queue>();

  constructor(private readonly backend: QueueBackend) {}

  /** Adds jobs, queue by queue. A job whose id is known already is left as it is. */
  async addAll(jobs: readonly NewJob[]): Promise<void> {
    const byQueue = Map.groupBy(jobs, (job) => job.definition.queue);
    for (const [queue, group] of byQueue) {
      await this.queue(queue).addBulk(
        group.map(({ definition, payload, id, requestId }) => ({
          name: definition.name,
          data: { payload, requestId: requestId ?? currentRequestId() } satisfies JobEnvelope,
          opts: { jobId: id, attempts: definition.attempts ?? 5 },
        })),
      );
    }
  }

  async add<P extends object>(definition: JobDefinition<P>, payload: P, id: string): Promise<void> {
    await this.addAll([{ definition, payload, id }]);
  }

  /** Sets the clocks of all jobs that run by themselves. */
  async scheduleRepeating(): Promise<void> {
    for (const { every, name, queue } of allJobs()) {
      if (!every) continue;
      await this.queue(queue).upsertJobScheduler(
        name,
        { pattern: every.pattern, tz: every.timeZone },
        { name, data: { payload: {} } satisfies JobEnvelope, opts: { attempts: 3 } },
      );
    }
  }

  /** Lists dead jobs, newest first. */
  async listDead(most: number): Promise<DeadJob[]> {
    const dead: DeadJob[] = [];
    for (const name of this.names()) {
      const jobs = await this.queue(name).getFailed(0, most - 1);
      for (const job of jobs) {
        const envelope = job.data as JobEnvelope;
        dead.push({
          queue: name,
          id: job.id ?? '',
          name: job.name,
          payload: envelope.payload,
          reason: job.failedReason,
          failedAt: job.finishedOn === undefined ? undefined : new Date(job.finishedOn),
        });
      }
    }
    return dead
      .sort((a, b) => (b.failedAt?.getTime() ?? 0) - (a.failedAt?.getTime() ?? 0))
      .slice(0, most);
  }

  /** Puts dead jobs back in line: all, or the one with that id. Returns how many. */
  async retryDead(id?: string): Promise<number> {
    let retried = 0;
    for (const name of this.names()) {
      for (const job of await this.queue(name).getFailed(0, -1)) {
        if (id !== undefined && job.id !== id) continue;
        await job.retry('failed', { resetAttemptsMade: true });
        retried++;
      }
    }
    return retried;
  }

  /** How many jobs wait, run and are dead, by queue. */
  async countJobs(): Promise<Record<string, Record<string, number>>> {
    const counts: Record<string, Record<string, number>> = {};
    for (const name of this.names()) {
      counts[name] = await this.queue(name).getJobCounts('waiting', 'active', 'delayed', 'failed');
    }
    return counts;
  }

  /** Resolves when the queues' engine answers. */
  async ping(): Promise<void> {
    const [name] = this.names();
    if (name !== undefined) await this.queue(name).getJobCounts('waiting');
  }

  async onApplicationShutdown(): Promise<void> {
    for (const queue of this.open.values()) await queue.close();
  }

  private names(): string[] {
    return [...new Set(allJobs().map((definition) => definition.queue))].sort();
  }

  private queue(name: string): Queue {
    const known = this.open.get(name);
    if (known) return known;
    const queue = this.backend.openQueue(name);
    this.open.set(name, queue);
    return queue;
  }
}
