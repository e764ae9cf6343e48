import { type Model, placesPool } from '../model/model.js';
import type { Random } from '../model/random.js';
import { ChainBoard } from './chain-board.js';
import { IdleMeter } from './idle-meter.js';

/** Temperatures at the start and the end of a cooling, in breaks. */
const hottest = 0.3;
const coldest = 0.13;
/** An idle slot beyond the first of a break counts so much of a break: breaks shrink, then close. */
const idleCost = 0.1;
/** Moves between two looks at the temperature and the budget. One such batch is one step. */
const batch = 1000;
const shortestCooling = 2000;
const longestCooling = 30_000;

export interface AnnealingOptions {
  readonly random: Random;
  /** Called with the steps taken, of `batch` moves each; true ends the search. */
  readonly spend: (steps: number) => boolean;
  /** Called with each timetable that breaks no rule and has fewer breaks than those before. */
  readonly onBetter: (slotOf: Int32Array, breaks: number) => void;
}

/** Rules that a timetable on the way may break, each at a price that follows how it fares. */
class SoftRule {
  price = 2;
  broken = 0;

  /** After a cooling: dearer where the rule was still broken, a little cheaper where it held. */
  adjust(): void {
    this.price = this.broken > 0 ? Math.min(4, this.price * 1.4) : Math.max(1, this.price * 0.93);
  }
}

/**
 * Fewest breaks of given meetings by simulated annealing over Kempe chains (Kirkpatrick and
 * others, Science 220, 1983; chains as in Thompson and Dowsland, C&OR 25, 1998, on examination
 * timetables). Places, allowed slots and orders may be broken on the way at a price. Coolings follow one another,
 * each longer than the last.
 */
export class BreakAnnealing {
  private readonly board: ChainBoard;
  private readonly meter: IdleMeter;
  private readonly capacity: Int32Array;
  private readonly breaksOf: Int32Array;
  private readonly costOf: Float64Array;
  private readonly hasOrder: boolean;
  private readonly places = new SoftRule();
  private readonly allowed = new SoftRule();
  private readonly order = new SoftRule();
  private isFilled = false;
  private breaks = 0;
  private best = Infinity;
  private cooling = shortestCooling;
  private batches = 0;

  constructor(
    private readonly model: Model,
    isChosen: (request: number) => boolean,
    private readonly options: AnnealingOptions,
  ) {
    const places = placesPool(model) * model.slots;
    this.board = new ChainBoard(model, isChosen);
    this.meter = new IdleMeter(this.board);
    this.capacity = model.capacity.subarray(places, places + model.slots);
    this.breaksOf = new Int32Array(model.participants);
    this.costOf = new Float64Array(model.participants);
    this.hasOrder = model.later.items.length > 0;
  }

  /**
   * Goes on for so many steps or until `goal` breaks are reached. It starts from `start` only
   * where it finds no timetable of its own; without one it returns at once.
   */
  run(steps: number, goal: number, start?: Int32Array): void {
    if (!this.isFilled && !this.fill(start)) return;
    for (let step = 0; step < steps && this.best > goal; step++) {
      if (this.options.spend(1)) return;
      const cooled = this.batches / this.cooling;
      this.anneal(hottest * (coldest / hottest) ** cooled);
      if (++this.batches < this.cooling) continue;
      this.batches = 0;
      this.cooling = Math.min(longestCooling, this.cooling * 1.5);
      for (const rule of [this.places, this.allowed, this.order]) rule.adjust();
    }
  }

  private fill(start: Int32Array | undefined): boolean {
    const { board, options } = this;
    if (board.chosen.length === 0 || this.model.slots < 2) return false;
    const order = board.chosen.slice();
    options.random.shuffle(order);
    if (!board.fill(order)) {
      if (!start) return false;
      board.load(start);
    }
    this.isFilled = true;
    this.count();
    return true;
  }

  private count(): void {
    const { board, model } = this;
    for (let p = 0; p < model.participants; p++) {
      this.costOf[p] = this.cost(p);
      this.breaksOf[p] = this.meter.breaks;
      this.breaks += this.meter.breaks;
    }
    for (let s = 0; s < model.slots; s++) this.places.broken += this.excess(s, 0);
    for (const r of board.chosen) {
      if (!model.allowed[r * model.slots + board.slotOf[r]!]) this.allowed.broken++;
      for (let i = model.later.start[r]!; i < model.later.start[r + 1]!; i++) {
        if (this.isOutOfOrder(r, model.later.items[i]!)) this.order.broken++;
      }
    }
  }

  private anneal(temperature: number): void {
    const { board, options, model } = this;
    const { random } = options;
    const { chosen, slotOf } = board;
    for (let i = 0; i < batch; i++) {
      const r = chosen[random.below(chosen.length)]!;
      const from = slotOf[r]!;
      let to = random.below(model.slots - 1);
      if (to >= from) to++;
      if (!model.allowed[r * model.slots + to]) continue;
      board.build(r, to);
      this.move(from, to, temperature);
    }
  }

  /** Turns the chain around where the price is right. */
  private move(from: number, to: number, temperature: number): void {
    const { board, meter } = this;
    const { firstEnd, secondEnd } = board;
    const allowed = this.newlyForbidden(from, to);
    const shift = this.shift(from);
    const places =
      this.excess(from, -shift) +
      this.excess(to, shift) -
      this.excess(from, 0) -
      this.excess(to, 0);
    let change = this.allowed.price * allowed + this.places.price * places;
    let firstCost = 0;
    let secondCost = 0;
    let firstBreaks = 0;
    let secondBreaks = 0;
    if (firstEnd >= 0) {
      firstCost = this.cost(firstEnd, from, to);
      firstBreaks = meter.breaks;
      secondCost = this.cost(secondEnd, from, to);
      secondBreaks = meter.breaks;
      change += firstCost + secondCost - this.costOf[firstEnd]! - this.costOf[secondEnd]!;
    }
    const limit = -temperature * Math.log(this.options.random.next());
    // A move mends at most the orders that are broken; without those it is judged before it is made.
    if (change - this.order.price * this.order.broken > limit) return;
    const before = this.hasOrder ? this.outOfOrder() : 0;
    board.turn();
    const order = this.hasOrder ? this.outOfOrder() - before : 0;
    if (change + this.order.price * order > limit) {
      board.turn();
      return;
    }
    if (firstEnd >= 0) {
      this.breaks +=
        firstBreaks + secondBreaks - this.breaksOf[firstEnd]! - this.breaksOf[secondEnd]!;
      this.breaksOf[firstEnd] = firstBreaks;
      this.breaksOf[secondEnd] = secondBreaks;
      this.costOf[firstEnd] = firstCost;
      this.costOf[secondEnd] = secondCost;
    }
    this.allowed.broken += allowed;
    this.places.broken += places;
    this.order.broken += order;
    if (this.breaks < this.best) this.offer();
  }

  private offer(): void {
    if (this.places.broken + this.allowed.broken + this.order.broken > 0) return;
    if (this.unequal() > 0) return;
    this.best = this.breaks;
    this.options.onBetter(this.board.slotOf.slice(), this.breaks);
  }

  /** Breaks beyond what the rule on their difference allows. */
  private unequal(): number {
    const { maxBreakDifference } = this.model;
    if (maxBreakDifference === Infinity) return 0;
    const most = Math.min(...this.breaksOf) + maxBreakDifference;
    return this.breaksOf.reduce((sum, breaks) => sum + Math.max(0, breaks - most), 0);
  }

  /** Cost of a participant's timetable, were its busy slots `s` and `t` turned around. */
  private cost(participant: number, s = -1, t = -1): number {
    const { meter, model } = this;
    meter.measure(participant, s, t);
    const { breaks, idle } = meter;
    // Mostly somebody has no break, so the allowed difference is the most that anybody may have.
    const beyond = breaks > model.maxBreakDifference ? breaks - model.maxBreakDifference : 0;
    return breaks + idleCost * (idle - breaks) + beyond;
  }

  /** Meetings that the chain takes out of `from`, less those that it brings. */
  private shift(from: number): number {
    const { chain, length, slotOf } = this.board;
    let shift = 0;
    for (let i = 0; i < length; i++) shift += slotOf[chain[i]!] === from ? 1 : -1;
    return shift;
  }

  private newlyForbidden(from: number, to: number): number {
    const { chain, length, slotOf } = this.board;
    const { allowed, slots } = this.model;
    let more = 0;
    for (let i = 0; i < length; i++) {
      const r = chain[i]!;
      const old = slotOf[r]!;
      more += allowed[r * slots + old]! - allowed[r * slots + (old === from ? to : from)]!;
    }
    return more;
  }

  private excess(slot: number, more: number): number {
    return Math.max(0, this.board.meetingsIn[slot]! + more - this.capacity[slot]!);
  }

  private isOutOfOrder(earlier: number, later: number): boolean {
    const { slotOf } = this.board;
    return slotOf[later]! >= 0 && slotOf[later]! <= slotOf[earlier]!;
  }

  /** Orders broken by meetings of the chain, each once. */
  private outOfOrder(): number {
    const { board } = this;
    const { before, later } = this.model;
    let broken = 0;
    for (let i = 0; i < board.length; i++) {
      const r = board.chain[i]!;
      for (let j = later.start[r]!; j < later.start[r + 1]!; j++) {
        if (this.isOutOfOrder(r, later.items[j]!)) broken++;
      }
      for (let j = before.start[r]!; j < before.start[r + 1]!; j++) {
        const earlier = before.items[j]!;
        if (board.isInChain(earlier) || board.slotOf[earlier]! < 0) continue;
        if (this.isOutOfOrder(earlier, r)) broken++;
      }
    }
    return broken;
  }
}
