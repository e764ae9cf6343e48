import { setTimeout as pause } from 'node:timers/promises';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { allJobs, CLOCK, type Clock, type Config, JobQueues, QueueBackend } from '#platform';
import { IloiloWorkerModule } from '../../apps/worker/src/worker.module.js';

const patienceMilliseconds = 60_000;
const pollMilliseconds = 25;

/** The worker process, run inside the test's. */
export class TestWorker {
  private constructor(private readonly app: NestFastifyApplication) {}

  static async start(config: Config, clock: Clock): Promise<TestWorker> {
    const module = await Test.createTestingModule({ imports: [IloiloWorkerModule.forRoot(config)] })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
      logger: process.env.ILOILO_TEST_LOG ? undefined : false,
    });
    await app.init();
    return new TestWorker(app);
  }

  /**
   * Waits until every outbox entry has been relayed and every job is done, those that these cause
   * included.
   * @throws Error when a job fails for good, or when the work does not end.
   */
  async runJobs(): Promise<void> {
    const until = Date.now() + patienceMilliseconds;
    let before: string | undefined;
    while (Date.now() < until) {
      const state = await this.findState();
      if (state !== undefined && state === before) return;
      before = state;
      if (state === undefined) await pause(pollMilliseconds);
    }
    throw new Error(`The jobs are not done after ${patienceMilliseconds} ms.`);
  }

  async stop(): Promise<void> {
    await this.app.close();
  }

  /**
   * Tells one rest from another; undefined while there is work. A job may write to the outbox just
   * after that was looked at, so only two equal answers in a row are a rest.
   */
  private async findState(): Promise<string | undefined> {
    const [outbox] = await this.app
      .get(DataSource)
      .query<{ waiting: number; all: number }[]>(
        'SELECT count(*) FILTER (WHERE relayed_at IS NULL)::int AS waiting, count(*)::int AS all FROM outbox',
      );
    // The queues after the outbox: what it has relayed waits in them by then, or is done.
    const [isBusy] = await Promise.all([this.isAnyQueueBusy(), this.failOnDeadJobs()]);
    return !outbox || outbox.waiting > 0 || isBusy ? undefined : String(outbox.all);
  }

  private async failOnDeadJobs(): Promise<void> {
    const [dead] = await this.app.get(JobQueues).listDead(1);
    if (dead) throw new Error(`Job ${dead.name} failed for good: ${dead.reason}`);
  }

  private async isAnyQueueBusy(): Promise<boolean> {
    const names = [...new Set(allJobs().map((definition) => definition.queue))];
    return (await Promise.all(names.map((name) => this.isQueueBusy(name)))).includes(true);
  }

  /** Whether a job waits, runs, or waits for another try. Jobs that wait for their hour do not count. */
  private async isQueueBusy(name: string): Promise<boolean> {
    const queue = (this.queues[name] ??= this.app.get(QueueBackend).openQueue(name));
    const jobs = await queue.getJobs(['waiting', 'active', 'prioritized', 'delayed']);
    return jobs.some((job) => job !== undefined && job.repeatJobKey === undefined);
  }

  private readonly queues: Record<string, ReturnType<QueueBackend['openQueue']>> = {};
}
