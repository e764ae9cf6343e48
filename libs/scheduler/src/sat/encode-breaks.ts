import { rowOf } from '../model/model.js';
import { encodePatterns } from './encode-patterns.js';
import type { TimetableFormula } from './encode-timetable.js';
import { negate } from './solver.js';
import { totalizer } from './totalizer.js';

/**
 * Adds the number of breaks of each participant in unary, and the rule on their difference.
 * Returns, by participant, literals of "has more than j breaks".
 */
export function encodeBreaks(formula: TimetableFormula): number[][] {
  const { model } = formula;
  const counts = Array.from({ length: model.participants }, (_, p) => countBreaks(formula, p));
  encodePatterns(formula, counts);
  if (Number.isFinite(model.maxBreakDifference)) {
    limitDifference(formula, counts, model.maxBreakDifference);
  }
  return counts;
}

/** A break ends at s: busy at s, idle just before, busy at some earlier slot. */
function countBreaks(formula: TimetableFormula, p: number): number[] {
  const { model, solver, busy } = formula;
  const ends: number[] = [];
  let started = -1;
  for (let s = 0; s < model.slots; s++) {
    const now = busy[p * model.slots + s]!;
    if (now < 0) continue;
    const previous = s > 0 ? busy[p * model.slots + s - 1]! : -1;
    const begun = startedBefore(formula, p, s - 1, started);
    if (begun >= 0) {
      const end = solver.newLiteral();
      const idle = previous >= 0 ? [previous] : [];
      solver.addClause(negate(now), ...idle, negate(begun), end);
      solver.addClause(negate(end), now);
      solver.addClause(negate(end), begun);
      if (previous >= 0) solver.addClause(negate(end), negate(previous));
      ends.push(end);
    }
    started = nextStarted(formula, started, now);
  }
  const count = totalizer(solver, ends, ends.length, { atMost: true, atLeast: true });
  keepTogether(formula, p, count);
  return count;
}

/** Implied: without breaks, d meetings lie within d slots of each other. */
function keepTogether(formula: TimetableFormula, p: number, count: readonly number[]): void {
  const { model, solver, busy } = formula;
  const [any] = count;
  const meetings = rowOf(model.requestsOf, p).length;
  if (any === undefined) return;
  for (let s = 0; s < model.slots; s++) {
    for (let t = s + meetings; t < model.slots; t++) {
      const first = busy[p * model.slots + s]!;
      const last = busy[p * model.slots + t]!;
      if (first >= 0 && last >= 0) solver.addClause(any, negate(first), negate(last));
    }
  }
}

/** "Busy before the slot just before s": a break there needs an earlier meeting. */
function startedBefore(
  formula: TimetableFormula,
  p: number,
  slot: number,
  started: number,
): number {
  const last = slot >= 0 ? formula.busy[p * formula.model.slots + slot]! : -1;
  // With the slot before busy there is no break anyway, so "started at all" serves.
  return started === last ? -1 : started;
}

function nextStarted(formula: TimetableFormula, started: number, now: number): number {
  if (started < 0) return now;
  const { solver } = formula;
  const next = solver.newLiteral();
  solver.addClause(negate(started), next);
  solver.addClause(negate(now), next);
  solver.addClause(negate(next), started, now);
  return next;
}

/** Whoever has more than k + most breaks forces everybody to have more than k. */
export function limitDifference(
  { solver }: TimetableFormula,
  counts: readonly (readonly number[])[],
  most: number,
  ...unless: readonly number[]
): void {
  const longest = Math.max(0, ...counts.map((count) => count.length));
  for (let k = 0; k + most < longest; k++) {
    const level = solver.newLiteral();
    for (const count of counts) {
      const above = count[k + most];
      if (above !== undefined) solver.addClause(negate(above), level, ...unless);
      const least = count[k];
      solver.addClause(negate(level), ...(least === undefined ? [] : [least]), ...unless);
    }
  }
}
