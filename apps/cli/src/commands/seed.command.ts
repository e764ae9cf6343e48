import { Command } from 'commander';
import { withApp } from '../app/with-app.js';
import { IloiloSeedModule } from '../demo/seeder/seed.module.js';
import { runSeed } from '../demo/seeder/seed.run.js';

interface SeedOptions {
  readonly ifEmpty?: true;
  readonly forceDemoInProduction?: true;
}

export function seedCommand(): Command {
  return new Command('seed')
    .description(
      'Load demo data: 2,000 MSMEs, 120 buyers, 300 sourcing needs and 3 fairs, all made up.',
    )
    .option('--if-empty', 'do nothing when there are organisations already')
    .option('--force-demo-in-production', 'load it although NODE_ENV is production')
    .action(async (options: SeedOptions) => {
      if (process.env.NODE_ENV === 'production' && !options.forceDemoInProduction) {
        console.error(
          'This is a production system: demo data is not loaded. ' +
            'If you mean it, add --force-demo-in-production.',
        );
        process.exitCode = 1;
        return;
      }
      await withApp(
        (app) => runSeed(app, options.ifEmpty === true, (line) => console.log(line)),
        (config) => IloiloSeedModule.forRoot(config),
      );
    });
}
