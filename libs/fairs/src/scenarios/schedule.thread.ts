import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type {
  PlacedMeeting,
  Progress,
  RepairedSchedule,
  ScheduleAnswer,
  ScheduleProblem,
} from '#scheduler';

/** What a search may take: a time, or a number of steps, the same on every machine. */
export type SearchLimits = {
  readonly seed: number;
} & ({ readonly seconds: number } | { readonly steps: number });

interface Refusal {
  readonly kind: 'refused';
  readonly message: string;
}

/** How a search ended. */
export type SearchEnd = { readonly kind: 'answer'; readonly answer: ScheduleAnswer } | Refusal;

/** How a repair ended. */
export type RepairEnd =
  { readonly kind: 'repaired'; readonly repaired: RepairedSchedule } | Refusal;

type Message = SearchEnd | RepairEnd | { readonly kind: 'progress'; readonly progress: Progress };

/**
 * A search in a thread of its own: it may use a core for minutes, and this one goes on answering.
 * `stop` ends it with the best timetable so far; `kill` without one.
 */
export class ScheduleThread {
  private readonly worker = new Worker(findThreadFile());
  private readonly cancel = new Int32Array(new SharedArrayBuffer(4));

  run(
    problem: ScheduleProblem,
    limits: SearchLimits,
    onProgress: (progress: Progress) => void = () => undefined,
  ): Promise<SearchEnd> {
    return this.ask<SearchEnd>({ problem, ...limits, cancel: this.cancel }, onProgress);
  }

  /** Brings a timetable in line with a problem by the smallest change, with reasons. */
  repair(problem: ScheduleProblem, previous: readonly PlacedMeeting[]): Promise<RepairEnd> {
    return this.ask<RepairEnd>({ problem, previous, seed: 1 }, () => undefined);
  }

  stop(): void {
    Atomics.store(this.cancel, 0, 1);
  }

  async kill(): Promise<void> {
    await this.worker.terminate();
  }

  private ask<T extends SearchEnd | RepairEnd>(
    task: object,
    onProgress: (progress: Progress) => void,
  ): Promise<T> {
    const ended = new Promise<T>((resolve, reject) => {
      this.worker.on('message', (message: Message) => {
        if (message.kind === 'progress') onProgress(message.progress);
        else resolve(message as T);
      });
      this.worker.once('error', reject);
      this.worker.once('exit', () => reject(new Error('The search ended without an answer.')));
    });
    this.worker.postMessage(task);
    return ended.finally(() => this.kill());
  }
}

/** The built file of the thread, beside this one's build; tests run sources and take the build, too. */
function findThreadFile(): string {
  const beside = join(import.meta.dirname, '../../../scheduler/src/schedule.worker.js');
  return existsSync(beside) ? beside : resolve('dist/libs/scheduler/src/schedule.worker.js');
}
