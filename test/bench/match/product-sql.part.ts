import pg from 'pg';
import { type NeedFacts, SupplierIndex } from '#match-engine';
import { OrganisationReader } from '#accounts';
import { NeedReader } from '#sourcing';
import { ContextSource } from '../../../libs/matching/src/facts/match-context.source.js';
import { toNeedFacts } from '../../../libs/matching/src/facts/need.mapper.js';
import { SupplierSource } from '../../../libs/matching/src/facts/supplier.source.js';
import { createTestDatabase } from '../../support/database.js';
import { makeBuyer, makeNeeds, makeSuppliers, openMatching } from '../../support/match-world.js';
import { testConfig } from '../../support/queue-engines.js';
import { startServices, stopServices } from '../../support/services.js';
import { matchQuery } from '../baselines/match-sql.query.js';
import { createViews } from '../baselines/match-sql.views.js';
import { compareWithSql, listed } from './compare-with-sql.js';
import { note, type Part } from './measure.js';

/** Made-up products that suppliers offer and needs ask for. */
const products = 800;
const batchSize = 500;
/** Needs by which the engine's code is compiled. */
const warmUp = 60;

/**
 * The same formula in one SQL query per need, over the product's own tables as they stand in
 * Postgres, where texts and codes are what somebody wrote, beside the engine that was built from
 * them.
 */
export async function measureProductSql(count: number, sample: number): Promise<Part> {
  await startServices();
  const { url } = await createTestDatabase();
  const app = await openMatching(testConfig(url));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    note(`Storing ${count} suppliers as the product does`);
    const ids = await makeSuppliers(app, count, products);
    const needs = await readNeeds(app, warmUp + sample);
    const context = await app.get(ContextSource).load();
    const source = app.get(SupplierSource);
    async function* stream() {
      for (let start = 0; start < ids.length; start += batchSize) {
        yield* (await source.load(ids.slice(start, start + batchSize))).values();
      }
    }
    note('Building the index from Postgres');
    const index = await SupplierIndex.buildFrom(stream(), context);
    const languages = await createViews(client, context);
    await client.query('VACUUM ANALYZE profiles, offers');
    note('Ranking by the engine and by SQL on the tables of the product');
    const compared = await compareWithSql({
      client,
      index,
      needs: needs.slice(0, sample),
      warmUp: { sql: [], engine: needs },
      queryOf: (need) => matchQuery(need, context, languages, listed),
    });
    return {
      figures: {
        timesProductSql: compared.times,
        timesProductSqlCpu: compared.timesCpu,
        differentFromProductSql: compared.different,
      },
      goals: { timesProductSql: '>= 30', differentFromProductSql: '<= 0' },
      baselines: {
        productSqlMsPerNeed: compared.sqlMs,
        productSqlCpuMsPerNeed: compared.sqlCpuMs,
        productEngineMsPerNeed: compared.engineMs,
        productEngineCpuMsPerNeed: compared.engineCpuMs,
      },
    };
  } finally {
    await client.end();
    await app.close();
    await stopServices();
  }
}

async function readNeeds(
  app: Awaited<ReturnType<typeof openMatching>>,
  count: number,
): Promise<NeedFacts[]> {
  const ids = await makeNeeds(app, await makeBuyer(app), count, products);
  const needs = [...(await app.get(NeedReader).findByIds(ids)).values()];
  const buyers = await app
    .get(OrganisationReader)
    .findByIds(needs.map((need) => need.buyerOrganisationId));
  return needs.map((need) => toNeedFacts(need, buyers.get(need.buyerOrganisationId)));
}
