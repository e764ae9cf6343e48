import type pg from 'pg';
import type { NeedFacts, SupplierIndex } from '#match-engine';
import type { SqlQuery } from '../baselines/match-sql.query.js';
import { serverTimeOf } from '../latency/processor.js';
import { cpuOf, rounded, timed, type Time, wallOf } from './measure.js';

/** Suppliers of each list that is compared. */
export const listed = 50;

export interface SqlComparison {
  readonly client: pg.Client;
  readonly index: SupplierIndex;
  readonly needs: readonly NeedFacts[];
  /** Needs that are ranked before the ones that count. */
  readonly warmUp: { readonly sql: readonly NeedFacts[]; readonly engine: readonly NeedFacts[] };
  queryOf(need: NeedFacts): SqlQuery;
}

/** What SQL took against the engine, in milliseconds for one need, and lists that differ. */
export interface SqlTimes {
  readonly times: number;
  readonly timesCpu: number;
  readonly different: number;
  readonly sqlMs: number;
  readonly sqlCpuMs: number;
  readonly engineMs: number;
  readonly engineCpuMs: number;
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

/** Ranks needs by SQL and by the engine, need by need in turns, on one core each. */
export async function compareWithSql(comparison: SqlComparison): Promise<SqlTimes> {
  const { client, index, needs, warmUp, queryOf } = comparison;
  const bySql = async (need: NeedFacts): Promise<object[]> => {
    const { text, values } = queryOf(need);
    return (await client.query<{ id: string; fused: number }>(text, values)).rows;
  };
  await client.query('SET max_parallel_workers_per_gather = 0');
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const pid = rows[0]?.pid ?? 0;
  for (const need of warmUp.engine) index.rank(need, listed);
  for (const need of warmUp.sql) await bySql(need);
  const before = serverTimeOf(pid);
  const sqlTimes: number[] = [];
  const engineTimes: Time[] = [];
  let different = 0;
  for (const need of needs) {
    const start = performance.now();
    const wanted = await bySql(need);
    if (wanted.length === 0) throw new Error(`Nobody is eligible for ${need.id}.`);
    sqlTimes.push(performance.now() - start);
    let found: object[] = [];
    engineTimes.push(
      timed(() => {
        found = index.rank(need, listed).map(({ id, fused }) => ({ id, fused }));
      }),
    );
    if (JSON.stringify(found) !== JSON.stringify(wanted)) different += 1;
  }
  const sqlCpu = serverTimeOf(pid) - before;
  const engine = { wall: sum(engineTimes.map(wallOf)), cpu: sum(engineTimes.map(cpuOf)) };
  return {
    times: rounded(sum(sqlTimes) / engine.wall),
    timesCpu: rounded(sqlCpu / engine.cpu),
    different,
    sqlMs: rounded(sum(sqlTimes) / needs.length),
    sqlCpuMs: rounded(sqlCpu / needs.length),
    engineMs: rounded(engine.wall / needs.length),
    engineCpuMs: rounded(engine.cpu / needs.length),
  };
}
