import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { explainFileError } from '../engine.error.js';

export interface ServerProcessOptions {
  readonly program: string;
  readonly args: readonly string[];
  /** File that both output streams are appended to; its folder is created. */
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Who runs it, when this process may choose (root). */
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * A long-running child with its output in a file. It leads a process group of its own, so Ctrl-C
 * in a terminal reaches only its parent, which stops things in order.
 */
export class ServerProcess {
  private failure: Error | undefined;

  private constructor(
    private readonly child: ChildProcess,
    private readonly logFile: string,
    private readonly logStart: number,
  ) {
    child.on('error', (error) => {
      this.failure = error;
    });
  }

  static start(options: ServerProcessOptions): ServerProcess {
    const log = openLog(options.logFile);
    try {
      const { cwd, env, uid, gid } = options;
      const child = spawn(options.program, options.args, {
        ...{ cwd, env, uid, gid },
        detached: process.platform !== 'win32',
        windowsHide: true,
        stdio: ['ignore', log, log],
      });
      child.unref();
      return new ServerProcess(child, options.logFile, fstatSync(log).size);
    } finally {
      closeSync(log);
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Why the program could not even be started. */
  get spawnFailure(): Error | undefined {
    return this.failure;
  }

  get running(): boolean {
    return (
      this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null
    );
  }

  /** The last `count` lines of this process's own output that match. */
  lastLogLines(pattern: RegExp, count: number): string[] {
    const output = readFileSync(this.logFile).subarray(this.logStart).toString('utf8');
    return output
      .split('\n')
      .filter((line) => pattern.test(line))
      .slice(-count);
  }

  /** Resolves when the process has ended, for whatever reason. */
  async ended(): Promise<void> {
    if (!this.running) return;
    this.child.ref();
    await once(this.child, 'exit');
  }

  /** Sends a signal at once and waits for nothing. */
  kill(signal: NodeJS.Signals): void {
    if (this.running) this.child.kill(signal);
  }

  /** How the process ended, in words. */
  get ending(): string {
    const { exitCode, signalCode } = this.child;
    return this.failure?.message ?? (signalCode ? `signal ${signalCode}` : `exit code ${exitCode}`);
  }

  /** Asks the process to end and kills it after `graceMs`. */
  async stop(graceMs: number, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.running) return;
    this.child.kill(signal);
    const patience = new AbortController();
    const ended = this.ended();
    await Promise.race([
      ended,
      sleep(graceMs, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
    if (this.running) this.child.kill('SIGKILL');
    await ended;
  }
}

const LOG_LIMIT_BYTES = 20 * 2 ** 20;

/** Opens a log for appending; a long one is set aside first, so a log and its elder are kept. */
function openLog(path: string): number {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LOG_LIMIT_BYTES) renameSync(path, `${path}.old`);
    return openSync(path, 'a');
  } catch (error) {
    throw explainFileError(error, path);
  }
}
