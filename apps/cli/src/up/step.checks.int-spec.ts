import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { writeSeedDay } from '../demo/seeder/seed.day.js';
import { isMigrated, isSeeded } from './step.checks.js';

describe('what a start finds done', () => {
  let database: TestDatabase;
  let env: { DATABASE_URL: string; ILOILO_DATA_DIR: string };

  beforeEach(async () => {
    database = await createTestDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'iloilo-checks-'));
    env = { DATABASE_URL: database.url, ILOILO_DATA_DIR: dataDir };
  });
  afterEach(async () => {
    await database.drop();
    rmSync(env.ILOILO_DATA_DIR, { recursive: true });
  });

  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };

  it('is the schema, once every migration has run', async () => {
    expect(await isMigrated(env)).toBe(true);
    await run('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
    expect(await isMigrated(env)).toBe(false);
    await run('DROP TABLE migrations');
    expect(await isMigrated(env)).toBe(false);
  });

  it('is the demo data, once there are organisations and nothing was broken off', async () => {
    expect(await isSeeded(env)).toBe(false);
    await run(`INSERT INTO organisations (id, kind, name, economy, is_demo, created_at)
               VALUES (gen_random_uuid(), 'BUYER', 'One', 'PHL', false, now())`);
    expect(await isSeeded(env)).toBe(true);
    writeSeedDay(env.ILOILO_DATA_DIR, '2026-01-01');
    expect(await isSeeded(env)).toBe(false);
  });

  it('is nothing where the database cannot be reached', async () => {
    const unreachable = { ...env, DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none' };
    expect(await isMigrated(unreachable)).toBe(false);
    expect(await isSeeded(unreachable)).toBe(false);
  });
});
