import type { ScheduleProblem } from '#scheduler';

/** What a number of tables more brings. */
export interface CapacityPoint {
  readonly moreTables: number;
  readonly placed: number;
  readonly value: number;
  /** Meetings more than without them, by a search of the same length. */
  readonly moreMeetings: number;
}

/** What more tables would bring to a round. */
export interface CapacityPlan {
  /** Numbers of tables asked about, each with a search of so many seconds. */
  readonly asked: readonly number[];
  readonly seconds: number;
  readonly isDone: boolean;
  readonly points: readonly CapacityPoint[];
}

export const capacityLimits = { points: 6, tables: 100, seconds: 60 } as const;

/** The problem with so many tables more, open in every slot. */
export function withMoreTables(problem: ScheduleProblem, count: number): ScheduleProblem {
  const more = Array.from({ length: count }, (_, index) => ({ id: `table more ${index + 1}` }));
  return { ...problem, places: [...(problem.places ?? []), ...more] };
}
