import { loadavg } from 'node:os';
import pg from 'pg';
import { SupplierIndex } from '#match-engine';
import { createTestDatabase } from '../../support/database.js';
import { startServices, stopServices } from '../../support/services.js';
import { matchQuery } from '../baselines/match-sql.query.js';
import { storeSuppliers } from '../baselines/match-sql.tables.js';
import { note, type Part, percentile, rounded } from './measure.js';
import { contextOf, makeNeeds, makeSuppliers } from './world.js';

const best = 50;

/**
 * The same formula in one SQL query per need, over the same suppliers in Postgres, beside the
 * engine in the same run, need by need. Track records are left out on both sides.
 */
export async function measureSql(count: number, sample: number): Promise<Part> {
  await startServices();
  const { url } = await createTestDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const suppliers = makeSuppliers(count, 1).map((one) => ({ ...one, trackRecord: [] }));
    const context = contextOf(suppliers);
    note(`Storing ${count} suppliers in Postgres`);
    const languages = await storeSuppliers(client, suppliers, context);
    const index = SupplierIndex.build(suppliers, context);
    const needs = makeNeeds(sample + 5, 14);
    note('Ranking by the engine and by SQL');
    const times = { engine: [] as number[], sql: [] as number[] };
    let different = 0;
    for (const [number, need] of needs.entries()) {
      const { text, values } = matchQuery(need, context, languages, best);
      const start = performance.now();
      const { rows } = await client.query<{ id: string; fused: number }>(text, values);
      const middle = performance.now();
      const ranked = index.rank(need, best);
      const end = performance.now();
      const engine = ranked.map(({ id, fused }) => ({ id, fused }));
      if (JSON.stringify(engine) !== JSON.stringify(rows)) different += 1;
      if (number < 5) continue;
      times.sql.push(middle - start);
      times.engine.push(end - middle);
    }
    const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
    return {
      figures: {
        sqlLoadAverage: rounded(loadavg()[0] ?? 0),
        timesSql: rounded(sum(times.sql) / sum(times.engine)),
        timesSqlMedian: rounded(percentile(times.sql, 0.5) / percentile(times.engine, 0.5)),
        differentFromSql: different,
      },
      goals: { timesSql: '>= 30', differentFromSql: '<= 0' },
      baselines: {
        sqlMsPerNeed: rounded(sum(times.sql) / sample),
        engineMsPerNeed: rounded(sum(times.engine) / sample),
      },
    };
  } finally {
    await client.end();
    await stopServices();
  }
}
