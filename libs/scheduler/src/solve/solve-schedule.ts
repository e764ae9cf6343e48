import { answerFormat, type ScheduleAnswer } from '../format/answer.js';
import type { ScheduleProblem } from '../format/problem.js';
import { buildModel } from '../model/build-model.js';
import type { Model } from '../model/model.js';
import { Random } from '../model/random.js';
import { Timetable } from '../model/timetable.js';
import { Budget, type Clock, type Limits } from '../search/budget.js';
import { explainUnplaced } from '../explain/explain-unplaced.js';
import { findConflict } from '../explain/find-conflict.js';
import { assignSeats } from './assign-seats.js';
import { isFinished, methods } from './methods.js';
import { type Progress, RunState } from './run-state.js';

export interface SolveOptions extends Limits {
  readonly seed: number;
  readonly clock: Clock;
  readonly onProgress?: (progress: Progress) => void;
  /** Asked now and then; true ends the search with the best so far. */
  readonly isCancelled?: () => boolean;
}

/**
 * Solves a validated problem. Anytime: whatever ends it, the answer holds a valid timetable or
 * says `unknown` or `infeasible`. With a limit in steps alone the same call gives the same answer.
 */
export function solveSchedule(problem: ScheduleProblem, options: SolveOptions): ScheduleAnswer {
  const model = buildModel(problem);
  const budget = new Budget(options, options.clock, options.isCancelled);
  const random = new Random(options.seed);
  const state = new RunState(model, budget, random, options.onProgress ?? ((): void => undefined));
  // Without required requests the empty timetable is valid: there is an answer from the start.
  state.offer(new Timetable(model), 'start');
  for (const method of methods) {
    if (state.isInfeasible || isFinished(state) || budget.isOver) break;
    if (method.applies(state)) method.run(state, budget.slice(method.share));
  }
  const report = state.isInfeasible
    ? findConflict(model, () => stopAfter(options.clock, conflictSeconds, options.steps))
    : {};
  return { ...describe(state), ...report, seconds: budget.seconds, seed: options.seed };
}

/** Seconds for a small conflict, and for each search of a relaxation, after the proof. */
const conflictSeconds = 5;
/** The same in questions, where the run is limited in steps and may not look at the clock. */
const conflictQuestions = 2000;

function stopAfter(clock: Clock, seconds: number, steps: number | undefined): () => boolean {
  const end = clock() + seconds * 1000;
  let questions = 0;
  return () => (steps === undefined ? clock() >= end : ++questions > conflictQuestions);
}

function describe(state: RunState): Omit<ScheduleAnswer, 'seconds' | 'seed'> {
  const { model } = state;
  const timetable = state.load(state.best);
  const found = state.best !== undefined;
  const status = state.isInfeasible
    ? 'infeasible'
    : found
      ? state.isProven(timetable)
        ? 'optimal'
        : 'feasible'
      : 'unknown';
  return {
    format: answerFormat,
    status,
    placed: found ? assignSeats(model, timetable.slotOf) : [],
    unplaced: found ? explainUnplaced(timetable) : [],
    value: exactValue(model, timetable.slotOf),
    valueBound: state.valueBound,
    belowMinimum: timetable.belowMinimum,
    breaks: timetable.breaks,
    breaksBound: state.breaksBound,
    ...(model.keepWeight.some((weight) => weight > 0) ? { kept: timetable.kept } : {}),
  };
}

/** The sum of the values placed, in the order of the requests: free of the rounding of moves. */
function exactValue(model: Model, slotOf: Int32Array): number {
  return model.value.reduce((sum, value, r) => (slotOf[r]! >= 0 ? sum + value : sum), 0);
}
