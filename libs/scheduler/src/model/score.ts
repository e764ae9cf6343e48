import type { Objective } from '../format/problem.js';
import type { Model } from './model.js';
import type { Timetable } from './timetable.js';

/**
 * How good a timetable is: numbers in order of importance, each to be made small. First come the
 * break difference and the required requests that are missing, so that a valid timetable beats an
 * invalid one; last the number of meetings, so that a harmless meeting is placed.
 */
export type Score = Float64Array;

/** Values that differ by less are the same: sums in different orders round differently. */
const tolerance = 1e-9;

export const defaultObjective: readonly Objective[] = ['value', 'coverage', 'breaks'];

export function objectiveOf(model: Model): readonly Objective[] {
  return model.problem.objective ?? defaultObjective;
}

/** Scores timetables of one problem. */
export class Scorer {
  /** Index of the breaks in a score, -1 where they do not count. */
  readonly breaksIndex: number;
  private readonly parts: ((timetable: Timetable) => number)[];

  constructor(model: Model) {
    const goals: Record<Objective, (timetable: Timetable) => number> = {
      value: (timetable) => -timetable.value,
      coverage: (timetable) => timetable.belowMinimum,
      breaks: (timetable) => timetable.breaks,
      keep: (timetable) => -timetable.kept,
    };
    this.parts = [
      ...(model.required.includes(1) ? [(t: Timetable): number => t.missing] : []),
      ...(model.maxBreakDifference < Infinity ? [(t: Timetable): number => t.excessBreaks] : []),
      ...objectiveOf(model).map((name) => goals[name]),
      (timetable): number => -timetable.placed,
    ];
    this.breaksIndex = this.parts.indexOf(goals.breaks);
  }

  score(timetable: Timetable): Score {
    return Float64Array.from(this.parts, (part) => part(timetable));
  }
}

/** True where `x` is worse than `y` first in the part named. */
export function isWorseFirstAt(x: Score, y: Score, part: number): boolean {
  return part >= 0 && x[part]! > y[part]! && compareScores(x.subarray(0, part), y) === 0;
}

/** Negative where `x` is better, 0 where equal, positive where worse. */
export function compareScores(x: Score, y: Score): number {
  for (let i = 0; i < x.length; i++) {
    const difference = x[i]! - y[i]!;
    if (Math.abs(difference) > tolerance * Math.max(1, Math.abs(x[i]!))) return difference;
  }
  return 0;
}
