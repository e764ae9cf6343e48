import { parentPort, workerData } from 'node:worker_threads';
import { computeTasks, type TaskInput, type TaskKind } from './compute.tasks.js';

/** What the host hands over: one task. */
export interface ComputeTask<K extends TaskKind = TaskKind> {
  readonly kind: K;
  readonly input: TaskInput<K>;
}

function compute<K extends TaskKind>({ kind, input }: ComputeTask<K>): unknown {
  return computeTasks[kind](input);
}

parentPort?.postMessage({ output: compute(workerData as ComputeTask) });
