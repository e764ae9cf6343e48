import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.record(z.string(), z.string());

const pathIn = (dataDir: string): string => join(dataDir, 'engines.json');

/**
 * Writes down where the engines of this run are, for commands in other terminals. Only the owner
 * may read it: the addresses carry passwords.
 * @returns what forgets it again.
 */
export function rememberEngines(
  dataDir: string,
  environment: Readonly<Record<string, string | undefined>>,
): () => Promise<void> {
  writeFileSync(pathIn(dataDir), JSON.stringify(environment), { mode: 0o600 });
  return () => {
    rmSync(pathIn(dataDir), { force: true });
    return Promise.resolve();
  };
}

/** The engines of the `npm start` that runs on the data folder; none when none does. */
export function recallEngines(dataDir: string): Record<string, string> {
  if (!existsSync(pathIn(dataDir))) return {};
  try {
    return schema.parse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8')));
  } catch {
    return {};
  }
}
