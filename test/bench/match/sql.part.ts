import { loadavg } from 'node:os';
import pg from 'pg';
import { SupplierIndex } from '#match-engine';
import { createTestDatabase } from '../../support/database.js';
import { startServices, stopServices } from '../../support/services.js';
import { matchQuery } from '../baselines/match-sql.query.js';
import { storeSuppliers } from '../baselines/match-sql.tables.js';
import { serverTimeOf } from '../latency/processor.js';
import { cpuOf, note, type Part, rounded, timed, wallOf } from './measure.js';
import { contextOf, makeNeeds, makeSuppliers } from './world.js';

const best = 50;
/** Needs that are ranked before the ones that count. */
const warmUp = 5;

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
    const needs = makeNeeds(sample + warmUp, 14);
    note('Ranking by the engine and by SQL');
    // One core for both.
    await client.query('SET max_parallel_workers_per_gather = 0');
    const [{ pid }] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid'))
      .rows as [{ pid: number }];
    const queries = needs.map((need) => matchQuery(need, context, languages, best));
    for (const { text, values } of queries.slice(0, warmUp)) await client.query(text, values);
    for (const need of needs.slice(0, warmUp)) index.rank(need, best);
    const before = serverTimeOf(pid);
    const sqlTimes: number[] = [];
    const bySql: object[][] = [];
    for (const { text, values } of queries.slice(warmUp)) {
      const start = performance.now();
      bySql.push((await client.query<{ id: string; fused: number }>(text, values)).rows);
      sqlTimes.push(performance.now() - start);
    }
    const sqlCpu = serverTimeOf(pid) - before;
    const byEngine: object[][] = [];
    const engineTimes = needs.slice(warmUp).map((need) =>
      timed(() => {
        byEngine.push(index.rank(need, best).map(({ id, fused }) => ({ id, fused })));
      }),
    );
    const different = bySql.filter(
      (rows, number) => JSON.stringify(rows) !== JSON.stringify(byEngine[number]),
    ).length;
    const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
    const engineCpu = sum(engineTimes.map(cpuOf));
    const engineWall = sum(engineTimes.map(wallOf));
    return {
      figures: {
        sqlLoadAverage: rounded(loadavg()[0] ?? 0),
        timesSql: rounded(sum(sqlTimes) / engineWall),
        timesSqlCpu: rounded(sqlCpu / engineCpu),
        differentFromSql: different,
      },
      goals: { timesSql: '>= 30', differentFromSql: '<= 0' },
      baselines: {
        sqlMsPerNeed: rounded(sum(sqlTimes) / sample),
        sqlCpuMsPerNeed: rounded(sqlCpu / sample),
        engineMsPerNeed: rounded(engineWall / sample),
        engineCpuMsPerNeed: rounded(engineCpu / sample),
      },
    };
  } finally {
    await client.end();
    await stopServices();
  }
}
