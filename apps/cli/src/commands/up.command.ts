import { join } from 'node:path';
import { Command } from 'commander';
import { findFreePort } from '#engines';
import { loadConfigOrExit } from '#platform';
import { readFigures } from '../up/figures.js';
import { stopOnSignals } from '../up/interrupts.js';
import { Screen } from '../up/screen.js';
import { startSteps } from '../up/steps.js';
import { Undo } from '../up/undo.js';
import { runUp, type UpPlan } from '../up/up.js';

/** `dist/apps`, from where this file is built to. */
const apps = join(import.meta.dirname, '..', '..', '..');

export function upCommand(): Command {
  return new Command('up')
    .description('Start engines, api and worker, and keep them running until Ctrl-C.')
    .action(async () => {
      const screen = new Screen(process.stdout);
      const undo = new Undo();
      const stop = stopOnSignals(process, () => {
        undo.abandonAll();
        process.exit(130);
      });
      try {
        process.exitCode = await runUp(await planOf(process.env), screen, undo, stop);
      } finally {
        if (stop.aborted) screen.print('Stopping …');
        await undo.stopAll((line) => screen.print(line));
      }
    });
}

async function planOf(env: NodeJS.ProcessEnv): Promise<UpPlan> {
  // Every setting is checked before anything starts. Which database serves is decided later.
  const given = env.DATABASE_URL || undefined;
  const config = loadConfigOrExit({ ...env, DATABASE_URL: given ?? 'postgres://embedded' });
  return {
    dataDir: config.ILOILO_DATA_DIR,
    port: config.PORT || (await findFreePort()),
    databaseUrl: given,
    redisUrl: config.REDIS_URL,
    meilisearchUrl: config.MEILISEARCH_URL,
    programPath: env.PATH ?? '',
    env,
    cliMain: join(apps, 'cli', 'src', 'main.js'),
    steps: startSteps,
    openProgress: readFigures,
    services: [
      { name: 'api', main: join(apps, 'api', 'src', 'main.js') },
      { name: 'worker', main: join(apps, 'worker', 'src', 'main.js') },
    ],
  };
}
