import { setTimeout as pause } from 'node:timers/promises';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock, type Config, JobQueues } from '#platform';
import { IloiloWorkerModule } from '../../apps/worker/src/worker.module.js';

const patienceMilliseconds = 60_000;
/** Between two looks; by the second one subscribers have mostly heard of the work, too. */
const pollMilliseconds = 40;

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
      await pause(pollMilliseconds);
    }
    throw new Error(`The jobs are not done after ${patienceMilliseconds} ms.`);
  }

  async stop(): Promise<void> {
    await this.app.close();
  }

  /**
   * Tells one rest from another; undefined while there is work. Looks at the outbox and at the tables
   * of BullMQ's Postgres backend in one statement, since tests ask hundreds of times. Jobs that run
   * by the clock, and wait for their hour, do not count.
   */
  private async findState(): Promise<string | undefined> {
    const [state] = await this.app.get(DataSource).query<State[]>(
      `SELECT
         (SELECT count(*) FILTER (WHERE relayed_at IS NULL) FROM outbox)::int AS waiting,
         (SELECT count(*) FROM outbox)::int AS entries,
         (SELECT count(*) FROM bullmq.job
           WHERE state IN ('waiting', 'active', 'delayed') AND scheduler_id IS NULL)::int AS busy,
         (SELECT count(*) FROM bullmq.job WHERE state = 'failed')::int AS dead`,
    );
    if (!state || state.dead > 0) await this.failOnDeadJobs();
    return !state || state.waiting > 0 || state.busy > 0 ? undefined : String(state.entries);
  }

  private async failOnDeadJobs(): Promise<void> {
    const [dead] = await this.app.get(JobQueues).listDead(1);
    if (dead) throw new Error(`Job ${dead.name} failed for good: ${dead.reason}`);
  }
}

/** How many entries of the outbox wait, how many there are, and how many jobs are under way and dead. */
interface State {
  readonly waiting: number;
  readonly entries: number;
  readonly busy: number;
  readonly dead: number;
}
