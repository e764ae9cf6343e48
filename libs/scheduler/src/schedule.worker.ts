import { parentPort } from 'node:worker_threads';
import type { PlacedMeeting, ScheduleAnswer } from './format/answer.js';
import { ScheduleInputError } from './format/errors.js';
import { validateProblem } from './format/validate-problem.js';
import { type RepairedSchedule, repairSchedule } from './repair/repair-schedule.js';
import type { Limits } from './search/budget.js';
import type { Progress } from './solve/run-state.js';
import { solveSchedule } from './solve/solve-schedule.js';

/** What the host posts to the worker: one problem to solve, or a timetable to repair. */
export interface ScheduleTask extends Limits {
  readonly problem: unknown;
  readonly seed: number;
  /** The timetable that is brought in line with the problem; a new one is made where absent. */
  readonly previous?: readonly PlacedMeeting[];
  /** Cell 0 set to 1 (Atomics.store) ends the search with the best timetable so far. */
  readonly cancel?: Int32Array<SharedArrayBuffer>;
}

/** What the worker posts back: progress, then one answer or error. */
export type ScheduleMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: ScheduleAnswer }
  | { readonly kind: 'repaired'; readonly repaired: RepairedSchedule }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly path: string;
      readonly message: string;
    };

const port = parentPort;

port?.on('message', (task: ScheduleTask) => {
  const post = (message: ScheduleMessage): void => {
    port.postMessage(message);
  };
  try {
    const { cancel, previous } = task;
    const problem = validateProblem(task.problem);
    if (previous) {
      post({ kind: 'repaired', repaired: repairSchedule(problem, previous, { explains: true }) });
      return;
    }
    const answer = solveSchedule(problem, {
      ...task,
      clock: () => performance.now(),
      onProgress: (progress) => {
        post({ kind: 'progress', progress });
      },
      isCancelled: () => cancel !== undefined && Atomics.load(cancel, 0) === 1,
    });
    post({ kind: 'answer', answer });
  } catch (cause) {
    if (!(cause instanceof ScheduleInputError)) throw cause;
    post({ kind: 'refused', code: cause.code, path: cause.path, message: cause.message });
  }
});
