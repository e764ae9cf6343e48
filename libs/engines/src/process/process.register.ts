import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identifyProcess, isStillRunning, type ProcessIdentity } from './process.identity.js';

interface RegisteredProcess extends ProcessIdentity {
  readonly name: string;
}

/**
 * The processes that a start has begun, kept in a file of the data folder so that the next start
 * can stop those that a killed one left behind.
 */
export class ProcessRegister {
  private readonly path: string;

  constructor(dataDir: string) {
    this.path = join(dataDir, 'processes.json');
  }

  add(name: string, pid: number): void {
    this.write([...this.read(), { name, ...identifyProcess(pid) }]);
  }

  remove(pid: number): void {
    this.write(this.read().filter((entry) => entry.pid !== pid));
  }

  /**
   * Ends every registered process that still runs: asks first, kills after `graceMs`.
   * @returns the names of those that were ended
   */
  async stopLeftBehind(graceMs = 5000): Promise<string[]> {
    const alive = this.read().filter(isStillRunning);
    signal(alive, 'SIGTERM');
    const deadline = Date.now() + graceMs;
    while (alive.some(isStillRunning) && Date.now() < deadline) await sleep(50);
    signal(alive.filter(isStillRunning), 'SIGKILL');
    this.write([]);
    return alive.map((entry) => entry.name);
  }

  private read(): RegisteredProcess[] {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as RegisteredProcess[];
    } catch {
      return [];
    }
  }

  private write(entries: readonly RegisteredProcess[]): void {
    const draft = `${this.path}.new`;
    writeFileSync(draft, JSON.stringify(entries));
    renameSync(draft, this.path);
  }
}

function signal(entries: readonly RegisteredProcess[], name: NodeJS.Signals): void {
  for (const { pid } of entries) {
    try {
      process.kill(pid, name);
    } catch {
      // It ended between the look and the signal, or belongs to another user: nothing to do.
    }
  }
}
