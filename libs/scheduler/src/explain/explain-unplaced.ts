import type { UnplacedRequest } from '../format/answer.js';
import type { Reason } from '../format/reason.js';
import { mayBeIn, rowOf } from '../model/model.js';
import type { Obstacle, Timetable } from '../model/timetable.js';
import { isFull } from '../search/kempe.js';
import { combineFixes, FixBudget } from './combine-fixes.js';
import { findFix } from './find-fix.js';
import { reasonOf } from './obstacles.js';

/** For each unplaced request: an obstacle that holds in the timetable, and the cheapest fix. */
export function explainUnplaced(timetable: Timetable): UnplacedRequest[] {
  const { model, slotOf } = timetable;
  const explained: UnplacedRequest[] = [];
  const budget = new FixBudget();
  for (let r = 0; r < model.requests; r++) {
    if (slotOf[r]! >= 0) continue;
    const reason = findReason(timetable, r);
    // What the objective alone keeps out needs no change to be placed.
    const isFixable = reason.code !== 'objective';
    const fix = isFixable
      ? (findFix(timetable, r) ?? combineFixes(timetable, r, budget))
      : undefined;
    explained.push({
      request: model.problem.requests[r]!.id,
      reason,
      ...(fix ? { fix } : {}),
    });
  }
  return explained;
}

function findReason(timetable: Timetable, request: number): Reason {
  const { model } = timetable;
  const slots = Array.from({ length: model.slots }, (_, s) => s);
  const allowed = slots.filter((s) => mayBeIn(model, request, s));
  if (allowed.length === 0) return { code: 'no_allowed_slot' };
  const sides = [model.a[request]!, model.b[request]!];
  for (const p of sides) {
    if (timetable.meetings[p]! >= model.maxMeetings[p]!) {
      return reasonOf(model, { kind: 'maximum', participant: p }, []);
    }
  }
  for (const p of sides) {
    if (allowed.every((s) => isFull(timetable, p, s))) return participantFull(timetable, p);
  }
  const common = allowed.filter((s) => sides.every((p) => !isFull(timetable, p, s)));
  if (common.length === 0) return { code: 'no_common_free_slot' };
  return commonObstacle(timetable, request, common);
}

function participantFull(timetable: Timetable, participant: number): Reason {
  const { model } = timetable;
  const meetings = [...rowOf(model.requestsOf, participant)].filter(
    (r) => timetable.slotOf[r]! >= 0,
  );
  meetings.sort((x, y) => model.value[x]! - model.value[y]! || x - y);
  const least = meetings[0];
  return {
    code: 'participant_full',
    participant: model.problem.participants[participant]!.id,
    ...(least === undefined ? {} : { request: model.problem.requests[least]!.id }),
  };
}

/** The obstacle that stands in most of the common free slots, with those slots. */
function commonObstacle(timetable: Timetable, request: number, common: readonly number[]): Reason {
  const { model } = timetable;
  const groups = new Map<string, { obstacle: Obstacle; slots: string[] }>();
  for (const s of common) {
    const obstacle = timetable.obstacle(request, s);
    const id = model.problem.slots[s]!.id;
    if (obstacle.kind === 'none' && !exceedsDifference(timetable, request, s)) {
      return { code: 'objective', slots: [id] };
    }
    const key = JSON.stringify(obstacle);
    const group = groups.get(key) ?? { obstacle, slots: [] };
    group.slots.push(id);
    groups.set(key, group);
  }
  const [most] = [...groups.values()].sort((x, y) => y.slots.length - x.slots.length);
  const { obstacle, slots } = most!;
  // Placeable but for the rule on all participants together.
  if (obstacle.kind === 'none') return { code: 'break_difference', slots };
  return reasonOf(model, obstacle, slots);
}

/** Whether placing the request there would break the rule on the difference of breaks. */
function exceedsDifference(timetable: Timetable, request: number, slot: number): boolean {
  timetable.place(request, slot);
  const exceeds = timetable.excessBreaks > 0;
  timetable.remove(request);
  return exceeds;
}
