import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { note, percentile, rounded } from '../match/measure.js';
import { type CpuTimes, cpuSince, cpuTimes } from './processor.js';
import { compare, forget, type World } from './world.js';

/** Needs compared with all suppliers to see how work spreads over workers. */
const spread = 5_000;
/** What an idle worker may still be doing is over by then. */
const restMilliseconds = 500;

/** What comparing {@link spread} needs anew took. */
interface Spread {
  readonly wall: number;
  readonly cpu: CpuTimes;
}

/**
 * Comparing needs with one worker and with two, in turns that begin with the one and with the other,
 * so that what else the machine does falls on both alike. The second worker is held (SIGSTOP) while the first works alone: both keep their
 * copies.
 */
export async function measureWorkers(
  world: World,
  [first, second]: readonly [ChildProcess, ChildProcess],
  turns: number,
): Promise<Record<string, number>> {
  const needIds = world.needs.slice(0, spread).map(({ id }) => id);
  note('Comparing with both workers, so that both have their copies');
  await measure(world, needIds, [first, second]);
  const alone: Spread[] = [];
  const together: Spread[] = [];
  const withOne = async (): Promise<void> => {
    second.kill('SIGSTOP');
    try {
      alone.push(await measure(world, needIds, [first]));
    } finally {
      second.kill('SIGCONT');
    }
  };
  const withTwo = async (): Promise<void> => {
    together.push(await measure(world, needIds, [first, second]));
  };
  for (let turn = 0; turn < turns; turn++) {
    note(`Comparing ${needIds.length} needs, turn ${turn + 1} of ${turns}`);
    for (const part of turn % 2 === 0 ? [withOne, withTwo] : [withTwo, withOne]) {
      await pause(restMilliseconds);
      await part();
    }
  }
  const ratios = alone.map(({ wall }, turn) => wall / (together[turn]?.wall ?? Number.NaN));
  const median = (of: (one: Spread) => number, all: readonly Spread[]): number =>
    percentile(all.map(of), 0.5);
  const perNeed = (of: (cpu: CpuTimes) => number, all = alone): number =>
    rounded(median(({ cpu }) => of(cpu), all) / needIds.length);
  return {
    needsPerSecondOneWorker: rounded((needIds.length / median(({ wall }) => wall, alone)) * 1_000),
    needsPerSecondTwoWorkers: rounded(
      (needIds.length / median(({ wall }) => wall, together)) * 1_000,
    ),
    timesOneWorker: rounded(percentile(ratios, 0.5)),
    timesOneWorkerLeast: rounded(Math.min(...ratios)),
    timesOneWorkerMost: rounded(Math.max(...ratios)),
    workerCpuMsPerNeed: perNeed(({ workers }) => workers),
    postgresCpuMsPerNeed: perNeed(({ postgres }) => postgres),
    workersCpuMsPerNeedTwo: perNeed(({ workers }) => workers, together),
    postgresCpuMsPerNeedTwo: perNeed(({ postgres }) => postgres, together),
  };
}

async function measure(
  world: World,
  needIds: readonly string[],
  workers: readonly ChildProcess[],
): Promise<Spread> {
  await forget(world, needIds);
  const before = await cpuTimes(world, workers);
  const wall = await compare(world, needIds);
  return { wall, cpu: cpuSince(before, await cpuTimes(world, workers)) };
}
