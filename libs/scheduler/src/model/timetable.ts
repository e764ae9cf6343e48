import { breaksOf } from './breaks.js';
import { type Model, rowOf } from './model.js';

/** Why a request cannot be in a slot, the timetable being as it is; `none` where it can. */
export type Obstacle =
  | { readonly kind: 'none' }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'pool'; readonly pool: number }
  | { readonly kind: 'maximum' | 'consecutive' | 'pause'; readonly participant: number }
  | { readonly kind: 'precedence'; readonly request: number }
  | { readonly kind: 'walking'; readonly participant: number };

const none: Obstacle = { kind: 'none' };
const notAllowed: Obstacle = { kind: 'notAllowed' };

/** A timetable under construction. Every hard rule but the break difference holds at all times. */
export class Timetable {
  /** Slot of each request, -1 where unplaced. */
  readonly slotOf: Int32Array;
  /** Units taken, at `pool * slots + s`; for a participant, its meetings in s. */
  readonly used: Int32Array;
  readonly meetings: Int32Array;
  readonly breaksOf: Int32Array;
  /** How many participants have so many breaks. */
  readonly withBreaks: Int32Array;
  placed = 0;
  /** Required requests that are not placed. */
  missing: number;
  value = 0;
  kept = 0;
  belowMinimum: number;
  breaks = 0;
  /** First request of participant p in slot s, at `p * slots + s`, and the next, by side. */
  private readonly head: Int32Array;
  private readonly next: Int32Array;

  constructor(readonly model: Model) {
    this.slotOf = new Int32Array(model.requests).fill(-1);
    this.used = new Int32Array(model.capacity.length);
    this.meetings = new Int32Array(model.participants);
    this.breaksOf = new Int32Array(model.participants);
    this.withBreaks = new Int32Array(model.slots + 1);
    this.withBreaks[0] = model.participants;
    this.head = new Int32Array(model.participants * model.slots).fill(-1);
    this.next = new Int32Array(2 * model.requests).fill(-1);
    this.missing = model.required.reduce((sum, one) => sum + one, 0);
    this.belowMinimum = model.minMeetings.filter((least) => least > 0).length;
  }

  /** Places what it can of a slot list, in the order given (all requests by index where absent). */
  load(slotOf: Int32Array, order?: Iterable<number>): void {
    for (const r of order ?? slotOf.keys()) {
      const slot = slotOf[r]!;
      if (slot >= 0 && this.slotOf[r]! < 0 && this.canPlace(r, slot)) this.place(r, slot);
    }
  }

  canPlace(request: number, slot: number): boolean {
    return this.obstacle(request, slot).kind === 'none';
  }

  obstacle(request: number, slot: number): Obstacle {
    const { model, used } = this;
    if (model.allowed[request * model.slots + slot] !== 1) return notAllowed;
    const end = model.poolsOf.start[request + 1]!;
    for (let i = model.poolsOf.start[request]!; i < end; i++) {
      const cell = model.poolsOf.items[i]! * model.slots + slot;
      if (used[cell]! >= model.capacity[cell]!) {
        return { kind: 'pool', pool: model.poolsOf.items[i]! };
      }
    }
    const limit = this.limitOf(model.a[request]!, slot) ?? this.limitOf(model.b[request]!, slot);
    return limit ?? this.order(request, slot) ?? this.walk(request, slot) ?? none;
  }

  place(request: number, slot: number): void {
    const { model } = this;
    this.slotOf[request] = slot;
    this.placed++;
    this.missing -= model.required[request]!;
    this.value += model.value[request]!;
    if (model.keepSlot[request] === slot) this.kept += model.keepWeight[request]!;
    this.addUnits(request, slot, 1);
    this.link(model.a[request]!, slot, 2 * request);
    this.link(model.b[request]!, slot, 2 * request + 1);
  }

  remove(request: number): void {
    const { model } = this;
    const slot = this.slotOf[request]!;
    this.slotOf[request] = -1;
    this.placed--;
    this.missing += model.required[request]!;
    this.value -= model.value[request]!;
    if (model.keepSlot[request] === slot) this.kept -= model.keepWeight[request]!;
    this.addUnits(request, slot, -1);
    this.unlink(model.a[request]!, slot, 2 * request);
    this.unlink(model.b[request]!, slot, 2 * request + 1);
  }

  isBusy(participant: number, slot: number): boolean {
    return this.head[participant * this.model.slots + slot]! >= 0;
  }

  /** A request of the participant in the slot, -1 where it is idle. */
  meetingAt(participant: number, slot: number): number {
    return this.head[participant * this.model.slots + slot]! >> 1;
  }

  /** All requests of the participant in the slot. */
  meetingsAt(participant: number, slot: number): number[] {
    const found: number[] = [];
    let entry = this.head[participant * this.model.slots + slot]!;
    for (; entry >= 0; entry = this.next[entry]!) found.push(entry >> 1);
    return found;
  }

  /** By how many breaks in all the participants exceed what the break difference allows. */
  get excessBreaks(): number {
    const most = this.model.maxBreakDifference;
    if (most === Infinity) return 0;
    let least = 0;
    while (least < this.model.slots && this.withBreaks[least] === 0) least++;
    let excess = 0;
    for (let k = least + most + 1; k <= this.model.slots; k++) {
      excess += this.withBreaks[k]! * (k - least - most);
    }
    return excess;
  }

  private addUnits(request: number, slot: number, sign: number): void {
    const { poolsOf, slots } = this.model;
    const end = poolsOf.start[request + 1]!;
    for (let i = poolsOf.start[request]!; i < end; i++) {
      this.used[poolsOf.items[i]! * slots + slot]! += sign;
    }
  }

  private link(participant: number, slot: number, entry: number): void {
    const cell = participant * this.model.slots + slot;
    const wasIdle = this.head[cell]! < 0;
    this.next[entry] = this.head[cell]!;
    this.head[cell] = entry;
    const count = ++this.meetings[participant]!;
    if (count === this.model.minMeetings[participant]) this.belowMinimum--;
    if (wasIdle) this.recountBreaks(participant);
  }

  private unlink(participant: number, slot: number, entry: number): void {
    const cell = participant * this.model.slots + slot;
    if (this.head[cell] === entry) this.head[cell] = this.next[entry]!;
    else {
      let before = this.head[cell]!;
      while (this.next[before] !== entry) before = this.next[before]!;
      this.next[before] = this.next[entry]!;
    }
    const count = this.meetings[participant]!--;
    if (count === this.model.minMeetings[participant]) this.belowMinimum++;
    if (this.head[cell]! < 0) this.recountBreaks(participant);
  }

  private recountBreaks(participant: number): void {
    const from = participant * this.model.slots;
    const now = breaksOf(this.head, from, from + this.model.slots);
    const before = this.breaksOf[participant]!;
    if (now === before) return;
    this.breaksOf[participant] = now;
    this.withBreaks[before]!--;
    this.withBreaks[now]!++;
    this.breaks += now - before;
  }

  private limitOf(participant: number, slot: number): Obstacle | undefined {
    const { model } = this;
    if (this.meetings[participant]! >= model.maxMeetings[participant]!) {
      return { kind: 'maximum', participant };
    }
    if (this.isBusy(participant, slot)) return undefined;
    const most = model.maxConsecutive[participant]!;
    if (most < model.slots) {
      let run = 1;
      for (let s = slot - 1; s >= 0 && this.isBusy(participant, s); s--) run++;
      for (let s = slot + 1; s < model.slots && this.isBusy(participant, s); s++) run++;
      if (run > most) return { kind: 'consecutive', participant };
    }
    for (const index of rowOf(model.pausesOf, participant)) {
      const rule = model.pauseRules[index]!;
      if (!rule.slots.includes(slot)) continue;
      let busy = 1;
      for (const s of rule.slots) if (this.isBusy(participant, s)) busy++;
      if (busy > rule.most) return { kind: 'pause', participant };
    }
    return undefined;
  }

  private order(request: number, slot: number): Obstacle | undefined {
    const { before, later } = this.model;
    for (let i = before.start[request]!; i < before.start[request + 1]!; i++) {
      if (this.slotOf[before.items[i]!]! >= slot) {
        return { kind: 'precedence', request: before.items[i]! };
      }
    }
    for (let i = later.start[request]!; i < later.start[request + 1]!; i++) {
      const other = this.slotOf[later.items[i]!]!;
      if (other >= 0 && other <= slot) return { kind: 'precedence', request: later.items[i]! };
    }
    return undefined;
  }

  private walk(request: number, slot: number): Obstacle | undefined {
    const { model } = this;
    if (model.longestWalk === 0) return undefined;
    const from = Math.max(0, slot - model.longestWalk);
    const to = Math.min(model.slots - 1, slot + model.longestWalk);
    for (const participant of [model.a[request]!, model.b[request]!]) {
      for (let s = from; s <= to; s++) {
        for (const other of s === slot ? [] : this.meetingsAt(participant, s)) {
          const steps = model.walk[model.zone[request]! * model.zones + model.zone[other]!]!;
          if (Math.abs(s - slot) <= steps) return { kind: 'walking', participant };
        }
      }
    }
    return undefined;
  }
}
