import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineError, explainFileError } from '../engine.error.js';
import { identifyProcess, isStillRunning, type ProcessIdentity } from './process.identity.js';

interface LockRecord extends ProcessIdentity {
  /** When the lock was taken, ISO 8601. */
  readonly since: string;
}

/** The right to run on one data folder; held by one living process at a time. */
export interface StartLock {
  /** Whether an earlier holder ended without giving the lock back. */
  readonly tookOver: boolean;
  release(): void;
}

/**
 * Takes the lock of a data folder, from a dead holder too.
 * @throws EngineError ALREADY_RUNNING while its holder lives
 */
export function takeStartLock(dataDir: string): StartLock {
  const path = join(dataDir, 'lock');
  const own: LockRecord = { ...identifyProcess(process.pid), since: new Date().toISOString() };
  const draft = `${path}.${process.pid}`;
  let tookOver = false;
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(draft, JSON.stringify(own));
    // A link appears with its content or not at all, so nobody ever reads half a lock.
    while (!tryLink(draft, path)) {
      const text = readText(path);
      const holder = parse(text);
      if (holder && isStillRunning(holder)) throw alreadyRunning(holder);
      discardStale(path, text);
      tookOver = true;
    }
  } catch (error) {
    throw explainFileError(error, dataDir);
  } finally {
    removeQuietly(draft);
  }
  return {
    tookOver,
    release: () => {
      if (parse(readText(path))?.pid === own.pid) rmSync(path, { force: true });
    },
  };
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a stale lock away, and puts it back when it is another one than the lock that was read. */
function discardStale(path: string, expected: string | undefined): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readText(aside) !== expected) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where it could not be made it cannot be removed either, which was said already.
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined): LockRecord | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<LockRecord>;
    const complete = typeof value.pid === 'number' && typeof value.startMark === 'string';
    return complete ? (value as LockRecord) : undefined;
  } catch {
    return undefined;
  }
}

function alreadyRunning(holder: LockRecord): EngineError {
  return new EngineError(
    'ALREADY_RUNNING',
    `Iloilo already runs from this folder (process ${holder.pid}, since ${holder.since}): ` +
      `use it, or stop it with Ctrl-C in its window or \`kill ${holder.pid}\`.`,
  );
}
