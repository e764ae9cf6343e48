import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReader } from '#accounts';
import { scorePair, type TextStatistics } from '#match-engine';
import { NeedReader } from '#sourcing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  makeBuyer,
  makeNeeds,
  makeSuppliers,
  openMatching,
} from '../../../../test/support/match-world.js';
import { testConfig } from '../../../../test/support/queue-engines.js';
import { ContextSource } from '../facts/match-context.source.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { SupplierSource } from '../facts/supplier.source.js';
import { Matcher } from '../matches/matcher.js';
import { StatisticsReader } from './statistics.reader.js';
import { StatisticsRenewer } from './statistics.renewer.js';

const [supplierCount, needCount, products] = [40, 6, 4];
/** As if this were a large marketplace. */
const large = { fewestDocuments: 40, mostTerms: 50_000 };

describe('text statistics', () => {
  let database: TestDatabase;
  /** Two processes, each with copies of its own. */
  let app: INestApplicationContext;
  let other: INestApplicationContext;
  let supplierIds: string[];
  let needIds: string[];
  const signal = new AbortController().signal;

  beforeAll(async () => {
    database = await createTestDatabase();
    const config = testConfig(database.url);
    app = await openMatching(config);
    other = await openMatching(config);
    supplierIds = await makeSuppliers(app, supplierCount, products);
    needIds = await makeNeeds(app, await makeBuyer(app), needCount, products);
  });
  afterAll(async () => {
    await app.close();
    await other.close();
    await database.drop();
  });

  const query = <T>(sql: string): Promise<T[]> => app.get(DataSource).query(sql);
  const renew = (bounds = large, on = app) => on.get(StatisticsRenewer).renew(signal, bounds);
  const statisticsIn = async (on: INestApplicationContext): Promise<TextStatistics | undefined> =>
    (await on.get(ContextSource).load()).textStatistics;

  async function keptLists(): Promise<unknown[]> {
    await other.get(Matcher).matchNeeds(needIds, signal);
    return query(
      `SELECT need_id AS need, supplier_id AS supplier, score FROM matches ORDER BY 1, 3 DESC, 2`,
    );
  }

  /** The same by the reference, in the context of the other process. */
  async function trueLists(): Promise<unknown[]> {
    const context = await app.get(ContextSource).load();
    const suppliers = [...(await app.get(SupplierSource).load(supplierIds)).values()];
    const needs = [...(await app.get(NeedReader).findByIds(needIds)).values()];
    const buyers = await app
      .get(OrganisationReader)
      .findByIds(needs.map((need) => need.buyerOrganisationId));
    return needs
      .map((need) => toNeedFacts(need, buyers.get(need.buyerOrganisationId)))
      .flatMap((need) => suppliers.map((supplier) => scorePair(need, supplier, context)))
      .filter(({ eligible }) => eligible)
      .map(({ needId, supplierId, fused }) => ({
        need: needId,
        supplier: supplierId,
        score: fused,
      }))
      .sort(
        (one, two) =>
          (one.need < two.need ? -1 : Number(one.need > two.need)) ||
          two.score - one.score ||
          (one.supplier < two.supplier ? -1 : 1),
      );
  }

  it('are left aside while there are few texts', async () => {
    expect(await app.get(StatisticsRenewer).renew(signal)).toEqual({
      isSwitched: false,
      changes: [],
    });
    expect(await statisticsIn(other)).toBeUndefined();
    expect(await app.get(StatisticsReader).findSummary()).toBeUndefined();
  });

  it('are put to use in all processes at once, and lists are those of the new count', async () => {
    const even = await keptLists();
    expect(even).toEqual(await trueLists());
    const before = await query(`SELECT 1 FROM outbox WHERE event = 'matching.weights-switched'`);

    expect(await renew()).toEqual({
      isSwitched: true,
      changes: [{ language: 'en', change: undefined }],
    });
    const [here, there] = [await statisticsIn(app), await statisticsIn(other)];
    expect(here?.languages.get('en')?.frequencies.get('mango')).toBeGreaterThan(1);
    expect(there).toEqual(here);
    const after = await query(`SELECT 1 FROM outbox WHERE event = 'matching.weights-switched'`);
    expect(after).toHaveLength(before.length + 1);

    const told = await keptLists();
    expect(told).toEqual(await trueLists());
    expect(told).not.toEqual(even);
  });

  it('are the same version for the same texts, and stay while they say nothing else', async () => {
    const first = await statisticsIn(app);
    const nothing = [{ language: 'en', change: { words: 0, length: 0 } }];
    expect(await renew()).toEqual({ isSwitched: false, changes: nothing });
    await query('DELETE FROM match_text_statistics');
    expect(await statisticsIn(other)).toBeUndefined();
    expect(await renew(large, other)).toMatchObject({ isSwitched: true });
    expect(await statisticsIn(app)).toEqual(first);
    expect(await app.get(StatisticsReader).findSummary()).toMatchObject({
      version: first?.version,
      suppliers: supplierCount,
      languages: [{ language: 'en', documents: first?.languages.get('en')?.documents }],
    });
  });

  it('are renewed when texts change, and given up when too few are left', async () => {
    const first = await statisticsIn(app);
    await query(
      `UPDATE offers SET texts = jsonb_set(texts, '{0,description}', '"Handwoven by women of the hills"')
        WHERE profile_id IN (SELECT id FROM profiles ORDER BY id LIMIT 10)`,
    );
    const { isSwitched, changes } = await renew();
    expect(isSwitched).toBe(true);
    expect(changes[0]?.change?.words).toBeGreaterThan(0.02);
    expect((await statisticsIn(other))?.version).not.toBe(first?.version);

    expect(await renew({ ...large, fewestDocuments: 1_000 })).toEqual({
      isSwitched: true,
      changes: [{ language: 'en', change: undefined }],
    });
    expect((await statisticsIn(other))?.languages.size).toBe(0);
    expect(await keptLists()).toEqual(await trueLists());
    for (let turn = 0; turn < 2; turn++) {
      await renew();
      await renew({ ...large, fewestDocuments: 1_000 });
    }
    expect(await query('SELECT 1 FROM match_text_statistics')).toHaveLength(3);
  });

  it('are counted no further when the job ends', async () => {
    const ended = AbortSignal.abort(new Error('The worker shuts down.'));
    await expect(app.get(StatisticsRenewer).renew(ended)).rejects.toThrow('shuts down');
  });
});
