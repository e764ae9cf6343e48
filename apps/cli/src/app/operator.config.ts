import { resolve } from 'node:path';
import { type Config, loadConfigOrExit } from '#platform';
import { recallEngines } from '../up/engine.memory.js';

/**
 * The configuration of an operator command: what the environment says, or else the engines of the
 * `npm start` that runs beside it.
 */
export function operatorConfig(env: NodeJS.ProcessEnv): Config {
  const running = env.DATABASE_URL ? {} : recallEngines(resolve(env.ILOILO_DATA_DIR ?? '.data'));
  if (!env.DATABASE_URL && !running.DATABASE_URL) {
    process.stderr.write(
      'No database: run `npm start` in another terminal first, or set DATABASE_URL.\n',
    );
    process.exit(2);
  }
  return loadConfigOrExit({ LOG_LEVEL: 'warn', ...env, ...running });
}
