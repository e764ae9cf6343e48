import { loadavg } from 'node:os';
import pg from 'pg';
import { type NeedFacts, SupplierIndex } from '#match-engine';
import { createTestDatabase } from '../../support/database.js';
import { startServices, stopServices } from '../../support/services.js';
import { matchQuery } from '../baselines/match-sql.query.js';
import { storeSuppliers } from '../baselines/match-sql.tables.js';
import { serverTimeOf } from '../latency/processor.js';
import { cpuOf, note, type Part, rounded, timed, type Time, wallOf } from './measure.js';
import { contextOf, makeNeeds, makeSuppliers } from './world.js';

const best = 50;
/** Needs that are ranked before the ones that count: by the engine as often as a worker has by then. */
const warmUp = { sql: 5, engine: 60 };

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
    const needs = makeNeeds(sample, 14);
    note('Ranking by the engine and by SQL');
    // One core for both.
    await client.query('SET max_parallel_workers_per_gather = 0');
    const [{ pid }] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid'))
      .rows as [{ pid: number }];
    const queries = needs.map((need) => matchQuery(need, context, languages, best));
    const others = makeNeeds(warmUp.engine, 15);
    for (const need of others) index.rank(need, best);
    for (const need of others.slice(0, warmUp.sql)) {
      const { text, values } = matchQuery(need, context, languages, best);
      await client.query(text, values);
    }
    const before = serverTimeOf(pid);
    const sqlTimes: number[] = [];
    const engineTimes: Time[] = [];
    const bySql: object[][] = [];
    const byEngine: object[][] = [];
    for (const [number, { text, values }] of queries.entries()) {
      const start = performance.now();
      bySql.push((await client.query<{ id: string; fused: number }>(text, values)).rows);
      sqlTimes.push(performance.now() - start);
      const need = needs[number] as NeedFacts;
      engineTimes.push(
        timed(() => {
          byEngine.push(index.rank(need, best).map(({ id, fused }) => ({ id, fused })));
        }),
      );
    }
    const sqlCpu = serverTimeOf(pid) - before;
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
