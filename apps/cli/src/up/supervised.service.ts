import { setTimeout as sleep } from 'node:timers/promises';
import { type ProcessRegister, ServerProcess, type ServerProcessOptions } from '#engines';
import type { Started } from './undo.js';

export interface ServiceSpec extends ServerProcessOptions {
  readonly name: string;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long has recovered: its next crash is a first one again. */
const STEADY_MS = 60_000;
const GRACE_MS = 8000;

/** A process that is started again, ever more slowly, when it ends by itself. */
export class SupervisedService implements Started {
  private server: ServerProcess | undefined;
  private readonly stopping = new AbortController();
  private over: Promise<void> = Promise.resolve();
  private crashes = 0;

  constructor(
    private readonly spec: ServiceSpec,
    private readonly register: ProcessRegister,
    private readonly report: (line: string) => void,
  ) {}

  /** Times that the process ended by itself since it last ran steadily. */
  get recentCrashes(): number {
    return this.crashes;
  }

  get name(): string {
    return this.spec.name;
  }

  get logFile(): string {
    return this.spec.logFile;
  }

  start(): void {
    this.over = this.keepRunning();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.server?.stop(GRACE_MS);
    await this.over;
  }

  abandon(): void {
    this.stopping.abort();
    this.server?.kill('SIGKILL');
  }

  private async keepRunning(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const began = Date.now();
      await this.runOnce();
      if (this.stopping.signal.aborted) return;
      this.crashes = Date.now() - began > STEADY_MS ? 1 : this.crashes + 1;
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.crashes - 1), LONGEST_PAUSE_MS);
      this.reportCrash(pause);
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async runOnce(): Promise<void> {
    const server = ServerProcess.start(this.spec);
    this.server = server;
    const { pid } = server;
    if (pid !== undefined) this.register.add(this.spec.name, pid);
    await server.ended();
    if (pid !== undefined) this.register.remove(pid);
  }

  private reportCrash(pause: number): void {
    const lines = this.server?.lastLogLines(/\S/, 5).map((line) => `  ${line}`) ?? [];
    this.report(
      [
        `The ${this.spec.name} ended by itself (${this.server?.ending}) and starts again in ` +
          `${pause / 1000} s. The end of ${this.spec.logFile}:`,
        ...lines,
      ].join('\n'),
    );
  }
}
