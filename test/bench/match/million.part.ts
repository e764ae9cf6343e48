import { memoryUsage } from 'node:process';
import { SupplierIndex } from '#match-engine';
import { note, type Part, percentile, rounded, timed, wallOf } from './measure.js';
import { contextOf, makeNeeds, streamSuppliers } from './world.js';

/** Suppliers of the made-up million that the text statistics are taken from. */
const sampled = 100_000;

const megabytes = (): number => {
  const { heapUsed, external } = memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

/** Median milliseconds of a need's top 50. */
function medianOf(index: SupplierIndex): number {
  const needs = makeNeeds(60, 9);
  for (const need of needs.slice(0, 20)) index.rank(need, 50);
  return percentile(
    needs.map((need) => wallOf(timed(() => index.rank(need, 50)))),
    0.5,
  );
}

/**
 * One million suppliers, streamed so that only their columns are held, and a tenth of them for the
 * growth. The making of suppliers is part of the time, so the build is not compared with the goal.
 */
export function measureMillion(count: number): Part {
  const context = contextOf(streamSuppliers(sampled, 1));
  const before = megabytes();
  const tenth = medianOf(SupplierIndex.build(streamSuppliers(count / 10, 1), context));
  note(`Building an index of ${count} suppliers from a stream`);
  let index = SupplierIndex.build([], context);
  const build = timed(() => {
    index = SupplierIndex.build(streamSuppliers(count, 1), context);
  });
  globalThis.gc?.();
  const memory = megabytes() - before;
  const peak = process.resourceUsage().maxRSS / 1024;
  const median = medianOf(index);
  return {
    figures: {
      millionBuildSeconds: rounded(build.wall / 1_000),
      millionMegabytes: rounded(memory),
      millionPeakMegabytes: rounded(peak),
      millionNeedP50Ms: rounded(median),
      timesATenth: rounded(median / tenth),
    },
    goals: { millionMegabytes: '< 2048', millionPeakMegabytes: '< 2048', timesATenth: '<= 10' },
    baselines: { tenthNeedP50Ms: rounded(tenth) },
  };
}
