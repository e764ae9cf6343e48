import type { ChildProcess } from 'node:child_process';
import { loadavg } from 'node:os';
import { DataSource } from 'typeorm';
import { type BuiltApi, startBuiltApi, stopProcess } from '../support/built-api.js';
import { option } from '../support/search-bench.js';
import { measureBare } from './booking/bare.js';
import { type Attempt, book } from './booking/clients.js';
import { type BookingWorld, closeBookingWorld, openBookingWorld } from './booking/world.js';
import { startWorker } from './latency/world.js';
import { note, percentile, rounded } from './match/measure.js';
import type { Bench } from './report.js';

const clients = 200;
const tables = 25;
const bareSeconds = 10;

/**
 * 200 clients against two api processes try to book 500 seats (20 slots at 25 tables), while an
 * api and a worker are killed and connections of Postgres are terminated; then the history that the
 * clients recorded is held against the database. Beside it a bare INSERT with the same constraint.
 * `booking [--attempts=100000] [--kills=yes|no]`.
 */
const bench: Bench = async (args) => {
  const attempts = Number(option(args, 'attempts', '100000'));
  const world = await openBookingWorld(clients, tables);
  const stage = await Stage.start(world);
  try {
    const disturb = option(args, 'kills', 'yes') === 'yes' ? stage.planOfKills(attempts) : nothing;
    const began = performance.now();
    const history = await book(world, stage.origins, attempts, disturb);
    const seconds = (performance.now() - began) / 1_000;
    await stage.stop();
    const checked = await check(world, history);
    note('Inserting without anything else');
    const bare = await measureBare(world, bareSeconds);
    const answered = history.filter(({ refusal }) => refusal !== 'lost').length;
    const times = history.map(({ milliseconds }) => milliseconds);
    return {
      figures: {
        attempts: history.length,
        ...checked,
        kills: stage.kills,
        attemptsPerSecond: rounded(answered / seconds),
        p50Ms: rounded(percentile(times, 0.5)),
        p95Ms: rounded(percentile(times, 0.95)),
        slowestMs: rounded(times.reduce((most, one) => Math.max(most, one), 0)),
        shareOfBareInsert: rounded(answered / seconds / bare),
        loadAverage: rounded(loadavg()[0] ?? 0),
      },
      goals: {
        doubleBookings: '== 0',
        acknowledgedLost: '== 0',
        slowestMs: '<= 10000',
        shareOfBareInsert: '>= 0.4',
      },
      baselines: { bareInsertsPerSecond: rounded(bare) },
    };
  } finally {
    await stage.stop();
    await closeBookingWorld(world);
  }
};
export default bench;

const nothing = (): void => undefined;

/** What is killed on purpose is no news. */
const startApi = ({ config }: BookingWorld): Promise<BuiltApi> => startBuiltApi(config, 'fatal');

/** Two api processes and a worker, and what happens to them. */
class Stage {
  kills = 0;
  readonly origins = [0, 1].map((index) => () => this.apis[index]?.origin ?? '');
  private restarting: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly world: BookingWorld,
    private readonly apis: BuiltApi[],
    private worker: ChildProcess,
  ) {}

  static async start(world: BookingWorld): Promise<Stage> {
    const apis = [await startApi(world), await startApi(world)];
    return new Stage(world, apis, await startWorker(world.config));
  }

  /** What to do when so many attempts are over: everything once, spread over the run. */
  planOfKills(attempts: number): (done: number) => void {
    const acts = new Map<number, () => Promise<void>>([
      [Math.floor(attempts / 200), () => this.terminateConnections()],
      [Math.floor(attempts / 50), () => this.killApi()],
      [Math.floor(attempts / 4), () => this.killWorker()],
      [Math.floor(attempts / 2), () => this.terminateConnections()],
    ]);
    return (done) => {
      const act = acts.get(done);
      if (act) this.restarting = this.restarting.then(act);
    };
  }

  async stop(): Promise<void> {
    await this.restarting;
    for (const api of this.apis.splice(0)) await api.stop();
    await stopProcess(this.worker);
  }

  private async killApi(): Promise<void> {
    note('Killing an api');
    this.kills++;
    this.apis[0]?.kill();
    this.apis[0] = await startApi(this.world);
  }

  private async killWorker(): Promise<void> {
    note('Killing the worker');
    this.kills++;
    this.worker.kill('SIGKILL');
    this.worker = await startWorker(this.world.config);
  }

  private async terminateConnections(): Promise<void> {
    note('Terminating connections');
    this.kills++;
    await this.world.context.get(DataSource).query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
  }
}

/** Holds what clients were told against what Postgres has. */
async function check({ context }: BookingWorld, history: readonly Attempt[]) {
  const db = context.get(DataSource);
  const acknowledged = history.flatMap(({ meetingId }) => meetingId ?? []);
  const [kept] = await db.query<[{ kept: number }]>(
    `SELECT count(*)::int AS kept FROM meetings m
      WHERE m.id = ANY($1) AND m.state = 'confirmed'
        AND (SELECT count(*) FROM bookings b WHERE b.meeting_id = m.id AND b.held) = 3`,
    [acknowledged],
  );
  const [twice] = await db.query<[{ twice: number; booked: number }]>(
    `SELECT count(*) FILTER (WHERE other.id IS NOT NULL)::int AS twice,
            count(DISTINCT one.meeting_id)::int AS booked
       FROM bookings one
       LEFT JOIN bookings other ON other.thing_id = one.thing_id AND other.id > one.id
                               AND other.held AND other.during && one.during
      WHERE one.held`,
  );
  const count = (refusal: string): number =>
    history.filter((one) => one.refusal === refusal).length;
  return {
    acknowledged: acknowledged.length,
    acknowledgedLost: acknowledged.length - kept.kept,
    doubleBookings: twice.twice,
    booked: twice.booked,
    withoutAnswer: count('lost'),
    answeredWithAnError: count('error'),
  };
}
