import pg from 'pg';
import { ANY_ORGANISATION } from '#accounts';
import { migrations } from '../../../../migrations/index.js';
import { isSeedingDone, readSeedDay } from '../demo/seeder/seed.day.js';

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
export const isSeeded: StepCheck = ({ DATABASE_URL, ILOILO_DATA_DIR = '.data' }) =>
  isSeedingDone(readSeedDay(ILOILO_DATA_DIR), async () => {
    const rows = await query(DATABASE_URL, ANY_ORGANISATION);
    return rows !== undefined && rows.length > 0;
  });

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
