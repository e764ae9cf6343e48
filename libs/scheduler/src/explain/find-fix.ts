import type { SingleFix } from '../format/reason.js';
import { mayBeIn, type Model } from '../model/model.js';
import type { Obstacle, Timetable } from '../model/timetable.js';
import { isFull } from '../search/kempe.js';
import { fixCost } from './fix-cost.js';
import { fullPools, isInScope, nameOfPool } from './obstacles.js';

interface Candidate {
  readonly fix: SingleFix;
  readonly cost: number;
}

/**
 * The cheapest single change after which the request can be placed with everything else kept.
 * Each candidate is tried on the timetable before it is taken; undefined where none works.
 */
export function findFix(timetable: Timetable, request: number): SingleFix | undefined {
  const { model } = timetable;
  let best: Candidate | undefined;
  for (let s = 0; s < model.slots; s++) {
    const candidate = fixAt(timetable, request, s, best?.cost ?? Infinity);
    if (candidate && (!best || candidate.cost < best.cost)) best = candidate;
  }
  return best?.fix;
}

function fixAt(
  timetable: Timetable,
  request: number,
  s: number,
  below: number,
): Candidate | undefined {
  const { model } = timetable;
  const pools = fullPools(timetable, request, s);
  if (!isInScope(model, request, s)) {
    return pools.length === 0 && below > fixCost.scope
      ? releaseScope(timetable, request, s)
      : undefined;
  }
  if (pools.length === 0)
    return below > fixCost.limit ? liftLimit(timetable, request, s) : undefined;
  const participants = pools.filter((pool) => pool < model.participants);
  const [only] = pools;
  if (
    pools.length === 1 &&
    only !== undefined &&
    (only >= model.participants || isClosed(model, only, s))
  ) {
    return addUnit(timetable, request, s, only);
  }
  // Dropping a participant's meeting frees its other units too, so full pools are no objection.
  if (participants.length === 0 || pools.some((pool) => isClosed(model, pool, s))) return undefined;
  return makeRoom(timetable, request, s, participants, below);
}

const isClosed = (model: Model, pool: number, s: number): boolean =>
  model.capacity[pool * model.slots + s] === 0;

/** Gives the pool one more unit in the slot, looks whether the request fits, and takes it back. */
function addUnit(
  timetable: Timetable,
  request: number,
  s: number,
  pool: number,
): Candidate | undefined {
  const { model } = timetable;
  const slot = model.problem.slots[s]!.id;
  const owner = model.pools[pool]!;
  model.capacity[pool * model.slots + s]!++;
  const works = fits(timetable, request, s, true);
  model.capacity[pool * model.slots + s]!--;
  if (!works) return undefined;
  if (owner.kind === 'participant') {
    const participant = nameOfPool(model, owner);
    return { fix: { code: 'free_participant', participant, slot }, cost: fixCost.availability };
  }
  if (owner.kind === 'places') return { fix: { code: 'add_place', slot }, cost: fixCost.place };
  return {
    fix: { code: 'add_unit', resource: nameOfPool(model, owner), slot },
    cost: fixCost.place,
  };
}

function releaseScope(timetable: Timetable, request: number, s: number): Candidate | undefined {
  const { model } = timetable;
  if (!fits(timetable, request, s, true)) return undefined;
  const one = model.problem.requests[request]!;
  const slot = model.problem.slots[s]!.id;
  const hasOtherSession =
    one.session !== undefined && one.session !== model.problem.slots[s]!.session;
  if (hasOtherSession && one.slot !== undefined) return undefined;
  const code = hasOtherSession ? 'release_session' : 'release_slot';
  return { fix: { code, request: one.id, slot }, cost: fixCost.scope };
}

/** Lifts the one limit that stands in the way; where there are two, nothing single helps. */
function liftLimit(timetable: Timetable, request: number, s: number): Candidate | undefined {
  const { model } = timetable;
  const obstacle = timetable.obstacle(request, s);
  const slot = model.problem.slots[s]!.id;
  if (obstacle.kind === 'none') return raiseDifference(timetable, request, s);
  if (!without(timetable, request, obstacle, () => fits(timetable, request, s, false)))
    return undefined;
  const named = (participant: number): string => model.problem.participants[participant]!.id;
  switch (obstacle.kind) {
    case 'maximum':
      return limit({ code: 'raise_maximum', participant: named(obstacle.participant), slot });
    case 'consecutive':
      return limit({ code: 'raise_consecutive', participant: named(obstacle.participant), slot });
    case 'pause':
      return limit({ code: 'release_pause', participant: named(obstacle.participant), slot });
    case 'precedence':
      return limit({
        code: 'release_precedence',
        request: model.problem.requests[obstacle.request]!.id,
        slot,
      });
    case 'walking':
      return limit({ code: 'release_walking', participant: named(obstacle.participant), slot });
    case 'pool':
    case 'notAllowed':
      return undefined;
  }
}

/** Where the request fits but for the rule on the breaks of all participants together. */
function raiseDifference(timetable: Timetable, request: number, s: number): Candidate | undefined {
  timetable.place(request, s);
  const most = Math.max(...timetable.breaksOf) - Math.min(...timetable.breaksOf);
  const isUneven = timetable.excessBreaks > 0;
  timetable.remove(request);
  const slot = timetable.model.problem.slots[s]!.id;
  return isUneven ? limit({ code: 'raise_break_difference', most, slot }) : undefined;
}

const limit = (fix: SingleFix): Candidate => ({ fix, cost: fixCost.limit });

/** Runs `check` with the limit lifted by one, and puts it back. */
function without(
  { model, slotOf }: Timetable,
  request: number,
  obstacle: Obstacle,
  check: () => boolean,
): boolean {
  const change = (list: Int32Array, at: number, by: number): boolean => {
    list[at]! += by;
    const result = check();
    list[at]! -= by;
    return result;
  };
  if (obstacle.kind === 'maximum') return change(model.maxMeetings, obstacle.participant, 1);
  if (obstacle.kind === 'consecutive')
    return change(model.maxConsecutive, obstacle.participant, model.slots);
  if (obstacle.kind === 'precedence') {
    const kept = slotOf[obstacle.request]!;
    slotOf[obstacle.request] = -1;
    const result = check();
    slotOf[obstacle.request] = kept;
    return result;
  }
  if (obstacle.kind === 'walking') {
    const zone = model.zone[request]!;
    // A request without a zone is near everything.
    model.zone[request] = -1;
    const result = check();
    model.zone[request] = zone;
    return result;
  }
  if (obstacle.kind === 'pause') {
    const rules = model.pauseRules.filter((rule) => rule.participant === obstacle.participant);
    const most = rules.map((rule) => rule.most);
    for (const rule of rules) rule.most = model.slots;
    const result = check();
    rules.forEach((rule, index) => {
      rule.most = most[index]!;
    });
    return result;
  }
  return false;
}

/** Moves the one meeting in the way to another slot, or drops what is in the way. */
function makeRoom(
  timetable: Timetable,
  request: number,
  s: number,
  participants: readonly number[],
  below: number,
): Candidate | undefined {
  const { model } = timetable;
  const blocking = participants.map((p) => {
    const meetings = timetable.meetingsAt(p, s);
    return meetings.reduce((x, y) => (model.value[y]! < model.value[x]! ? y : x));
  });
  const meetings = [...new Set(blocking)];
  if (meetings.some((r) => model.required[r])) return undefined;
  const value = meetings.reduce((sum, r) => sum + model.value[r]!, 0);
  const total = fixCost.drop + value;
  // A meeting can move only where its full participant has a free slot.
  const canMove = meetings.length === 1 && participants.every((p) => hasFreeSlot(timetable, p));
  if (total >= below && !canMove) return undefined;
  for (const r of meetings) timetable.remove(r);
  const works = fits(timetable, request, s, false);
  const to = works && canMove ? otherSlot(timetable, request, s, meetings[0]!) : -1;
  for (const r of meetings) timetable.place(r, s);
  if (!works) return undefined;
  const slot = model.problem.slots[s]!.id;
  const names = meetings.map((r) => model.problem.requests[r]!.id);
  const [only] = names;
  if (to >= 0 && only !== undefined) {
    const there = model.problem.slots[to]!.id;
    return { fix: { code: 'move_meeting', request: only, to: there, slot }, cost: fixCost.move };
  }
  if (names.length === 1 && only !== undefined) {
    return { fix: { code: 'drop_meeting', request: only, value, slot }, cost: total };
  }
  return { fix: { code: 'drop_meetings', requests: names, value, slot }, cost: total };
}

function hasFreeSlot(timetable: Timetable, participant: number): boolean {
  for (let s = 0; s < timetable.model.slots; s++) {
    if (!isFull(timetable, participant, s)) return true;
  }
  return false;
}

/** A slot for the meeting taken out, with the request in its place. */
function otherSlot(timetable: Timetable, request: number, s: number, meeting: number): number {
  const { model } = timetable;
  let found = -1;
  timetable.place(request, s);
  for (let t = 0; t < model.slots && found < 0; t++) {
    if (t !== s && fits(timetable, meeting, t, false)) found = t;
  }
  timetable.remove(request);
  return found;
}

/** Whether the request can be placed, the break difference included; scope is waived on demand. */
function fits(timetable: Timetable, request: number, s: number, anyScope: boolean): boolean {
  const { model } = timetable;
  const cell = request * model.slots + s;
  const kept = model.allowed[cell]!;
  if (anyScope) model.allowed[cell] = 1;
  let works = mayBeIn(model, request, s) && timetable.canPlace(request, s);
  if (works && model.maxBreakDifference < Infinity) {
    timetable.place(request, s);
    works = timetable.excessBreaks === 0;
    timetable.remove(request);
  }
  model.allowed[cell] = kept;
  return works;
}
