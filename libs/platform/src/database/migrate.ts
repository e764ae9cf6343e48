import { DataSource, type MigrationInterface } from 'typeorm';

type Migrations = readonly (new () => MigrationInterface)[];

/** Any number that nothing else locks; it keeps two processes from migrating at once. */
const migrationLock = 4_871_205;

/**
 * Brings a database to the present schema: each migration in its own transaction, in order,
 * guarded against a second process that does the same.
 * @returns the names of the migrations that ran now.
 */
export async function migrateDatabase(url: string, migrations: Migrations): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    poolSize: 2,
    applicationName: 'iloilo-migrate',
  });
  await dataSource.initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await guard.release();
    await dataSource.destroy();
  }
}
