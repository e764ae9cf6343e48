import type { ChildProcess } from 'node:child_process';
import { loadavg } from 'node:os';
import { startBuiltApi, stopProcess } from '../support/built-api.js';
import { option } from '../support/search-bench.js';
import { measureNeeds, measureProfiles } from './latency/changes.js';
import { type CpuTimes, cpuSince, cpuTimes } from './latency/processor.js';
import {
  closeWorld,
  compare,
  findMissing,
  forget,
  openWorld,
  startWorker,
  type World,
} from './latency/world.js';
import { note, percentile, rounded } from './match/measure.js';
import type { Bench } from './report.js';

/** Needs compared with all suppliers to see how work spreads over workers. */
const spread = 600;

/**
 * How long a change takes to be seen in matches, through the built api and worker on Postgres, and
 * how comparing spreads over workers:
 * `match-latency [--suppliers=100000] [--needs=5000] [--changes=40] [--database=URL]`.
 */
const bench: Bench = async (args) => {
  const changes = Number(option(args, 'changes', '40'));
  const world = await openWorld(args);
  const processes: ChildProcess[] = [];
  try {
    const needIds = world.needs.map(({ id }) => id);
    processes.push(await startWorker(world.config));
    const missing = await findMissing(world);
    note(`Comparing ${missing.length} needs for the first time`);
    const first = await compare(world, missing);
    const one = await measureSpread(world, processes);
    processes.push(await startWorker(world.config));
    const two = await measureSpread(world, processes);
    const api = await startBuiltApi(world.config);
    note('Changing profiles');
    const profiles = await measureProfiles(world, `${api.origin}/graphql`, changes);
    note('Posting needs');
    const needs = await measureNeeds(world, `${api.origin}/graphql`, changes);
    await api.stop();
    return {
      figures: {
        suppliers: Number(option(args, 'suppliers', '100000')),
        needs: needIds.length,
        loadAverage: rounded(loadavg()[0] ?? 0),
        // What a database that is taken again has compared before is not compared here.
        needsComparedFirst: missing.length,
        firstComparisonSeconds: rounded(first / 1_000),
        profileToOwnMatchesP50Ms: rounded(percentile(profiles.supplier, 0.5)),
        profileToOwnMatchesP95Ms: rounded(percentile(profiles.supplier, 0.95)),
        profileToMatchesP50Ms: rounded(percentile(profiles.buyer, 0.5)),
        profileToMatchesP95Ms: rounded(percentile(profiles.buyer, 0.95)),
        needToMatchesP50Ms: rounded(percentile(needs, 0.5)),
        needToMatchesP95Ms: rounded(percentile(needs, 0.95)),
        needsPerSecondOneWorker: rounded((spread / one.wall) * 1_000),
        needsPerSecondTwoWorkers: rounded((spread / two.wall) * 1_000),
        timesOneWorker: rounded(one.wall / two.wall),
        workerCpuMsPerNeed: rounded(one.cpu.workers / spread),
        postgresCpuMsPerNeed: rounded(one.cpu.postgres / spread),
      },
      goals: {
        profileToOwnMatchesP95Ms: '<= 1000',
        profileToMatchesP95Ms: '<= 1000',
        needToMatchesP95Ms: '<= 1500',
        timesOneWorker: '>= 1.7',
      },
      baselines: {},
    };
  } finally {
    for (const child of processes) await stopProcess(child);
    await closeWorld(world);
  }
};
export default bench;

/** What comparing some needs anew takes: the second time, when every worker has its copies. */
async function measureSpread(
  world: World,
  workers: readonly ChildProcess[],
): Promise<{ wall: number; cpu: CpuTimes }> {
  const needIds = world.needs.slice(0, spread).map(({ id }) => id);
  note(`Comparing ${spread} needs with ${workers.length} workers`);
  await forget(world, needIds);
  await compare(world, needIds);
  await forget(world, needIds);
  const before = await cpuTimes(world, workers);
  const wall = await compare(world, needIds);
  return { wall, cpu: cpuSince(before, await cpuTimes(world, workers)) };
}
