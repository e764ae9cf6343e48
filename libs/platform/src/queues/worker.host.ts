import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Job, Worker } from 'bullmq';
import { requestIdFrom, runInContext } from '../telemetry/request-context.js';
import { Metrics } from '../telemetry/metrics.js';
import { allJobs } from './job.definition.js';
import { HANDLED_JOB, type JobHandler, type JobRun } from './job.handler.js';
import { type JobEnvelope, JobQueues } from './job.queues.js';
import { QueueBackend } from './queue.backend.js';

type Handlers = ReadonlyMap<string, JobHandler<object>>;

/** Jobs of one queue that one worker runs side by side. */
const concurrency = 4;

/** Runs the handlers: one BullMQ worker for every queue, dispatching by the job's name. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WorkerHost.name);
  private readonly stopping = new AbortController();
  private workers: Worker[] = [];

  constructor(
    private readonly backend: QueueBackend,
    private readonly queues: JobQueues,
    private readonly discovery: DiscoveryService,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.findHandlers();
    await this.queues.scheduleRepeating();
    const queues = new Set(allJobs().map((definition) => definition.queue));
    this.workers = [...queues].map((queue) => this.openWorker(queue, handlers));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  /**
   * Finds the handler of every job.
   * @throws Error naming each job that has none, or more than one.
   */
  private findHandlers(): Handlers {
    const handlers = new Map<string, JobHandler<object>>();
    const problems: string[] = [];
    for (const wrapper of this.discovery.getProviders()) {
      if (!wrapper.metatype || !wrapper.instance) continue;
      const name: unknown = Reflect.getMetadata(HANDLED_JOB, wrapper.metatype);
      if (typeof name !== 'string') continue;
      if (handlers.has(name)) problems.push(`${name} has two handlers`);
      handlers.set(name, wrapper.instance as JobHandler<object>);
    }
    for (const { name } of allJobs()) {
      if (!handlers.has(name)) problems.push(`${name} has no handler`);
    }
    if (problems.length > 0)
      throw new Error(`Every job needs one handler: ${problems.join('; ')}.`);
    return handlers;
  }

  private openWorker(queue: string, handlers: Handlers): Worker {
    const worker = this.backend.openWorker(
      queue,
      (job) => this.process(job, handlers),
      concurrency,
    );
    worker.on('error', (error) => {
      this.logger.warn({ err: error, queue }, 'The queue is out of reach; trying again.');
    });
    worker.on('failed', (job, error) => {
      const isDead = (job?.attemptsMade ?? 0) >= (job?.opts.attempts ?? 1);
      this.logger.error(
        { err: error, queue, job: job?.name, jobId: job?.id, isDead },
        'Job failed',
      );
    });
    this.run(worker, queue, handlers).catch((error: unknown) => {
      this.logger.error({ err: error, queue }, 'The worker stopped.');
    });
    return worker;
  }

  private async run(worker: Worker, queue: string, handlers: Handlers): Promise<void> {
    const ofQueue = allJobs().filter((definition) => definition.queue === queue);
    try {
      await Promise.all(ofQueue.flatMap(({ name }) => handlers.get(name)?.prepare?.() ?? []));
    } catch (error) {
      this.logger.warn({ err: error, queue }, 'The first jobs of the queue are not prepared for.');
    }
    if (!this.stopping.signal.aborted) await worker.run();
  }

  private async process(job: Job, handlers: Handlers): Promise<void> {
    const handler = handlers.get(job.name);
    if (!handler) throw new Error(`No handler for ${job.name}.`);
    const envelope = job.data as JobEnvelope;
    const run: JobRun = {
      id: job.id ?? '',
      attempt: job.attemptsMade + 1,
      signal: this.stopping.signal,
      reportProgress: (fraction) => job.updateProgress(Math.round(fraction * 100)),
    };
    const finish = this.metrics.jobSeconds.startTimer({ queue: job.queueName, job: job.name });
    let outcome = 'failed';
    try {
      const context = { requestId: requestIdFrom(envelope.requestId) };
      await runInContext(context, () => handler.handle(envelope.payload, run));
      outcome = 'done';
    } finally {
      finish({ outcome });
    }
  }
}
