import {
  type MatchContext,
  type NeedFacts,
  prepareNeed,
  scorePrepared,
  SupplierIndex,
  viewSupplier,
} from '#match-engine';
import { note, type Part, rounded, timed } from './measure.js';
import { contextOf, makeNeeds, makeSuppliers } from './world.js';

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

/** 2,000 needs against `count` suppliers, and a sample of them the naive way. */
export function measureAllNeeds(count: number): Part {
  const suppliers = makeSuppliers(count, 1);
  const context = contextOf(suppliers);
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
  const naivePerNeed = naiveMs / sample.length;
  const indexPerNeed = all.cpu / needs.length;
  return {
    figures: {
      allNeedsSeconds: rounded(all.wall / 1_000),
      allNeedsCpuSeconds: rounded(all.cpu / 1_000),
      timesNaive: rounded(naivePerNeed / indexPerNeed),
      differentFromNaive: different,
    },
    goals: { allNeedsSeconds: '<= 10', timesNaive: '>= 15', differentFromNaive: '<= 0' },
    baselines: {
      naiveCpuMsPerNeed: rounded(naivePerNeed),
      indexCpuMsPerNeed: rounded(indexPerNeed),
    },
  };
}
