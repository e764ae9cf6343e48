import { loadavg } from 'node:os';
import {
  type MatchContext,
  type NeedFacts,
  NeedIndex,
  prepareNeed,
  type RankedPair,
  scorePrepared,
  SupplierIndex,
  type SupplierFacts,
  viewSupplier,
} from '#match-engine';
import {
  collectGarbage,
  cpuOf,
  medianTime,
  note,
  type Part,
  percentile,
  rounded,
  timed,
  type Time,
  wallOf,
} from './measure.js';
import { contextOf, makeNeeds, makeSuppliers } from './world.js';

/** One need against all: top 50, and full reasons for the top 20 from their facts. */
function answerNeed(
  index: SupplierIndex,
  need: NeedFacts,
  factsOf: (id: string) => SupplierFacts | undefined,
  context: MatchContext,
): RankedPair[] {
  const top = index.rank(need, 50);
  const prepared = prepareNeed(need, context);
  for (const { id, fused } of top.slice(0, 20)) {
    const facts = factsOf(id);
    const pair = facts && scorePrepared(prepared, viewSupplier(facts, context));
    if (pair?.fused !== fused) throw new Error(`Reasons of ${id} differ from its rank`);
  }
  return top;
}

/**
 * Rows in memory to an index, five times. The first ones compile the code; of the last three the
 * median counts. What was built before is collected outside of the clock.
 */
function measureBuild(suppliers: readonly SupplierFacts[], context: MatchContext) {
  note(`Building an index of ${suppliers.length} suppliers`);
  let index = SupplierIndex.build([], context);
  const turns: Time[] = [];
  for (let turn = 0; turn < 5; turn++) {
    index = SupplierIndex.build([], context);
    collectGarbage();
    const build = timed(() => {
      index = SupplierIndex.build(suppliers, context);
    });
    turns.push(build);
  }
  return { index, build: medianTime(turns.slice(2)) };
}

function measureNeeds(
  index: SupplierIndex,
  suppliers: readonly SupplierFacts[],
  context: MatchContext,
) {
  const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const latency = (needs: readonly NeedFacts[]): Time[] =>
    needs.map((need) => timed(() => answerNeed(index, need, (id) => byId.get(id), context)));
  latency(makeNeeds(30, 8));
  note('Answering needs, product a must');
  const must = latency(makeNeeds(200, 9));
  note('Answering needs, product only preferred');
  const preferred = latency(makeNeeds(60, 10, 0));
  // The suppliers in the heap are the benchmark's: to look through them is no work of the index.
  collectGarbage();
  const patches = makeSuppliers(20, 99).map((supplier) => timed(() => index.patch([supplier])));
  return { must, preferred, patches };
}

/** A supplier changes: its place among 5,000 open needs. */
function measureNeedRanking(context: MatchContext): Time[] {
  const needs = new NeedIndex(context);
  for (const need of makeNeeds(5_000, 31)) needs.put(need);
  return makeSuppliers(30, 32).map((supplier) => timed(() => needs.rank(supplier, 50)));
}

/** Building and asking one index: `suppliers` in memory. */
export function measureLarge(count: number): Part {
  const suppliers = makeSuppliers(count, 1);
  let context = contextOf([]);
  const statistics = timed(() => {
    context = contextOf(suppliers);
  });
  const { index, build } = measureBuild(suppliers, context);
  const memory = index.measure();
  const { must, preferred, patches } = measureNeeds(index, suppliers, context);
  note('Ranking 5,000 needs for changed suppliers');
  const needTimes = measureNeedRanking(context);
  return {
    figures: {
      suppliers: count,
      loadAverage: rounded(loadavg()[0] ?? 0),
      statisticsMs: rounded(statistics.wall),
      buildSuppliersPerSecond: rounded((count / build.wall) * 1_000),
      buildSuppliersPerCpuSecond: rounded((count / build.cpu) * 1_000),
      bytesPerSupplier: rounded((memory.columns + memory.strings) / count),
      textBytesPerSupplier: rounded(memory.texts / count),
      needP50Ms: rounded(percentile(must.map(wallOf), 0.5)),
      needP95Ms: rounded(percentile(must.map(wallOf), 0.95)),
      needP50CpuMs: rounded(percentile(must.map(cpuOf), 0.5)),
      needP95CpuMs: rounded(percentile(must.map(cpuOf), 0.95)),
      preferredProductP50Ms: rounded(percentile(preferred.map(wallOf), 0.5)),
      preferredProductP95Ms: rounded(percentile(preferred.map(wallOf), 0.95)),
      preferredProductP95CpuMs: rounded(percentile(preferred.map(cpuOf), 0.95)),
      patchP95Ms: rounded(percentile(patches.map(wallOf), 0.95)),
      rankNeedsP95Ms: rounded(percentile(needTimes.map(wallOf), 0.95)),
    },
    goals: { buildSuppliersPerSecond: '>= 50000', bytesPerSupplier: '<= 400', needP95Ms: '<= 50' },
    baselines: {},
  };
}
