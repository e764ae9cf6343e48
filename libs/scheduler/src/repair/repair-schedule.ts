import { explainUnplaced } from '../explain/explain-unplaced.js';
import type { PlacedMeeting, UnplacedRequest } from '../format/answer.js';
import type { ScheduleProblem } from '../format/problem.js';
import { buildModel, indexOf } from '../model/build-model.js';
import { type Model, rowOf } from '../model/model.js';
import { Timetable } from '../model/timetable.js';
import { Change } from '../search/change.js';
import { insertByKempe } from '../search/kempe.js';
import { assignSeats } from '../solve/assign-seats.js';

export interface RepairOptions {
  /** Meetings of others that may be moved in all; 2 where absent. */
  readonly mostMoved?: number;
  /** Also says why requests are left out, which takes longer than the repair. */
  readonly explains?: boolean;
}

/** What changes; everything else stays as it was. */
export interface ScheduleDiff {
  /** Meetings that could not stay and found no other slot. */
  readonly cancelled: readonly string[];
  readonly moved: readonly {
    readonly request: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Standby requests that took what became free, the most valued first. */
  readonly added: readonly { readonly request: string; readonly slot: string }[];
}

export interface RepairedSchedule {
  readonly placed: readonly PlacedMeeting[];
  readonly diff: ScheduleDiff;
  /** Requests left out, where asked for. */
  readonly unplaced?: readonly UnplacedRequest[];
  readonly value: number;
  readonly breaks: number;
  /** False where a required request or the break difference could not be kept by so small a change. */
  readonly isValid: boolean;
}

/**
 * Brings a timetable in line with a changed problem (`applyEvent`) by the smallest change: every
 * meeting that still can stay stays; one that cannot is placed again, directly or by moving few
 * others; what is free after that goes to the standby requests of those who lost a meeting.
 */
export function repairSchedule(
  problem: ScheduleProblem,
  previous: readonly PlacedMeeting[],
  options: RepairOptions = {},
): RepairedSchedule {
  const model = buildModel(problem);
  const before = slotsOf(model, previous);
  const timetable = new Timetable(model);
  timetable.load(before);
  const displaced = [...before.keys()].filter((r) => before[r]! >= 0 && timetable.slotOf[r]! < 0);
  const known = indexOf(problem.requests);
  const lost = previous.filter((meeting) => !known.has(meeting.request));
  const repair = new Repair(timetable, before, options.mostMoved ?? 2);
  repair.placeAgain(displaced);
  repair.offerToStandby(affected(model, displaced, lost, previous, timetable));
  return {
    placed: assignSeats(model, timetable.slotOf),
    diff: diffOf(model, before, timetable.slotOf, lost),
    ...(options.explains && { unplaced: explainUnplaced(timetable) }),
    value: timetable.value,
    breaks: timetable.breaks,
    isValid: timetable.missing === 0 && timetable.excessBreaks === 0,
  };
}

class Repair {
  constructor(
    private readonly timetable: Timetable,
    private readonly before: Int32Array,
    private movesLeft: number,
  ) {}

  placeAgain(displaced: readonly number[]): void {
    const { model } = this.timetable;
    const order = [...displaced].sort(
      (x, y) =>
        model.required[y]! - model.required[x]! || model.value[y]! - model.value[x]! || x - y,
    );
    for (const r of order) this.insert(r);
  }

  /** Offers to unplaced requests of these participants, in order of value, until none fits. */
  offerToStandby(participants: ReadonlySet<number>): void {
    const { model, slotOf } = this.timetable;
    const standby = new Set<number>();
    for (const p of participants) {
      for (const r of rowOf(model.requestsOf, p)) if (slotOf[r]! < 0) standby.add(r);
    }
    const order = [...standby].sort((x, y) => model.value[y]! - model.value[x]! || x - y);
    const waiting = order.filter((r) => !this.insert(r, 0));
    for (const r of waiting) if (this.movesLeft > 0) this.insert(r);
  }

  /** Places a request, moving at most so many meetings that are where they were. */
  private insert(request: number, mostMoved = this.movesLeft): boolean {
    if (!hasFreeSlot(this.timetable, request)) return false;
    const excess = this.timetable.excessBreaks;
    const change = new Change(this.timetable);
    if (!insertByKempe(change, request, 0, mostMoved) || this.timetable.excessBreaks > excess) {
      change.undo();
      return false;
    }
    const moved = [...change.touchedSince(0)].filter(
      (r) => r !== request && this.before[r]! >= 0 && this.timetable.slotOf[r] !== this.before[r],
    );
    this.movesLeft -= moved.length;
    return true;
  }
}

/** Both sides need a free slot somewhere, or no chain can help. */
function hasFreeSlot({ model, used }: Timetable, request: number): boolean {
  return [model.a[request]!, model.b[request]!].every((p) => {
    for (let s = 0; s < model.slots; s++) {
      const cell = p * model.slots + s;
      if (used[cell]! < model.capacity[cell]!) return true;
    }
    return false;
  });
}

function slotsOf(model: Model, placed: readonly PlacedMeeting[]): Int32Array {
  const requests = indexOf(model.problem.requests);
  const slots = indexOf(model.problem.slots);
  const slotOf = new Int32Array(model.requests).fill(-1);
  for (const meeting of placed) {
    const request = requests.get(meeting.request);
    if (request !== undefined) slotOf[request] = slots.get(meeting.slot) ?? -1;
  }
  return slotOf;
}

/** Participants of displaced or lost meetings: those with a gap to fill. */
function affected(
  model: Model,
  displaced: readonly number[],
  lost: readonly PlacedMeeting[],
  previous: readonly PlacedMeeting[],
  timetable: Timetable,
): Set<number> {
  const participants = new Set(displaced.flatMap((r) => [model.a[r]!, model.b[r]!]));
  if (lost.length === 0) return participants;
  // A request that is gone names nobody: whoever is free where it stood may use its slot.
  const slots = indexOf(model.problem.slots);
  const freed = new Set(
    previous.filter((one) => lost.includes(one)).map((one) => slots.get(one.slot)),
  );
  for (let p = 0; p < model.participants; p++) {
    for (const s of freed) if (s !== undefined && !timetable.isBusy(p, s)) participants.add(p);
  }
  return participants;
}

function diffOf(
  model: Model,
  before: Int32Array,
  after: Int32Array,
  lost: readonly PlacedMeeting[],
): ScheduleDiff {
  const cancelled = lost.map((meeting) => meeting.request);
  const moved: { request: string; from: string; to: string }[] = [];
  const added: { request: string; slot: string; value: number }[] = [];
  for (let r = 0; r < model.requests; r++) {
    const { id } = model.problem.requests[r]!;
    const slot = (s: number): string => model.problem.slots[s]!.id;
    if (before[r] === after[r]) continue;
    if (after[r]! < 0) cancelled.push(id);
    else if (before[r]! < 0)
      added.push({ request: id, slot: slot(after[r]!), value: model.value[r]! });
    else moved.push({ request: id, from: slot(before[r]!), to: slot(after[r]!) });
  }
  added.sort((x, y) => y.value - x.value);
  return {
    cancelled,
    moved,
    added: added.map(({ request, slot }) => ({ request, slot })),
  };
}
