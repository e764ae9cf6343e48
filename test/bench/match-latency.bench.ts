import type { ChildProcess } from 'node:child_process';
import { loadavg } from 'node:os';
import { startBuiltApi, stopProcess } from '../support/built-api.js';
import { option } from '../support/search-bench.js';
import { measureNeeds, measureProfiles } from './latency/changes.js';
import { untilAtRest } from './latency/processor.js';
import { measureWorkers } from './latency/workers.js';
import {
  closeWorld,
  compare,
  findMissing,
  openWorld,
  startWorker,
  type World,
} from './latency/world.js';
import { note, percentile, rounded } from './match/measure.js';
import type { Bench, Measurement } from './report.js';

type Figures = Measurement['figures'];

/**
 * How long a change takes to be seen in matches, through the built api and workers on Postgres, and
 * how comparing spreads over workers:
 * `match-latency [--parts=workers,changes] [--suppliers=100000] [--needs=5000] [--changes=40] [--turns=7] [--database=URL]`.
 */
const bench: Bench = async (args) => {
  const parts = option(args, 'parts', 'workers,changes').split(',');
  const world = await openWorld(args);
  const processes: ChildProcess[] = [];
  try {
    const first = await startWorker(world.config);
    processes.push(first);
    const missing = await findMissing(world);
    note(`Comparing ${missing.length} needs for the first time`);
    const firstMs = await compare(world, missing);
    const second = await startWorker(world.config);
    processes.push(second);
    await untilAtRest(world, processes);
    const workers = parts.includes('workers')
      ? await measureWorkers(world, [first, second], Number(option(args, 'turns', '7')))
      : {};
    const changes = parts.includes('changes')
      ? await measureChanges(world, Number(option(args, 'changes', '40')))
      : {};
    return {
      figures: {
        suppliers: Number(option(args, 'suppliers', '100000')),
        needs: world.needs.length,
        loadAverage: rounded(loadavg()[0] ?? 0),
        // What a database that is taken again has compared before is not compared here.
        needsComparedFirst: missing.length,
        firstComparisonSeconds: rounded(firstMs / 1_000),
        ...workers,
        ...changes,
      },
      goals: {
        ...(parts.includes('changes') && {
          profileToOwnMatchesP95Ms: '<= 1000',
          profileToMatchesP95Ms: '<= 1000',
          needToMatchesP95Ms: '<= 1500',
        }),
        ...(parts.includes('workers') && { timesOneWorker: '>= 1.7' }),
      },
      baselines: {},
    };
  } finally {
    for (const child of processes) await stopProcess(child);
    await closeWorld(world);
  }
};
export default bench;

async function measureChanges(world: World, changes: number): Promise<Figures> {
  const api = await startBuiltApi(world.config);
  note('Changing profiles');
  const profiles = await measureProfiles(world, `${api.origin}/graphql`, changes);
  note('Posting needs');
  const needs = await measureNeeds(world, `${api.origin}/graphql`, changes);
  await api.stop();
  return {
    profileToOwnMatchesP50Ms: rounded(percentile(profiles.supplier, 0.5)),
    profileToOwnMatchesP95Ms: rounded(percentile(profiles.supplier, 0.95)),
    profileToMatchesP50Ms: rounded(percentile(profiles.buyer, 0.5)),
    profileToMatchesP95Ms: rounded(percentile(profiles.buyer, 0.95)),
    needToMatchesP50Ms: rounded(percentile(needs, 0.5)),
    needToMatchesP95Ms: rounded(percentile(needs, 0.95)),
  };
}
