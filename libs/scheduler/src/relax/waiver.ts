import type { ScheduleProblem } from '../format/problem.js';
import type { RelaxationChange } from '../format/reason.js';
import type { TimetableFormula } from '../sat/encode-timetable.js';

/** One change that loosens a rule of a problem. */
export interface Waiver {
  readonly change: RelaxationChange;
  readonly cost: number;
  /** Makes the change. */
  readonly apply: (problem: ScheduleProblem) => ScheduleProblem;
  /**
   * Adds the rule to a formula without it: it holds while `guard` is true. Absent where the change
   * gives more units of some pools; how many is seen from the models.
   */
  readonly enforce?: (formula: TimetableFormula, guard: number) => void;
  /** How many waivers earlier in the list stands the one without which this makes no sense. */
  readonly follows?: number;
}

/** Changes one item of a list, the one with this id. */
export function withItem<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (item: T) => T,
): T[] {
  return list.map((item) => (item.id === id ? change(item) : item));
}

/** A number for every slot, from one for all or one each. */
export function bySlot(
  { slots }: ScheduleProblem,
  value: number | readonly number[],
): readonly number[] {
  return typeof value === 'number' ? slots.map(() => value) : value;
}
