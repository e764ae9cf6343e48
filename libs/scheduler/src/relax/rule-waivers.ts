import { fixCost } from '../explain/fix-cost.js';
import type { MeetingRequest, Participant, ScheduleProblem, Walk } from '../format/problem.js';
import type { RelaxationChange } from '../format/reason.js';
import { indexOf } from '../model/build-model.js';
import { rowOf } from '../model/model.js';
import type { TimetableFormula } from '../sat/encode-timetable.js';
import { negate } from '../sat/solver.js';
import { atMost } from '../sat/totalizer.js';
import { type Waiver, withItem } from './waiver.js';

/** Limits loosened: maximums, runs, pauses, walking times, orders, sessions and fixed slots. */
export function ruleWaivers(problem: ScheduleProblem): Waiver[] {
  const requestIndex = indexOf(problem.requests);
  return [
    ...problem.participants.flatMap((one, p) => [
      ...maximum(one, p),
      ...consecutive(one, p),
      ...pauses(problem, one, p),
    ]),
    ...walks(problem),
    ...problem.requests.flatMap((one, r) => [
      ...scope(problem, one, r),
      ...(one.after ?? []).map((earlier) => order(one, r, earlier, requestIndex.get(earlier)!)),
    ]),
  ];
}

const withParticipant =
  (id: string, change: (one: Participant) => Participant) =>
  (problem: ScheduleProblem): ScheduleProblem => ({
    ...problem,
    participants: withItem(problem.participants, id, change),
  });

const withRequest =
  (id: string, change: (one: MeetingRequest) => MeetingRequest) =>
  (problem: ScheduleProblem): ScheduleProblem => ({
    ...problem,
    requests: withItem(problem.requests, id, change),
  });

function maximum({ id, maxMeetings }: Participant, p: number): Waiver[] {
  if (maxMeetings === undefined) return [];
  return [0, 1].map((level) => ({
    change: { code: 'raise_maximum', participant: id },
    cost: fixCost.limit,
    apply: withParticipant(id, (one) => ({ ...one, maxMeetings: one.maxMeetings! + 1 })),
    enforce: (formula, guard) => {
      const meetings = [...rowOf(formula.model.requestsOf, p)].flatMap((r) => formula.slotsOf(r));
      const literals = formula.isSingle(p) ? formula.busyOf(p) : meetings;
      atMost(formula.solver, literals, maxMeetings + level, negate(guard));
    },
    ...(level > 0 ? { follows: 1 } : {}),
  }));
}

function consecutive({ id, maxConsecutive }: Participant, p: number): Waiver[] {
  if (maxConsecutive === undefined) return [];
  return [
    {
      change: { code: 'raise_consecutive', participant: id },
      cost: fixCost.limit,
      apply: withParticipant(id, (one) => ({ ...one, maxConsecutive: one.maxConsecutive! + 1 })),
      enforce: ({ model, solver, busy }, guard) => {
        for (let s = p * model.slots; s + maxConsecutive < (p + 1) * model.slots; s++) {
          const run = [...busy.subarray(s, s + maxConsecutive + 1)];
          if (run.every((one) => one >= 0)) solver.addClause(...run.map(negate), negate(guard));
        }
      },
    },
  ];
}

/** All pauses of one participant; those that hold for everybody become the others' own. */
function pauses(problem: ScheduleProblem, one: Participant, p: number): Waiver[] {
  const rules = [...(problem.pauses ?? []), ...(one.pauses ?? [])];
  if (rules.length === 0) return [];
  const slotIndex = indexOf(problem.slots);
  return [
    {
      change: { code: 'release_pause', participant: one.id },
      cost: fixCost.limit,
      apply: ({ pauses: all = [], ...rest }) => ({
        ...rest,
        participants: rest.participants.map((other) => ({
          ...other,
          pauses: other.id === one.id ? [] : [...all, ...(other.pauses ?? [])],
        })),
      }),
      enforce: ({ model, solver, busy }, guard) => {
        for (const rule of rules) {
          const slots = [...new Set(rule.slots)];
          const literals = slots.map((id) => busy[p * model.slots + slotIndex.get(id)!]!);
          const open = literals.filter((literal) => literal >= 0);
          atMost(solver, open, Math.max(0, slots.length - rule.free), negate(guard));
        }
      },
    },
  ];
}

const pairOf = ({ from, to }: Walk): string => JSON.stringify([from, to].sort());

/** One free slot less between two zones, down to none. */
function walks(problem: ScheduleProblem): Waiver[] {
  const rules = new Map((problem.walking ?? []).map((rule) => [pairOf(rule), rule]));
  return [...rules.entries()].flatMap(([pair, { from, to, slots }]) =>
    Array.from({ length: slots }, (_, level) => {
      const left = slots - level - 1;
      return {
        change: { code: 'shorten_walking' as const, from, to, slots: left },
        cost: fixCost.limit,
        apply: (before: ScheduleProblem) => ({
          ...before,
          walking: (before.walking ?? []).map((rule) =>
            pairOf(rule) === pair ? { ...rule, slots: left } : rule,
          ),
        }),
        enforce: (formula: TimetableFormula, guard: number) => {
          keepApart(formula, problem, pair, left + 1, guard);
        },
        ...(level > 0 ? { follows: 1 } : {}),
      };
    }),
  );
}

/** Nobody has meetings in the two zones `distance` slots apart, while the guard is true. */
function keepApart(
  { model, solver, at }: TimetableFormula,
  problem: ScheduleProblem,
  pair: string,
  distance: number,
  guard: number,
): void {
  const zoneOf = (r: number): string => {
    const host = problem.participants[model.a[r]!]!.zone ?? problem.participants[model.b[r]!]!.zone;
    return problem.requests[r]!.zone ?? host!;
  };
  for (let p = 0; p < model.participants; p++) {
    const requests = rowOf(model.requestsOf, p);
    for (const q of requests) {
      for (const r of requests) {
        if (q === r || pairOf({ from: zoneOf(q), to: zoneOf(r), slots: 0 }) !== pair) continue;
        for (let s = 0; s + distance < model.slots; s++) {
          const first = at[q * model.slots + s]!;
          const second = at[r * model.slots + s + distance]!;
          if (first < 0 || second < 0) continue;
          solver.addClause(negate(first), negate(second), negate(guard));
        }
      }
    }
  }
}

function scope(
  problem: ScheduleProblem,
  { id, slot, session }: MeetingRequest,
  r: number,
): Waiver[] {
  const release = (
    change: RelaxationChange,
    key: 'slot' | 'session',
    isOutside: (s: number) => boolean,
  ): Waiver => ({
    change,
    cost: fixCost.scope,
    apply: withRequest(id, ({ [key]: _, ...rest }) => rest),
    enforce: ({ model, solver, at }, guard) => {
      for (let s = 0; s < model.slots; s++) {
        const literal = at[r * model.slots + s]!;
        if (literal >= 0 && isOutside(s)) solver.addClause(negate(literal), negate(guard));
      }
    },
  });
  const here = (s: number): { id: string; session?: string } => problem.slots[s]!;
  return [
    ...(slot === undefined
      ? []
      : [release({ code: 'release_slot', request: id }, 'slot', (s) => here(s).id !== slot)]),
    ...(session === undefined
      ? []
      : [
          release(
            { code: 'release_session', request: id },
            'session',
            (s) => here(s).session !== session,
          ),
        ]),
  ];
}

function order({ id }: MeetingRequest, later: number, name: string, earlier: number): Waiver {
  return {
    change: { code: 'release_precedence', request: name, before: id },
    cost: fixCost.limit,
    apply: withRequest(id, (one) => ({
      ...one,
      after: (one.after ?? []).filter((other) => other !== name),
    })),
    enforce: (formula, guard) => {
      formula.keepOrder(earlier, [later], negate(guard));
    },
  };
}
