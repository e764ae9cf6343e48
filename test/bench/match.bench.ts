import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import {
  type MatchContext,
  type NeedFacts,
  NeedIndex,
  prepareNeed,
  type RankedPair,
  scorePrepared,
  SupplierIndex,
  type SupplierFacts,
  TextStatisticsBuilder,
  viewSupplier,
} from '#match-engine';
import {
  Random,
  randomContext,
  randomNeed,
  randomSupplier,
} from '../../libs/match-engine/src/testing/random-facts.js';
import type { Measurement } from './report.js';

const note = (text: string): void => console.error(text);

const rounded = (value: number): number => Number(value.toPrecision(4));

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds on the clock and of processor time. */
interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/**
 * How long `work` takes. The processor's time is what it would take on a machine with nothing else
 * to do, roughly: look at it when the load average is above the number of cores.
 */
function timed(work: () => void): Time {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - start, cpu: (user + system) / 1_000 };
}

const wallOf = ({ wall }: Time): number => wall;
const cpuOf = ({ cpu }: Time): number => cpu;

const makeSuppliers = (count: number, seed: number): SupplierFacts[] => {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) =>
    randomSupplier(random, `s${String(index).padStart(7, '0')}`),
  );
};

const makeNeeds = (count: number, seed: number, productMust = 1): NeedFacts[] => {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) =>
    randomNeed(random, `n${index}`, { productMust, mustShare: 0.05 }),
  );
};

function withStatistics(suppliers: readonly SupplierFacts[]): MatchContext {
  const builder = new TextStatisticsBuilder();
  for (const { offers, trackRecord } of suppliers) {
    for (const { texts } of offers) builder.addTexts(texts);
    for (const { texts } of trackRecord) builder.addTexts(texts);
  }
  return { ...randomContext(new Random(3)), textStatistics: builder.build('bench') };
}

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

/** The naive object version: the same formula over prepared objects, pair after pair. */
function rankNaively(
  need: NeedFacts,
  views: readonly ReturnType<typeof viewSupplier>[],
  context: MatchContext,
): { id: string; fused: number }[] {
  const prepared = prepareNeed(need, context);
  return views
    .map((view) => scorePrepared(prepared, view))
    .filter(({ eligible }) => eligible)
    .map(({ supplierId, fused }) => ({ id: supplierId, fused }))
    .sort((one, other) => other.fused - one.fused || (one.id < other.id ? -1 : 1))
    .slice(0, 50);
}

function measureLarge(suppliers: readonly SupplierFacts[], context: MatchContext) {
  note(`Building an index of ${suppliers.length} suppliers`);
  let index = SupplierIndex.build([], context);
  const build = timed(() => {
    index = SupplierIndex.build(suppliers, context);
  });
  const memory = index.measure();
  const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const latency = (needs: readonly NeedFacts[]): Time[] =>
    needs.map((need) => timed(() => answerNeed(index, need, (id) => byId.get(id), context)));
  latency(makeNeeds(30, 8));
  note('Answering needs, product a must');
  const must = latency(makeNeeds(200, 9));
  note('Answering needs, product only preferred');
  const preferred = latency(makeNeeds(60, 10, 0));
  const changed = makeSuppliers(20, 99);
  const patches = changed.map((supplier) => timed(() => index.patch([supplier])));
  return { build, memory, must, preferred, patches };
}

/** A supplier changes: its place among 5,000 open needs. */
function measureNeedRanking(context: MatchContext): Time[] {
  const needs = new NeedIndex(context);
  for (const need of makeNeeds(5_000, 31)) needs.put(need);
  return makeSuppliers(30, 32).map((supplier) => timed(() => needs.rank(supplier, 50)));
}

function measureAllNeeds(suppliers: readonly SupplierFacts[], context: MatchContext) {
  const index = SupplierIndex.build(suppliers, context);
  const needs = makeNeeds(2_000, 12);
  note(`Ranking ${suppliers.length} suppliers for ${needs.length} needs`);
  const all = timed(() => {
    for (const need of needs) index.rank(need, 50);
  });
  note('The same with the naive object version, on a sample of the needs');
  const views = suppliers.map((supplier) => viewSupplier(supplier, context));
  const sample = needs.slice(0, 5);
  let different = 0;
  let naiveMs = 0;
  for (const need of sample) {
    let naive: { id: string; fused: number }[] = [];
    naiveMs += timed(() => {
      naive = rankNaively(need, views, context);
    }).cpu;
    const fast = index.rank(need, 50).map(({ id, fused }) => ({ id, fused }));
    if (JSON.stringify(fast) !== JSON.stringify(naive)) different += 1;
  }
  const sampleMs = timed(() => {
    for (const need of sample) index.rank(need, 50);
  }).cpu;
  return {
    all,
    different,
    naivePerNeed: naiveMs / sample.length,
    fastOnSample: sampleMs / sample.length,
    fastPerNeed: all.cpu / needs.length,
  };
}

/**
 * The in-memory matcher: `match [SUPPLIERS]`, 100,000 by default.
 */
export default function matchBench(args: readonly string[]): Promise<Measurement> {
  const count = Number(args[0] ?? 100_000);
  const suppliers = makeSuppliers(count, 1);
  let context = randomContext(new Random(3));
  const statistics = timed(() => {
    context = withStatistics(suppliers);
  });
  const large = measureLarge(suppliers, context);
  const all = measureAllNeeds(suppliers.slice(0, Math.min(20_000, count)), context);
  note('Ranking 5,000 needs for changed suppliers');
  const needTimes = measureNeedRanking(context);
  return Promise.resolve({
    figures: {
      suppliers: count,
      loadAverage: rounded(loadavg()[0] ?? 0),
      statisticsMs: rounded(statistics.wall),
      buildSuppliersPerSecond: rounded((count / large.build.wall) * 1_000),
      buildSuppliersPerCpuSecond: rounded((count / large.build.cpu) * 1_000),
      bytesPerSupplier: rounded((large.memory.columns + large.memory.strings) / count),
      textBytesPerSupplier: rounded(large.memory.texts / count),
      needP50Ms: rounded(percentile(large.must.map(wallOf), 0.5)),
      needP95Ms: rounded(percentile(large.must.map(wallOf), 0.95)),
      needP50CpuMs: rounded(percentile(large.must.map(cpuOf), 0.5)),
      needP95CpuMs: rounded(percentile(large.must.map(cpuOf), 0.95)),
      preferredProductP50Ms: rounded(percentile(large.preferred.map(wallOf), 0.5)),
      preferredProductP95Ms: rounded(percentile(large.preferred.map(wallOf), 0.95)),
      preferredProductP95CpuMs: rounded(percentile(large.preferred.map(cpuOf), 0.95)),
      patchP95Ms: rounded(percentile(large.patches.map(wallOf), 0.95)),
      rankNeedsP95Ms: rounded(percentile(needTimes.map(wallOf), 0.95)),
      allNeedsSeconds: rounded(all.all.wall / 1_000),
      allNeedsCpuSeconds: rounded(all.all.cpu / 1_000),
      timesNaive: rounded(all.naivePerNeed / all.fastOnSample),
      differentFromNaive: all.different,
    },
    goals: {
      buildSuppliersPerSecond: '>= 50000',
      bytesPerSupplier: '<= 400',
      needP95Ms: '<= 50',
      allNeedsSeconds: '<= 10',
      timesNaive: '>= 15',
      differentFromNaive: '<= 0',
    },
    baselines: {
      naiveCpuMsPerNeed: rounded(all.naivePerNeed),
      indexCpuMsPerNeed: rounded(all.fastPerNeed),
    },
  });
}
