import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError, explainFileError } from '../engine.error.js';
import { isAlive, worksIn } from '../process/process.identity.js';
import type { DataFolder } from './data.folder.js';
import type { PostgresBinaries } from './postgres.binaries.js';
import { localeArguments } from './postgres.settings.js';

/** Owner of the cluster and of the application's database. */
export const OWNER = 'iloilo';

/** The files of one server: made, checked and freed of what a killed run left behind. */
export class PostgresCluster {
  constructor(
    readonly data: DataFolder,
    readonly binaries: PostgresBinaries,
  ) {}

  get exists(): boolean {
    return existsSync(join(this.data.path, 'PG_VERSION'));
  }

  /** Makes the files under a draft name first: a cluster that exists is a complete one. */
  create(password: string, durable: boolean): void {
    const draft = `${this.data.path}.new`;
    const secretDir = mkdtempSync(join(tmpdir(), 'iloilo-'));
    const passwordFile = join(secretDir, 'password');
    try {
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { mode: 0o700 });
      writeFileSync(passwordFile, password, { mode: 0o600 });
      this.giveToServer(draft, secretDir, passwordFile);
      this.run(this.binaries.initdb, [
        `--pgdata=${draft}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        ...localeArguments(),
        // A password that nobody shall guess for a minute need not be slow to check.
        ...(durable ? [] : ['--no-sync', '-c', 'scram_iterations=1']),
      ]);
      renameSync(draft, this.data.path);
      this.data.publish();
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      throw explainFileError(error, this.data.path);
    } finally {
      rmSync(secretDir, { recursive: true, force: true });
    }
  }

  /** @throws EngineError DATA_OF_ANOTHER_VERSION */
  assertReadable(): void {
    const version = readFileSync(join(this.data.path, 'PG_VERSION'), 'utf8').trim();
    if (version === this.binaries.major) return;
    throw new EngineError(
      'DATA_OF_ANOTHER_VERSION',
      `The data in ${this.data.path} was written by Postgres ${version}, and this is Postgres ` +
        `${this.binaries.major}: move it with pg_dump of version ${version}, or set ` +
        'ILOILO_DATA_DIR to a new folder.',
    );
  }

  /**
   * Stops a server that an earlier run left behind, and clears the mark of a dead one whose
   * process id now belongs to a stranger.
   * @returns the process id of the server that was stopped
   */
  clearLeftovers(): number | undefined {
    const mark = join(this.data.path, 'postmaster.pid');
    if (!existsSync(mark)) return undefined;
    const pid = Number.parseInt(readFileSync(mark, 'utf8'), 10);
    if (!(pid > 0) || !isAlive(pid)) return undefined;
    if (worksIn(pid, this.data.path)) {
      this.stop();
      return pid;
    }
    rmSync(mark);
    return undefined;
  }

  /** Ends all sessions and stops the server with its data written; returns when it has ended. */
  stop(): void {
    this.run(this.binaries.pgCtl, [
      ...['stop', '--pgdata', this.data.path, '--mode=fast', '--wait', '--timeout=60', '--silent'],
    ]);
  }

  /** Sets the owner's password without a running server, for a clone that has lost its secrets. */
  resetPassword(password: string): void {
    const statement = `ALTER ROLE ${OWNER} PASSWORD '${password.replaceAll("'", "''")}';\n`;
    this.run(this.binaries.postgres, ['--single', '-D', this.data.path, 'postgres'], statement);
  }

  private giveToServer(...paths: string[]): void {
    const { account } = this.data;
    if (account) for (const path of paths) chownSync(path, account.uid, account.gid);
  }

  private run(program: string, args: readonly string[], input = ''): void {
    const { account } = this.data;
    const as = account && { uid: account.uid, gid: account.gid };
    const env = { ...process.env, LC_ALL: 'C' };
    const result = spawnSync(program, args, { ...as, env, input, cwd: '/', encoding: 'utf8' });
    if (result.status === 0) return;
    throw explainServerFailure(
      this.data.path,
      (result.error?.message ?? result.stderr).split('\n'),
    );
  }
}

/** One line from what a Postgres program printed before it gave up. */
export function explainServerFailure(path: string, output: readonly string[]): EngineError {
  const text = output.join('\n');
  if (/No space left on device|Check free disk space|Disk quota exceeded/.test(text)) {
    return new EngineError('DISK_FULL', `${path}: the disk is full: free some space, start again.`);
  }
  if (/Permission denied|Operation not permitted/.test(text)) {
    return new EngineError(
      'NO_PERMISSION',
      `${path}: the server's user may not write there: ${lastReason(output)}`,
    );
  }
  return new EngineError('ENGINE_FAILED', `Postgres gave up on ${path}: ${lastReason(output)}`);
}

function lastReason(output: readonly string[]): string {
  const telling = output.filter((line) => /FATAL|PANIC|error:|could not/i.test(line));
  const line = telling.at(-1) ?? output.filter((entry) => entry.trim()).at(-1) ?? 'no reason given';
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/i, '').trim();
}
