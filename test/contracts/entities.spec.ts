import { DataSource } from 'typeorm';
import { TestApp } from '../support/app.js';

/** Tables and views that are read and written in SQL alone, or that belong to TypeORM. */
const withoutEntity = [
  'matches',
  'migrations',
  'search_change',
  'search_facet_value',
  'search_rebuild',
];

describe('entities', () => {
  let app: TestApp;
  let dataSource: DataSource;

  beforeAll(async () => {
    app = await TestApp.start();
    dataSource = app.api.get(DataSource);
  });
  afterAll(() => app.stop());

  const findDifferences = async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  };

  it('declare what the migrations make', async () => {
    expect(await findDifferences()).toEqual([]);
  });

  it('are there for every table but those that are used in SQL alone', async () => {
    const rows = await dataSource.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const known = new Set(dataSource.entityMetadatas.map(({ tableName }) => tableName));
    const unknown = rows.map(({ name }) => name).filter((name) => !known.has(name));
    // BullMQ makes the tables of its own backend when the worker starts.
    expect(unknown.filter((name) => !name.startsWith('bullmq')).sort()).toEqual(withoutEntity);
  });

  it('would be found to differ from another schema', async () => {
    await dataSource.query('ALTER TABLE shortlist_entries ALTER note DROP NOT NULL');
    await dataSource.query('DROP INDEX sourcing_needs_open');
    const differences = await findDifferences();
    expect(differences).toHaveLength(2);
    expect(differences.join()).toMatch(/"note" SET NOT NULL/);
    expect(differences.join()).toMatch(/CREATE INDEX "sourcing_needs_open"/);
  });
});
