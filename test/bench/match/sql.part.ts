import { loadavg } from 'node:os';
import pg from 'pg';
import { type SupplierFacts, SupplierIndex } from '#match-engine';
import { createTestDatabase } from '../../support/database.js';
import { startServices, stopServices } from '../../support/services.js';
import { matchQuery } from '../baselines/match-sql.query.js';
import { storeSuppliers } from '../baselines/match-sql.tables.js';
import { compareWithSql, listed } from './compare-with-sql.js';
import { note, type Part, rounded } from './measure.js';
import { contextOf, makeNeeds, makeSuppliers } from './world.js';

/** Needs that are ranked before the ones that count: by the engine as often as a worker has by then. */
const warmUp = { sql: 5, engine: 60 };

/** Made-up suppliers without what the tables do not hold: track records and destinations. */
const tabularSuppliers = (count: number): SupplierFacts[] =>
  makeSuppliers(count, 1).map((supplier) => ({
    ...supplier,
    offers: supplier.offers.map((offer) => ({ ...offer, incotermPlace: undefined })),
    trackRecord: [],
  }));

/**
 * The same formula in one SQL query per need, over the same suppliers in tables that were prepared
 * for it, beside the engine. Track records and destinations are left out on both sides.
 */
export async function measureSql(count: number, sample: number): Promise<Part> {
  await startServices();
  const { url } = await createTestDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const suppliers = tabularSuppliers(count);
    const context = contextOf(suppliers);
    note(`Storing ${count} suppliers in Postgres`);
    const languages = await storeSuppliers(client, suppliers, context);
    const index = SupplierIndex.build(suppliers, context);
    note('Ranking by the engine and by SQL on prepared tables');
    const others = makeNeeds(warmUp.engine, 15);
    const compared = await compareWithSql({
      client,
      index,
      needs: makeNeeds(sample, 14),
      warmUp: { sql: others.slice(0, warmUp.sql), engine: others },
      queryOf: (need) => matchQuery(need, context, languages, listed),
    });
    return {
      figures: {
        sqlLoadAverage: rounded(loadavg()[0] ?? 0),
        timesPreparedSql: compared.times,
        timesPreparedSqlCpu: compared.timesCpu,
        differentFromPreparedSql: compared.different,
      },
      // The goal of speed is about the data as the product holds it: `product-sql`.
      goals: { differentFromPreparedSql: '<= 0' },
      baselines: {
        preparedSqlMsPerNeed: compared.sqlMs,
        preparedSqlCpuMsPerNeed: compared.sqlCpuMs,
        engineMsPerNeed: compared.engineMs,
        engineCpuMsPerNeed: compared.engineCpuMs,
      },
    };
  } finally {
    await client.end();
    await stopServices();
  }
}
