import pg from 'pg';
import { migrateDatabase } from '#platform';
import { migrations } from '../../migrations/index.js';
import { administer, createTestDatabase, type TestDatabase, urlOf } from '../support/database.js';

describe('migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('are listed in the order of their times, each time once', () => {
    const times = migrations.map((migration) => Number(/\d{13}$/.exec(migration.name)?.[0]));
    expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
  });

  it('have nothing left to do on a migrated database', async () => {
    expect(await migrateDatabase(database.url, migrations)).toEqual([]);
  });

  it('run once when two processes start them together', async () => {
    const name = 'two_at_once';
    await administer(`CREATE DATABASE ${name}`);
    try {
      const runs = await Promise.all([
        migrateDatabase(urlOf(name), migrations),
        migrateDatabase(urlOf(name), migrations),
      ]);
      expect(runs.flat()).toHaveLength(migrations.length);
      const client = new pg.Client({ connectionString: urlOf(name) });
      await client.connect();
      const { rows } = await client.query('SELECT count(*)::int AS count FROM migrations');
      await client.end();
      expect(rows).toEqual([{ count: migrations.length }]);
    } finally {
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });
});
