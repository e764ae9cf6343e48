import { jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProfileIndexer, Reindexer, SEARCH_INDEX, type SearchIndex } from '#discovery';
import { Outbox, Transactions } from '#platform';
import { ProfileFinder, ProfileReader, profilesChanged } from '#profiles';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testConfig } from '../support/queue-engines.js';
import { supplier, supplierId } from '../support/search-documents.js';
import { describeSearchSettings } from '../support/search-engines.js';
import {
  askSearch,
  startSearchApi,
  startSearchWorker,
  storeSuppliers,
} from '../support/search-harness.js';

jest.setTimeout(60_000);

const search = `
  query Search($query: String! = "", $filters: SupplierFilterInput, $first: Int! = 20,
               $after: String, $sort: SupplierSort! = RELEVANCE, $facets: [SupplierFacet!]! = []) {
    searchSuppliers(query: $query, filters: $filters, first: $first, after: $after, sort: $sort,
                    facets: $facets) {
      total isTotalExact engine
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id name economy highlights { field text ranges { start length } } } }
      facets { field counts { value count } }
    }
  }`;

interface Found {
  readonly searchSuppliers: {
    readonly total: number;
    readonly engine: string;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
    readonly facets: readonly { field: string; counts: { value: string; count: number }[] }[];
  };
}

const suppliers = [
  supplier(1, { name: 'Guimaras Growers', offers: ['Dried mango'], hsCodes: ['080450'] }),
  supplier(2, { name: 'Hoa Loc', offers: ['Xoài sấy'], hsCodes: ['080450'], economy: 'VNM' }),
  supplier(3, {
    name: 'Lens Works',
    offers: ['Optical fibre'],
    hsCodes: ['900110'],
    economy: 'USA',
  }),
];

describeSearchSettings('Searching suppliers over GraphQL', (settings, engine) => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    const config = testConfig(database.url, { ...settings, DATABASE_POOL: '10' });
    api = await startSearchApi(config);
    await storeSuppliers(api, suppliers);
    await api.get(Reindexer).reindex();
    worker = await startSearchWorker(config);
    // The worker has made its connections once a first change is through.
    await storeSuppliers(
      api,
      suppliers.slice(0, 1).map((one) => ({ ...one, texts: ['warm'] })),
    );
    await until(async () => (await find({ query: 'warm' })).total === 1);
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await database.drop();
  });

  const find = async (variables: object): Promise<Found['searchSuppliers']> =>
    (await askSearch<Found>(api, search, variables)).searchSuppliers;
  const names = (found: Found['searchSuppliers']): string[] =>
    found.edges.map(({ node }) => node.name);

  test('finds by words with typos, by codes, and with filters', async () => {
    expect(names(await find({ query: 'drieed mango' }))).toEqual(['Guimaras Growers']);
    expect(names(await find({ query: 'xoai' }))).toEqual(['Hoa Loc']);
    expect(names(await find({ query: '0804', filters: { economies: ['VNM'] } }))).toEqual([
      'Hoa Loc',
    ]);
    const found = await find({ query: '080450', facets: ['economy'] });
    expect(found.engine).toBe(engine);
    expect(found.facets).toEqual([
      {
        field: 'economy',
        counts: [
          { value: 'PHL', count: 1 },
          { value: 'VNM', count: 1 },
        ],
      },
    ]);
  });

  test('pages without gaps or repeats', async () => {
    const first = await find({ first: 2, sort: 'NAME' });
    expect(names(first)).toEqual(['Guimaras Growers', 'Hoa Loc']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await find({ first: 2, sort: 'NAME', after: first.pageInfo.endCursor });
    expect(names(second)).toEqual(['Lens Works']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('names all that is wrong with a request', async () => {
    const response = await api.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: search, variables: { filters: { hsCodes: ['7', '99'] }, after: 'x' } },
    });
    expect(response.json<{ errors: object[] }>().errors).toHaveLength(1);
    expect(response.body).toContain('is unknown');
  });

  test('shows an edit within two seconds, and a hidden profile to nobody', async () => {
    await storeSuppliers(api, [supplier(4, { name: 'Kiwicha Andina', economy: 'PER' })]);
    const started = performance.now();
    await until(async () => (await find({ query: 'kiwicha' })).total === 1);
    expect(performance.now() - started).toBeLessThan(2000);
    await api.get(Transactions).run(async (tx) => {
      await tx.query(`UPDATE profiles SET status = 'HIDDEN' WHERE id = $1`, [supplierId(4)]);
    });
    const before = await find({ query: 'kiwicha' });
    expect(before.edges).toEqual([]);
    await api.get(Transactions).run(async (tx) => {
      await api.get(Outbox).append(tx, profilesChanged, { profileIds: [supplierId(4)] });
    });
    await until(async () => (await find({ query: 'kiwicha' })).total === 0);
  });

  test('asks for the found profiles in one statement, whatever the page holds', async () => {
    const finder = jest.spyOn(api.get(ProfileFinder), 'findByIds');
    const others = jest.spyOn(api.get(ProfileReader), 'loadFacts');
    await find({ first: 20 });
    expect(finder).toHaveBeenCalledTimes(1);
    expect(others).not.toHaveBeenCalled();
    finder.mockRestore();
    others.mockRestore();
  });

  test('keeps changes that arrive during a rebuild', async () => {
    const index = api.get<SearchIndex>(SEARCH_INDEX);
    const start = index.startRebuild.bind(index);
    const spy = jest.spyOn(index, 'startRebuild').mockImplementation(async () => {
      const rebuild = await start();
      const finish = rebuild.finish.bind(rebuild);
      rebuild.finish = async () => {
        await finish();
        await storeSuppliers(api, [supplier(5, { name: 'Late Comer' })]);
        await api.get(ProfileIndexer).indexProfiles([supplierId(5)]);
      };
      return rebuild;
    });
    expect(await api.get(Reindexer).reindex()).toBe(4);
    spy.mockRestore();
    expect(names(await find({ query: 'late comer' }))).toEqual(['Late Comer']);
  });

  test('gives a plain list while the engine is out of reach, and health says so', async () => {
    const index = api.get<SearchIndex>(SEARCH_INDEX);
    const down = (): Promise<never> => Promise.reject(new Error('connect ECONNREFUSED'));
    const spies = [
      jest.spyOn(index, 'search').mockImplementation(down),
      jest.spyOn(index, 'countDocuments').mockImplementation(down),
    ];
    const first = await find({ query: 'mango', first: 2 });
    const second = await find({ query: 'mango', first: 2, after: first.pageInfo.endCursor });
    const health = await api.inject('/readyz');
    for (const spy of spies) spy.mockRestore();
    expect(first.engine).toBe('list');
    expect(new Set([...names(first), ...names(second)]).size).toBe(4);
    expect(health.statusCode).toBe(200);
    expect(health.json<{ parts: object[] }>().parts).toContainEqual(
      expect.objectContaining({ part: 'search', state: 'degraded' }),
    );
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const patience = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > patience) throw new Error('It did not come true in 15 s.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
