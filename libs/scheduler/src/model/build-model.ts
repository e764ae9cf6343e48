import type { Participant, ScheduleProblem } from '../format/problem.js';
import { type Model, type PauseRule, toRows } from './model.js';
import { buildPools } from './pools.js';
import { asleepSlots } from './waking-hours.js';

/** Indexes a validated problem. */
export function buildModel(problem: ScheduleProblem): Model {
  const slotIndex = indexOf(problem.slots);
  const participantIndex = indexOf(problem.participants);
  const requestIndex = indexOf(problem.requests);
  const slots = problem.slots.length;
  const requests = problem.requests.length;
  const a = Int32Array.from(problem.requests, (request) => participantIndex.get(request.a)!);
  const b = Int32Array.from(problem.requests, (request) => participantIndex.get(request.b)!);
  const pools = buildPools(problem, slotIndex, participantIndex);
  closeSleepingSlots(problem, pools.capacity);
  const pauseRules = problem.participants.flatMap((participant, index) =>
    pauseRulesOf(problem, participant, index, slotIndex),
  );
  const sides: number[] = [];
  const after: number[] = [];
  const before: number[] = [];
  problem.requests.forEach((request, r) => {
    sides.push(a[r]!, r, b[r]!, r);
    for (const id of new Set(request.after)) {
      const earlier = requestIndex.get(id)!;
      after.push(r, earlier);
      before.push(earlier, r);
    }
  });
  return {
    problem,
    slots,
    participants: problem.participants.length,
    requests,
    a,
    b,
    value: Float64Array.from(problem.requests, (request) => request.value ?? 1),
    required: Uint8Array.from(problem.requests, (request) => (request.required ? 1 : 0)),
    allowed: allowedSlots(problem, slotIndex, pools),
    ...pools,
    requestsOf: toRows(problem.participants.length, sides),
    minMeetings: Int32Array.from(problem.participants, (one) => one.minMeetings ?? 0),
    maxMeetings: Int32Array.from(problem.participants, (one) => one.maxMeetings ?? requests),
    maxConsecutive: Int32Array.from(problem.participants, (one) => one.maxConsecutive ?? slots),
    pauseRules,
    pausesOf: toRows(
      problem.participants.length,
      pauseRules.flatMap((rule, index) => [rule.participant, index]),
    ),
    before: toRows(requests, after),
    later: toRows(requests, before),
    ...zonesOf(problem, a, b),
    maxBreakDifference: problem.maxBreakDifference ?? Infinity,
    keepSlot: Int32Array.from(problem.requests, (request) =>
      request.keep ? slotIndex.get(request.keep.slot)! : -1,
    ),
    keepWeight: Float64Array.from(problem.requests, (request) => request.keep?.weight ?? 0),
  };
}

export function indexOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map((item, index) => [item.id, index]));
}

/** A request may be in a slot of its session, its fixed slot, where each of its pools has a unit. */
function allowedSlots(
  problem: ScheduleProblem,
  slotIndex: ReadonlyMap<string, number>,
  pools: Pick<Model, 'capacity' | 'poolsOf'>,
): Uint8Array {
  const slots = problem.slots.length;
  const allowed = new Uint8Array(problem.requests.length * slots);
  problem.requests.forEach((request, r) => {
    const fixed = request.slot === undefined ? -1 : slotIndex.get(request.slot)!;
    for (let s = 0; s < slots; s++) {
      const inScope =
        (fixed < 0 || fixed === s) &&
        (request.session === undefined || problem.slots[s]!.session === request.session);
      if (inScope && isOpen(pools, r, slots, s)) allowed[r * slots + s] = 1;
    }
  });
  return allowed;
}

function isOpen(
  { capacity, poolsOf }: Pick<Model, 'capacity' | 'poolsOf'>,
  request: number,
  slots: number,
  slot: number,
): boolean {
  for (let i = poolsOf.start[request]!; i < poolsOf.start[request + 1]!; i++) {
    if (capacity[poolsOf.items[i]! * slots + slot]! <= 0) return false;
  }
  return true;
}

function closeSleepingSlots(problem: ScheduleProblem, capacity: Int32Array): void {
  problem.participants.forEach((participant, p) => {
    for (const s of asleepSlots(problem.slots, participant)) {
      capacity[p * problem.slots.length + s] = 0;
    }
  });
}

function pauseRulesOf(
  problem: ScheduleProblem,
  participant: Participant,
  index: number,
  slotIndex: ReadonlyMap<string, number>,
): PauseRule[] {
  return [...(problem.pauses ?? []), ...(participant.pauses ?? [])].map((pause) => {
    const slots = Int32Array.from(new Set(pause.slots), (id) => slotIndex.get(id)!);
    return { participant: index, slots, most: Math.max(0, slots.length - pause.free) };
  });
}

function zonesOf(
  problem: ScheduleProblem,
  a: Int32Array,
  b: Int32Array,
): Pick<Model, 'zone' | 'zones' | 'walk' | 'longestWalk'> {
  const zone = new Int32Array(problem.requests.length).fill(-1);
  if (!problem.walking) return { zone, zones: 0, walk: new Int32Array(0), longestWalk: 0 };
  const names = new Map<string, number>();
  const number = (name: string): number => {
    if (!names.has(name)) names.set(name, names.size);
    return names.get(name)!;
  };
  problem.requests.forEach((request, r) => {
    const host = problem.participants[a[r]!]!.zone ?? problem.participants[b[r]!]!.zone;
    zone[r] = number(request.zone ?? host!);
  });
  for (const rule of problem.walking) {
    number(rule.from);
    number(rule.to);
  }
  const zones = names.size;
  const walk = new Int32Array(zones * zones);
  for (const rule of problem.walking) {
    walk[number(rule.from) * zones + number(rule.to)] = rule.slots;
    walk[number(rule.to) * zones + number(rule.from)] = rule.slots;
  }
  return { zone, zones, walk, longestWalk: walk.reduce((x, y) => Math.max(x, y), 0) };
}
