import type { ConflictItem, Relaxation } from '../format/answer.js';
import type { MeetingRequest, Participant, ScheduleProblem } from '../format/problem.js';
import type { RelaxationChange } from '../format/reason.js';
import { buildModel } from '../model/build-model.js';
import { encodeBreaks } from '../sat/encode-breaks.js';
import { TimetableFormula } from '../sat/encode-timetable.js';
import { fixCost } from './fix-cost.js';

/** One change of an infeasible problem. */
interface Candidate {
  readonly fix: RelaxationChange;
  readonly cost: number;
  readonly problem: ScheduleProblem;
}

const conflictsPerTest = 3000;
/** Each is a formula to build and to solve. */
const mostCandidates = 60;

/**
 * The cheapest single change, other than giving up a required request, that makes an infeasible
 * problem feasible: a place more, a maximum, order, break difference, session or fixed slot
 * released, a participant freed. Only changes that touch the conflict can help; each is checked by
 * solving the whole problem with it. Undefined where none does so within the limits.
 */
export function relaxOne(
  problem: ScheduleProblem,
  conflict: readonly ConflictItem[],
  stop: () => boolean,
): Relaxation | undefined {
  const candidates = candidatesOf(problem, conflict).sort((x, y) => x.cost - y.cost);
  for (const candidate of candidates.slice(0, mostCandidates)) {
    if (stop()) return undefined;
    if (isFeasible(candidate.problem, stop)) return { give: [candidate.fix], checked: true };
  }
  return undefined;
}

function isFeasible(problem: ScheduleProblem, stop: () => boolean): boolean {
  const formula = new TimetableFormula(buildModel(problem));
  if (formula.model.maxBreakDifference < Infinity) encodeBreaks(formula);
  const { solver } = formula;
  return solver.solve([], () => solver.conflicts >= conflictsPerTest || stop()) === 'sat';
}

function candidatesOf(problem: ScheduleProblem, conflict: readonly ConflictItem[]): Candidate[] {
  const requests = conflict.flatMap((item) => (item.kind === 'request' ? [item.request] : []));
  const inConflict = problem.requests.filter((one) => requests.includes(one.id));
  const people = new Set(inConflict.flatMap((one) => [one.a, one.b]));
  return [
    ...conflict.flatMap((item) => (item.kind === 'slot' ? addPlace(problem, item.slot) : [])),
    ...raiseDifference(problem),
    ...problem.participants
      .filter((one) => people.has(one.id))
      .flatMap((one) => [...raiseMaximum(problem, one), ...freeAt(problem, one)]),
    ...inConflict.flatMap((one) => [
      ...releaseScope(problem, one),
      ...releaseOrder(problem, one, requests),
    ]),
  ];
}

function addPlace(problem: ScheduleProblem, slot: string): Candidate[] {
  const { placesPerSlot } = problem;
  if (placesPerSlot === undefined) return [];
  const perSlot = problem.slots.map(
    ({ id }, s) =>
      (typeof placesPerSlot === 'number' ? placesPerSlot : placesPerSlot[s]!) +
      (id === slot ? 1 : 0),
  );
  const changed = { ...problem, placesPerSlot: perSlot };
  return [{ fix: { code: 'add_place', slot }, cost: fixCost.place, problem: changed }];
}

function raiseDifference(problem: ScheduleProblem): Candidate[] {
  const { maxBreakDifference, slots } = problem;
  if (maxBreakDifference === undefined || maxBreakDifference >= slots.length) return [];
  const most = maxBreakDifference + 1;
  const changed = { ...problem, maxBreakDifference: most };
  return [{ fix: { code: 'raise_break_difference', most }, cost: fixCost.limit, problem: changed }];
}

function raiseMaximum(problem: ScheduleProblem, { id, maxMeetings }: Participant): Candidate[] {
  if (maxMeetings === undefined) return [];
  const changed = withParticipant(problem, id, { maxMeetings: maxMeetings + 1 });
  return [
    { fix: { code: 'raise_maximum', participant: id }, cost: fixCost.limit, problem: changed },
  ];
}

function freeAt(problem: ScheduleProblem, { id, unavailable = [] }: Participant): Candidate[] {
  return unavailable.map((slot) => ({
    fix: { code: 'free_participant', participant: id, slot },
    cost: fixCost.availability,
    problem: withParticipant(problem, id, {
      unavailable: unavailable.filter((other) => other !== slot),
    }),
  }));
}

function releaseScope(problem: ScheduleProblem, one: MeetingRequest): Candidate[] {
  const { id, slot, session } = one;
  const release = (code: 'release_slot' | 'release_session', key: string): Candidate => ({
    fix: { code, request: id },
    cost: fixCost.scope,
    problem: withRequest(problem, id, ({ [key]: _, ...rest }) => rest as unknown as MeetingRequest),
  });
  return [
    ...(slot === undefined ? [] : [release('release_slot', 'slot')]),
    ...(session === undefined ? [] : [release('release_session', 'session')]),
  ];
}

function releaseOrder(
  problem: ScheduleProblem,
  { id, after = [] }: MeetingRequest,
  requests: readonly string[],
): Candidate[] {
  return after
    .filter((earlier) => requests.includes(earlier))
    .map((earlier) => ({
      fix: { code: 'release_precedence', request: earlier, before: id },
      cost: fixCost.limit,
      problem: withRequest(problem, id, (request) => ({
        ...request,
        after: after.filter((other) => other !== earlier),
      })),
    }));
}

function withParticipant(
  problem: ScheduleProblem,
  id: string,
  change: Partial<Participant>,
): ScheduleProblem {
  const participants = problem.participants.map((one) =>
    one.id === id ? { ...one, ...change } : one,
  );
  return { ...problem, participants };
}

function withRequest(
  problem: ScheduleProblem,
  id: string,
  change: (one: MeetingRequest & Record<string, unknown>) => MeetingRequest,
): ScheduleProblem {
  const requests = problem.requests.map((one) =>
    one.id === id ? change(one as MeetingRequest & Record<string, unknown>) : one,
  );
  return { ...problem, requests };
}
