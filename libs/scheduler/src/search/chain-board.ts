import { isUnary, type Model, placesPool, rowOf } from '../model/model.js';

/** Marks a cell or request without a partner. */
const none = -1;

/**
 * All chosen meetings in slots such that nobody is in two at once; every other rule may be broken.
 * It moves by Kempe chains of two slots: the meetings reached from one of them by turns of the two
 * slots change sides. A chain is a path or a cycle, and only the two participants at the ends of a
 * path are busy at another time afterwards, so a move is cheap to judge.
 */
export class ChainBoard {
  /** -1 for requests that are not chosen. */
  readonly slotOf: Int32Array;
  /** Chosen requests. */
  readonly chosen: Int32Array;
  /** Meetings in each slot. */
  readonly meetingsIn: Int32Array;
  /** Busy slots of participant p as bits of the words from `p * words`. */
  readonly busy: Int32Array;
  readonly words: number;
  /** The chain built last: its meetings, and the participants at its ends (-1: a cycle). */
  readonly chain: Int32Array;
  length = 0;
  firstEnd = none;
  secondEnd = none;
  private from = 0;
  private to = 0;
  private readonly cell: Int32Array;
  private readonly mark: Int32Array;
  private stamp = 0;

  constructor(
    readonly model: Model,
    isChosen: (request: number) => boolean,
  ) {
    const { requests, slots, participants } = model;
    this.slotOf = new Int32Array(requests).fill(none);
    this.chosen = Int32Array.from([...this.slotOf.keys()].filter(isChosen));
    this.meetingsIn = new Int32Array(slots);
    this.words = (slots + 31) >> 5;
    this.busy = new Int32Array(participants * this.words);
    this.chain = new Int32Array(requests);
    this.cell = new Int32Array(participants * slots).fill(none);
    this.mark = new Int32Array(requests);
  }

  /** Puts every chosen meeting somewhere, `order` first to last; false where chains do not do. */
  fill(order: Int32Array): boolean {
    for (const r of order) {
      if (this.slotOf[r] === none && !this.putFree(r) && !this.putByChain(r)) return false;
    }
    return true;
  }

  /** Takes over a timetable that holds all chosen meetings; the board must be empty. */
  load(slotOf: Int32Array): void {
    for (const r of this.chosen) this.put(r, slotOf[r]!);
  }

  /** Builds the chain that takes `request` from its slot to `to`. */
  build(request: number, to: number): void {
    const { model } = this;
    this.from = this.slotOf[request]!;
    this.to = to;
    this.stamp++;
    this.length = 0;
    this.add(request);
    this.firstEnd = this.follow(model.a[request]!, to);
    this.secondEnd = this.firstEnd === none ? none : this.follow(model.b[request]!, to);
  }

  isInChain(request: number): boolean {
    return this.mark[request] === this.stamp;
  }

  /** Turns the chain around; done twice, nothing has changed. */
  turn(): void {
    const { chain, length, slotOf, cell, meetingsIn, from, to } = this;
    const { a, b, slots } = this.model;
    // Within the chain each cell is taken over by the next meeting; only the ends are left behind.
    if (this.firstEnd !== none) {
      this.clearEnd(this.firstEnd);
      this.clearEnd(this.secondEnd);
    }
    for (let i = 0; i < length; i++) {
      const r = chain[i]!;
      const old = slotOf[r]!;
      const now = old === from ? to : from;
      slotOf[r] = now;
      cell[a[r]! * slots + now] = r;
      cell[b[r]! * slots + now] = r;
      meetingsIn[old]!--;
      meetingsIn[now]!++;
    }
  }

  private clearEnd(participant: number): void {
    const { slots } = this.model;
    this.cell[participant * slots + this.from] = none;
    this.cell[participant * slots + this.to] = none;
    this.toggle(participant, this.from);
    this.toggle(participant, this.to);
  }

  private toggle(participant: number, slot: number): void {
    this.busy[participant * this.words + (slot >> 5)]! ^= 1 << (slot & 31);
  }

  private add(request: number): void {
    this.mark[request] = this.stamp;
    this.chain[this.length++] = request;
  }

  /** Follows the chain out of a participant; returns where it ends, -1 where it closes. */
  private follow(participant: number, slot: number): number {
    const { cell, mark, stamp, model } = this;
    const { a, b, slots } = model;
    const both = this.from + this.to;
    let at = participant;
    let side = slot;
    for (;;) {
      const next = cell[at * slots + side]!;
      if (next === none) return at;
      if (mark[next] === stamp) return none;
      this.add(next);
      at = a[next] === at ? b[next]! : a[next]!;
      side = both - side;
    }
  }

  private put(request: number, slot: number): void {
    const { a, b, slots } = this.model;
    this.slotOf[request] = slot;
    this.meetingsIn[slot]!++;
    for (const p of [a[request]!, b[request]!]) {
      this.cell[p * slots + slot] = request;
      this.toggle(p, slot);
    }
  }

  private isFree(participant: number, slot: number): boolean {
    return this.cell[participant * this.model.slots + slot] === none;
  }

  /** Into the least loaded slot that is free on both sides, an allowed one where there is one. */
  private putFree(request: number): boolean {
    const { a, b, slots, allowed } = this.model;
    let best = none;
    let least = Infinity;
    for (let s = 0; s < slots; s++) {
      if (!this.isFree(a[request]!, s) || !this.isFree(b[request]!, s)) continue;
      const cost = this.meetingsIn[s]! + (allowed[request * slots + s] ? 0 : this.chosen.length);
      if (cost >= least) continue;
      least = cost;
      best = s;
    }
    if (best !== none) this.put(request, best);
    return best !== none;
  }

  private putByChain(request: number): boolean {
    const { a, b, slots } = this.model;
    const first = a[request]!;
    const second = b[request]!;
    for (let s = 0; s < slots; s++) {
      if (!this.isFree(first, s)) continue;
      for (let t = 0; t < slots; t++) {
        if (s === t || !this.isFree(second, t)) continue;
        this.build(this.cell[second * slots + s]!, t);
        if (this.firstEnd === first || this.secondEnd === first) continue;
        this.turn();
        this.put(request, s);
        return true;
      }
    }
    return false;
  }
}

/** Whether the rules of a model are those that annealing on a board looks at. */
export function fitsBoard(model: Model): boolean {
  const places = placesPool(model);
  const isOrdinary = (r: number): boolean => {
    const pools = rowOf(model.poolsOf, r);
    return pools.length === 3 && pools[2] === places;
  };
  return (
    isUnary(model) &&
    model.longestWalk === 0 &&
    model.pauseRules.length === 0 &&
    model.maxConsecutive.every((most) => most >= model.slots) &&
    model.a.every((_, r) => isOrdinary(r))
  );
}
