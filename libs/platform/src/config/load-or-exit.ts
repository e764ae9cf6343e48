import { type Config, ConfigError, loadConfig } from './settings.js';

/** Loads the configuration for a process; with mistakes it says which and ends the process. */
export function loadConfigOrExit(env: NodeJS.ProcessEnv): Config {
  try {
    return loadConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
