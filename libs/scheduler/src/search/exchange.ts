import { mayBeIn, placesPool } from '../model/model.js';
import type { Random } from '../model/random.js';
import { compareScores, isWorseFirstAt, type Score, type Scorer } from '../model/score.js';
import type { Timetable } from '../model/timetable.js';
import { Change } from './change.js';
import { insertByKempe, isFull } from './kempe.js';

/** Tries changes on one timetable and keeps those that do not make it worse. */
export class Exchange {
  /** More breaks are accepted with probability exp(-more / temperature) where ties are. */
  temperature = 0;

  constructor(
    private readonly timetable: Timetable,
    private readonly scorer: Scorer,
    private readonly random: Random,
  ) {}

  /** Makes the change; keeps it where the score is better, or equal and `orEqual`. */
  attempt(make: (change: Change) => boolean, orEqual = false): boolean {
    const before = this.scorer.score(this.timetable);
    const change = new Change(this.timetable);
    if (make(change)) {
      const after = this.scorer.score(this.timetable);
      const difference = compareScores(after, before);
      if (difference < 0 || (orEqual && difference === 0)) return true;
      if (orEqual && this.tolerates(after, before)) return true;
    }
    change.undo();
    return false;
  }

  private tolerates(after: Score, before: Score): boolean {
    const part = this.scorer.breaksIndex;
    if (this.temperature === 0 || !isWorseFirstAt(after, before, part)) return false;
    return this.random.next() < Math.exp((before[part]! - after[part]!) / this.temperature);
  }

  /** Places the request if need be by a chain, at the start of a random slot. */
  insert(request: number): boolean {
    const from = this.random.below(this.timetable.model.slots);
    return this.attempt((change) => insertByKempe(change, request, from), true);
  }

  /**
   * Forces the request into each of its slots in turn: what stands in the way is taken out and
   * put elsewhere where possible. Keeps the first change that is better (or equal).
   */
  forceIn(request: number, orEqual = false): boolean {
    const { model } = this.timetable;
    const from = this.random.below(model.slots);
    for (let i = 0; i < model.slots; i++) {
      const s = (i + from) % model.slots;
      if (!mayBeIn(model, request, s)) continue;
      if (this.attempt((change) => this.forceAt(change, request, s), orEqual)) return true;
    }
    return false;
  }

  private forceAt(change: Change, request: number, s: number): boolean {
    const { timetable } = this;
    const { model } = timetable;
    const out: number[] = [];
    for (const p of [model.a[request]!, model.b[request]!]) {
      if (!isFull(timetable, p, s)) continue;
      const meeting = timetable.meetingAt(p, s);
      if (meeting < 0) return false;
      if (out.includes(meeting)) continue;
      out.push(meeting);
      change.remove(meeting);
    }
    if (!timetable.canPlace(request, s)) {
      const victim = this.victim(request, s);
      if (victim < 0) return false;
      out.push(victim);
      change.remove(victim);
      if (!timetable.canPlace(request, s)) return false;
    }
    change.place(request, s);
    out.sort(
      (x, y) => model.required[y]! - model.required[x]! || model.value[y]! - model.value[x]!,
    );
    for (const meeting of out) insertByKempe(change, meeting, this.random.below(model.slots));
    return true;
  }

  /** Another meeting in the way: the one an obstacle names, or one that frees a full pool. */
  private victim(request: number, s: number): number {
    const { timetable } = this;
    const { model } = timetable;
    const obstacle = timetable.obstacle(request, s);
    if (obstacle.kind === 'precedence') return obstacle.request;
    if (obstacle.kind === 'maximum') {
      return this.leastValued(this.meetingsOf(obstacle.participant));
    }
    if (obstacle.kind !== 'pool') return -1;
    const candidates: number[] = [];
    for (let tries = 0; tries < 30; tries++) {
      const other = this.random.below(model.requests);
      if (timetable.slotOf[other] !== s) continue;
      const { start, items } = model.poolsOf;
      const uses = items.subarray(start[other]!, start[other + 1]!).includes(obstacle.pool);
      if (uses || obstacle.pool === placesPool(model)) candidates.push(other);
    }
    return this.leastValued(candidates);
  }

  private meetingsOf(participant: number): number[] {
    const { requestsOf } = this.timetable.model;
    return [
      ...requestsOf.items.subarray(
        requestsOf.start[participant]!,
        requestsOf.start[participant + 1]!,
      ),
    ].filter((r) => this.timetable.slotOf[r]! >= 0);
  }

  private leastValued(requests: readonly number[]): number {
    const { required, value } = this.timetable.model;
    let least = -1;
    for (const r of requests) {
      if (required[r]) continue;
      if (least < 0 || value[r]! < value[least]!) least = r;
    }
    return least;
  }
}
