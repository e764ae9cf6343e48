import { type CheckedProblem, checkSchedule } from './schedule-checker.js';

/** Largest value over all valid timetables of a tiny problem, by trying every one; -1 where none is. */
export function largestValue(problem: CheckedProblem): number {
  let best = -1;
  const placed: { request: string; slot: string; place: number }[] = [];
  const perSlot = new Map<string, number>();
  const visit = (index: number): void => {
    const request = problem.requests[index];
    if (!request) {
      const value = placed.reduce(
        (sum, meeting) =>
          sum + (problem.requests.find((one) => one.id === meeting.request)?.value ?? 1),
        0,
      );
      if (value > best && isValid(problem, placed)) best = value;
      return;
    }
    visit(index + 1);
    for (const slot of problem.slots) {
      const place = (perSlot.get(slot.id) ?? 0) + 1;
      perSlot.set(slot.id, place);
      placed.push({ request: request.id, slot: slot.id, place });
      visit(index + 1);
      placed.pop();
      perSlot.set(slot.id, place - 1);
    }
  };
  visit(0);
  return best;
}

/** Whether the meetings break no hard rule; figures are not looked at. */
export function isValid(
  problem: CheckedProblem,
  placed: readonly { request: string; slot: string; place?: number }[],
): boolean {
  return hardFaults(problem, placed).length === 0;
}

/** Hard rules broken by the meetings alone. */
export function hardFaults(
  problem: CheckedProblem,
  placed: readonly { request: string; slot: string; place?: number }[],
): string[] {
  const faults = checkSchedule(problem, {
    status: 'feasible',
    placed,
    unplaced: [],
    value: 0,
    valueBound: Infinity,
    belowMinimum: 0,
    breaks: 0,
    breaksBound: 0,
  });
  return faults.filter((fault) => !/^value is|breaks, not|minimum, not claimed/.test(fault));
}
