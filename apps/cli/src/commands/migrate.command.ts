import { Command } from 'commander';
import { loadConfigOrExit, migrateDatabase } from '#platform';
import { migrations } from '../../../../migrations/index.js';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the database to the present schema.')
    .action(async () => {
      const config = loadConfigOrExit(process.env);
      const done = await migrateDatabase(config.DATABASE_URL, migrations);
      console.log(done.length === 0 ? 'The schema is up to date.' : `Ran ${done.join(', ')}.`);
    });
}
