import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { TaskInput, TaskKind, TaskOutput } from './compute.tasks.js';

/** What a task may take; whatever takes more is ended, and its job fails. */
export interface ComputeLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const defaultLimits: ComputeLimits = { seconds: 120, megabytes: 1024 };

/** Computes in a thread of its own, so that this one goes on with heartbeats and other jobs. */
@Injectable()
export class ComputeThread {
  /**
   * @throws what the signal carries when it is aborted, and an error when the task takes longer or
   *   more memory than it may.
   */
  async run<K extends TaskKind>(
    kind: K,
    input: TaskInput<K>,
    signal: AbortSignal,
    { seconds, megabytes }: ComputeLimits = defaultLimits,
  ): Promise<TaskOutput<K>> {
    signal.throwIfAborted();
    const worker = new Worker(findWorkerFile(), {
      workerData: { kind, input },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const tooLong = AbortSignal.timeout(seconds * 1_000);
    const ended = AbortSignal.any([signal, tooLong]);
    const watch = watchHeap(worker, megabytes);
    const answer = new Promise<TaskOutput<K>>((answered, failed) => {
      worker.once('message', ({ output }: { output: TaskOutput<K> }) => answered(output));
      worker.once('error', failed);
      watch.onTooMuch(() => {
        failed(new Error(`The task ${kind} took more than ${megabytes} MB.`));
      });
      worker.once('exit', () => failed(new Error(`The task ${kind} ended without an answer.`)));
      ended.addEventListener('abort', () => {
        failed(
          tooLong.aborted
            ? new Error(`The task ${kind} took more than ${seconds} s.`)
            : (signal.reason as Error),
        );
      });
    });
    return answer.finally(() => {
      watch.stop();
      return worker.terminate();
    });
  }
}

const heapLookMilliseconds = 100;

/**
 * Looks at a thread's heap while it computes. V8 leaves the limit that a thread was started with
 * aside where the process was started with one of its own (`--max-old-space-size`), as workers are.
 */
function watchHeap(worker: Worker, megabytes: number) {
  let tell: () => void = () => undefined;
  const timer = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ used_heap_size }) => {
        if (used_heap_size > megabytes * 2 ** 20) tell();
      },
      // The thread has ended, and says so itself.
      () => undefined,
    );
  }, heapLookMilliseconds);
  return {
    onTooMuch: (act: () => void) => {
      tell = act;
    },
    stop: () => clearInterval(timer),
  };
}

/** The built file of the thread, beside this one's build; tests run sources and take the build, too. */
function findWorkerFile(): string {
  const beside = join(import.meta.dirname, 'compute.worker.js');
  return existsSync(beside) ? beside : resolve('dist/libs/matching/src/threads/compute.worker.js');
}
