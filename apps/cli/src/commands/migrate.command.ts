import { Command } from 'commander';
import { migrateDatabase } from '#platform';
import { operatorConfig } from '../app/operator.config.js';
import { migrations } from '../../../../migrations/index.js';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the database to the present schema.')
    .action(async () => {
      const config = operatorConfig(process.env);
      const done = await migrateDatabase(config.DATABASE_URL, migrations);
      console.log(done.length === 0 ? 'The schema is up to date.' : `Ran ${done.join(', ')}.`);
    });
}
