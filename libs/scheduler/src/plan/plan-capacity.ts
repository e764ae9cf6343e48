import type { ScheduleStatus } from '../format/answer.js';
import type { ScheduleProblem, Slot } from '../format/problem.js';
import { solveSchedule, type SolveOptions } from '../solve/solve-schedule.js';

/** What to vary; what is absent stays as in the problem. */
export interface CapacityGrid {
  readonly places?: readonly number[];
  /** Slots of one day: fewer than now cut the last, more repeat the last one's session. */
  readonly slots?: readonly number[];
  readonly days?: readonly number[];
}

export interface CapacityPoint {
  readonly places: number | undefined;
  readonly slots: number;
  readonly days: number;
  readonly status: ScheduleStatus;
  readonly placed: number;
  readonly value: number;
  readonly valueBound: number;
  readonly belowMinimum: number;
  readonly breaks: number;
  /** Value gained over the point before, by each change of one step in the same dimension. */
  readonly gain: number;
}

/**
 * Solves the problem for each combination of tables, slots and days, in the order given, with the
 * same options each. The list is the table; `gain` along it is the curve.
 */
export function planCapacity(
  problem: ScheduleProblem,
  grid: CapacityGrid,
  options: SolveOptions,
): CapacityPoint[] {
  const points: CapacityPoint[] = [];
  for (const days of grid.days ?? [1]) {
    for (const slots of grid.slots ?? [problem.slots.length]) {
      let before: number | undefined;
      for (const places of grid.places ?? [undefined]) {
        const answer = solveSchedule(withCapacity(problem, places, slots, days), options);
        points.push({
          places,
          slots,
          days,
          status: answer.status,
          placed: answer.placed.length,
          value: answer.value,
          valueBound: answer.valueBound,
          belowMinimum: answer.belowMinimum,
          breaks: answer.breaks,
          gain: before === undefined ? 0 : answer.value - before,
        });
        before = answer.value;
      }
    }
  }
  return points;
}

/** The problem with other numbers of tables, slots a day and days. */
export function withCapacity(
  problem: ScheduleProblem,
  places: number | undefined,
  slotsPerDay: number,
  days: number,
): ScheduleProblem {
  const day = Array.from({ length: slotsPerDay }, (_, index): Slot => {
    const existing = problem.slots[index];
    if (existing) return existing;
    const { session } = problem.slots[problem.slots.length - 1]!;
    return { id: `extra ${index + 1}`, ...(session === undefined ? {} : { session }) };
  });
  const slots = Array.from({ length: days }, (_, d) =>
    day.map((slot) => (d === 0 ? slot : { ...slot, id: `day ${d + 1} ${slot.id}` })),
  ).flat();
  const known = new Set(slots.map((slot) => slot.id));
  const keep = (ids: readonly string[] | undefined): string[] =>
    (ids ?? []).filter((id) => known.has(id));
  const perSlot = places ?? problem.placesPerSlot;
  const last = typeof perSlot === 'object' ? perSlot[perSlot.length - 1]! : 0;
  return {
    ...problem,
    slots,
    ...(typeof perSlot === 'object'
      ? { placesPerSlot: slots.map((_, s) => perSlot[s % slotsPerDay] ?? last) }
      : { placesPerSlot: perSlot ?? 0 }),
    ...(places === undefined ? {} : { places: undefined }),
    participants: problem.participants.map((one) => ({
      ...one,
      unavailable: keep(one.unavailable),
    })),
    requests: problem.requests.map((request) => {
      const { slot, keep: kept, ...rest } = request;
      return {
        ...rest,
        ...(slot !== undefined && known.has(slot) ? { slot } : {}),
        ...(kept && known.has(kept.slot) ? { keep: kept } : {}),
      };
    }),
    ...(problem.pauses
      ? { pauses: problem.pauses.map((one) => ({ ...one, slots: keep(one.slots) })) }
      : {}),
  };
}
