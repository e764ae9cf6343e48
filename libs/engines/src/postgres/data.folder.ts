import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readlinkSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EngineError, explainFileError } from '../engine.error.js';
import { makeOpenFolder } from './open.folder.js';
import {
  accountOf,
  canEnter,
  findServiceAccount,
  runsAsRoot,
  type ServiceAccount,
} from './service.account.js';

/** Where a server's data lives and who runs the server. */
export interface DataFolder {
  /** The real folder, never a link. It need not exist yet; the folder above it does. */
  readonly path: string;
  /** Set when this process is root. */
  readonly account: ServiceAccount | undefined;
  /** Makes `.data/postgres` lead here; to be called once the folder exists. */
  publish(): void;
}

/**
 * Finds the data of a clone, or decides where new data goes: into `DATA/postgres`, or, when this
 * is root and the server's user cannot enter that folder, below `serviceHome`, with
 * `DATA/postgres` as a link to it.
 * @throws EngineError DATA_MISSING, DATA_OF_ANOTHER_USER, DATA_OF_ANOTHER_CLONE, DATA_UNREACHABLE
 */
export function resolveDataFolder(dataDir: string, serviceHome: string): DataFolder {
  const entry = join(dataDir, 'postgres');
  try {
    mkdirSync(dataDir, { recursive: true });
    const stats = lstatSync(entry, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return existingData(followLink(entry));
    if (stats) return existingData(entry);
    return newData(entry, serviceHome);
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

function followLink(entry: string): string {
  const target = readlinkSync(entry);
  if (!existsSync(target)) {
    throw new EngineError(
      'DATA_MISSING',
      `The data folder ${target} that ${entry} leads to is gone: bring it back, or remove ` +
        `${entry} to begin with an empty database.`,
    );
  }
  const ownerFile = join(dirname(target), 'clone');
  const owner = existsSync(ownerFile) ? readFileSync(ownerFile, 'utf8').trim() : entry;
  if (owner !== entry && linksTo(owner, target)) {
    throw new EngineError(
      'DATA_OF_ANOTHER_CLONE',
      `The data that ${entry} leads to belongs to ${owner}, which this folder seems to be a copy ` +
        `of: remove ${entry} to begin with an empty database here.`,
    );
  }
  if (owner !== entry) writeFileSync(ownerFile, entry);
  return realpathSync(target);
}

function linksTo(entry: string, target: string): boolean {
  const stats = lstatSync(entry, { throwIfNoEntry: false });
  return stats?.isSymbolicLink() === true && readlinkSync(entry) === target;
}

function existingData(path: string): DataFolder {
  if (!existsSync(join(path, 'PG_VERSION')) && readdirOrEmpty(path).length > 0) {
    throw new EngineError(
      'DATA_MISSING',
      `${path} holds files but no database: move it away to begin with an empty one.`,
    );
  }
  const { uid, gid } = statSync(path);
  const publish = (): void => undefined;
  if (runsAsRoot()) {
    const account = accountOf(uid, gid);
    if (uid === 0) {
      throw new EngineError(
        'DATA_OF_ANOTHER_USER',
        `${path} belongs to root, but Postgres does not run as root: give it back to the user ` +
          `that made it, as in \`chown -R ${findServiceAccount().name} ${path}\`.`,
      );
    }
    if (!canEnter(path, account)) {
      throw new EngineError(
        'DATA_UNREACHABLE',
        `${account.name}, who owns the data in ${path}, cannot enter it: let others pass through ` +
          'every folder above it (chmod o+x), or move the clone to where it was.',
      );
    }
    return { path, account, publish };
  }
  if (process.getuid && uid !== process.getuid()) {
    throw new EngineError(
      'DATA_OF_ANOTHER_USER',
      `The data in ${path} belongs to ${accountOf(uid, gid).name}: start as that user or as root, ` +
        'or set ILOILO_DATA_DIR to a folder of your own.',
    );
  }
  return { path, account: undefined, publish };
}

/** The names in a folder; none when this user may not list it, which other checks explain. */
function readdirOrEmpty(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function newData(entry: string, serviceHome: string): DataFolder {
  const publish = (): void => undefined;
  if (!runsAsRoot()) return { path: entry, account: undefined, publish };
  const account = findServiceAccount();
  chmodSync(dirname(entry), statSync(dirname(entry)).mode | 0o011);
  if (canEnter(dirname(entry), account)) return { path: entry, account, publish };

  const home = join(serviceHome, randomBytes(6).toString('hex'));
  makeOpenFolder(serviceHome);
  makeOpenFolder(home);
  writeFileSync(join(home, 'clone'), entry);
  if (!canEnter(home, account)) {
    rmSync(home, { recursive: true });
    throw new EngineError(
      'DATA_UNREACHABLE',
      `The server's user ${account.name} can enter neither ${dirname(entry)} nor ${serviceHome}: ` +
        'let others pass through one of them (chmod o+x).',
    );
  }
  const path = join(home, 'data');
  return { path, account, publish: () => symlinkSync(path, entry) };
}
