import { memoryUsage } from 'node:process';
import { type NeedFacts, SupplierIndex } from '#match-engine';
import {
  cpuOf,
  note,
  type Part,
  percentile,
  rounded,
  timed,
  type Time,
  wallOf,
} from './measure.js';
import { contextOf, makeNeeds, streamSuppliers } from './world.js';

/** Suppliers of the made-up million that the text statistics are taken from. */
const sampled = 100_000;

const megabytes = (): number => {
  const { heapUsed, external } = memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

/** How often each need is ranked in each index. */
const turns = 5;

/** Of each need the median time, in each of the indexes by turns, so that noise falls on all alike. */
function rankInTurns(indexes: readonly SupplierIndex[], needs: readonly NeedFacts[]): Time[][] {
  const rank = (): Time[][] =>
    needs.map((need) => indexes.map((index) => timed(() => index.rank(need, 50))));
  rank();
  const rounds = Array.from({ length: turns }, rank);
  const medianOf = (of: (time: Time) => number, number: number, at: number): number =>
    percentile(
      rounds.map((round) => of(round[number]?.[at] ?? { wall: Number.NaN, cpu: Number.NaN })),
      0.5,
    );
  return indexes.map((_, at) =>
    needs.map((__, number) => ({
      wall: medianOf(wallOf, number, at),
      cpu: medianOf(cpuOf, number, at),
    })),
  );
}

const medianNeed = (times: readonly Time[], of: (time: Time) => number): number =>
  percentile(times.map(of), 0.5);

/**
 * One million suppliers, streamed so that only their columns are held, and a tenth of them for the
 * growth. The making of suppliers is part of the time, so the build is not compared with the goal.
 */
export function measureMillion(count: number): Part {
  const context = contextOf(streamSuppliers(sampled, 1));
  const before = megabytes();
  note(`Building an index of ${count} suppliers from a stream`);
  let index = SupplierIndex.build([], context);
  const build = timed(() => {
    index = SupplierIndex.build(streamSuppliers(count, 1), context);
  });
  globalThis.gc?.();
  const memory = megabytes() - before;
  const peak = process.resourceUsage().maxRSS / 1024;
  const tenth = SupplierIndex.build(streamSuppliers(count / 10, 1), context);
  note('Ranking the same needs in both, by turns');
  const [small = [], large = []] = rankInTurns([tenth, index], makeNeeds(40, 9));
  return {
    figures: {
      millionBuildSeconds: rounded(build.wall / 1_000),
      millionMegabytes: rounded(memory),
      millionPeakMegabytes: rounded(peak),
      millionNeedP50Ms: rounded(medianNeed(large, wallOf)),
      millionNeedP50CpuMs: rounded(medianNeed(large, cpuOf)),
      timesATenth: rounded(medianNeed(large, wallOf) / medianNeed(small, wallOf)),
      timesATenthCpu: rounded(medianNeed(large, cpuOf) / medianNeed(small, cpuOf)),
    },
    goals: {
      millionMegabytes: '< 2048',
      millionPeakMegabytes: '< 2048',
      timesATenth: '<= 10',
      timesATenthCpu: '<= 10',
    },
    baselines: {
      tenthNeedP50Ms: rounded(medianNeed(small, wallOf)),
      tenthNeedP50CpuMs: rounded(medianNeed(small, cpuOf)),
    },
  };
}
