import pg from 'pg';
import { migrations } from '../../../../migrations/index.js';
import { readSeedDay } from '../demo/seeder/seed.day.js';

/**
 * Whether a start finds the work of a step done. What fails here is left for the step to say.
 */
type StepCheck = (env: NodeJS.ProcessEnv) => Promise<boolean>;

/** Every migration of this version has run. */
export const isMigrated: StepCheck = async ({ DATABASE_URL }) => {
  const rows = await query(DATABASE_URL, 'SELECT name FROM migrations');
  const done = new Set(rows?.map(({ name }) => name));
  return migrations.every(({ name }) => done.has(name));
};

/** Organisations are there, and no loading of demo data was broken off. */
export const isSeeded: StepCheck = async ({ DATABASE_URL, ILOILO_DATA_DIR = '.data' }) => {
  if (readSeedDay(ILOILO_DATA_DIR) !== undefined) return false;
  const rows = await query(DATABASE_URL, 'SELECT id FROM organisations LIMIT 1');
  return rows?.length === 1;
};

async function query(
  url: string | undefined,
  sql: string,
): Promise<Record<string, string>[] | undefined> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<Record<string, string>>(sql)).rows;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
