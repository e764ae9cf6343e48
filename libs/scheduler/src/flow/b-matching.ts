import { type Model, placesPool, rowOf } from '../model/model.js';
import { NetworkSimplex } from './network-simplex.js';

export interface ValueRelaxation {
  /** Proven: no valid timetable has more value. */
  readonly bound: number;
  /** Value of the relaxed optimum; with least meetings it may lie below the bound. */
  readonly value: number;
  /** Requests of the relaxed optimum that are wholly chosen. */
  readonly chosen: Uint8Array;
  /** The part of each request in the relaxed optimum: 0, 1, or between on the double cover. */
  readonly share: Float64Array;
  /** True where the relaxed optimum is a choice of whole requests worth the bound. */
  readonly exact: boolean;
  /** What one more meeting of a participant would be worth to the relaxed optimum. */
  readonly price: Float64Array;
}

/** Meetings that a participant must have at least in the relaxation; for the price of fairness. */
export type LeastMeetings = (participant: number) => number;

/**
 * Maximum-weight b-matching without slots: each participant at most as many meetings as it has
 * slots, in all and by session, all together at most as many as places. On a bipartite graph of
 * requests the linear programme is integral. On another graph it is solved on the bipartite
 * double cover, each request halved, and bounds from above (fractional b-matching).
 */
export function relaxValue(
  model: Model,
  stop?: () => boolean,
  least?: LeastMeetings,
): ValueRelaxation {
  return new Relaxation(model, sidesOf(model), least).solve(stop);
}

/** Side 0 or 1 of each participant where every request joins the two sides; else undefined. */
export function sidesOf(model: Model): Uint8Array | undefined {
  const side = new Int8Array(model.participants).fill(-1);
  for (let root = 0; root < model.participants; root++) {
    if (side[root]! >= 0) continue;
    side[root] = 0;
    const stack = [root];
    for (let p = stack.pop(); p !== undefined; p = stack.pop()) {
      for (const r of rowOf(model.requestsOf, p)) {
        const other = model.a[r] === p ? model.b[r]! : model.a[r]!;
        if (side[other]! < 0) {
          side[other] = 1 - side[p]!;
          stack.push(other);
        } else if (side[other] === side[p]) return undefined;
      }
    }
  }
  return Uint8Array.from(side);
}

/** Most meetings that a participant can have in a range of slots. */
export function roomOf(
  model: Model,
  participant: number,
  inSession: (slot: number) => boolean,
): number {
  let room = 0;
  for (let s = 0; s < model.slots; s++) {
    if (inSession(s)) room += model.capacity[participant * model.slots + s]!;
  }
  return Math.min(room, model.maxMeetings[participant]!);
}

class Relaxation {
  private readonly network: NetworkSimplex;
  private readonly sessions: (string | undefined)[];
  private readonly sessionOf: Int32Array;
  private readonly copies: number;
  private readonly arcs: number[][] = [];
  private readonly degreeArc: number[] = [];
  private readonly doubled: boolean;
  private readonly bonus: number;

  constructor(
    private readonly model: Model,
    private readonly sides: Uint8Array | undefined,
    private readonly least: LeastMeetings | undefined,
  ) {
    this.doubled = sides === undefined;
    this.sessions = [...new Set(model.problem.slots.map((slot) => slot.session))];
    this.sessionOf = Int32Array.from({ length: model.requests }, (_, r) => this.findSession(r));
    this.copies = 1 + this.sessions.length;
    const largest = model.value.reduce((most, value) => Math.max(most, value), 1);
    this.bonus = least ? 2 * largest : 0;
    this.network = new NetworkSimplex(2 + 2 * model.participants * this.copies);
  }

  solve(stop?: () => boolean): ValueRelaxation {
    const { model, network } = this;
    const source = 0;
    const sink = 1;
    for (let p = 0; p < model.participants; p++) {
      for (const right of this.doubled ? [false, true] : [this.sides?.[p] === 1]) {
        this.addParticipant(p, right, source, sink);
      }
    }
    for (let r = 0; r < model.requests; r++) this.arcs.push(this.addRequest(r));
    network.addArc(sink, source, this.totalPlaces(), 0);
    network.solve(stop);
    return this.read();
  }

  private read(): ValueRelaxation {
    const { model, network } = this;
    const chosen = new Uint8Array(model.requests);
    let total = 0;
    const share = new Float64Array(model.requests);
    let whole = true;
    let relaxed = 0;
    this.arcs.forEach((arcs, r) => {
      const flow = arcs.reduce((sum, arc) => sum + network.flow(arc), 0);
      if (flow > 0) share[r] = flow / arcs.length;
      relaxed += model.value[r]! * share[r]!;
      if (flow > 0 && flow < arcs.length) whole = false;
      if (flow === arcs.length && flow > 0) {
        chosen[r] = 1;
        total += model.value[r]!;
      }
    });
    const bound = -network.lowerBound();
    const price = Float64Array.from({ length: model.participants }, (_, p) => {
      const left = network.potential[this.node(p, 0, false)]!;
      return Math.abs(left - network.potential[0]!);
    });
    const slack = 1e-7 * Math.max(1, Math.abs(bound));
    // Rounding of the sums aside, the dual bound and the primal choice are equal at the optimum.
    const exact = whole && bound - total <= slack;
    return { bound: exact ? total : bound, value: relaxed, chosen, share, exact, price };
  }

  /** Participants times sessions, left and right; copy 0 stands for all sessions. */
  private node(p: number, copy: number, right: boolean): number {
    const side = right ? 1 : 0;
    return 2 + (side * this.model.participants + p) * this.copies + copy;
  }

  private addParticipant(p: number, right: boolean, source: number, sink: number): void {
    const { model, network } = this;
    const add = (from: number, to: number, capacity: number, cost = 0): number =>
      right ? network.addArc(to, from, capacity, cost) : network.addArc(from, to, capacity, cost);
    const room = roomOf(model, p, () => true);
    const first = Math.min(room, this.least?.(p) ?? 0);
    const outer = right ? sink : source;
    if (first > 0) add(outer, this.node(p, 0, right), first, -this.bonus / 2);
    this.degreeArc.push(add(outer, this.node(p, 0, right), room - first));
    this.sessions.forEach((session, index) => {
      const within = roomOf(model, p, (s) => model.problem.slots[s]!.session === session);
      add(this.node(p, 0, right), this.node(p, index + 1, right), within);
    });
  }

  private addRequest(r: number): number[] {
    const { model, network } = this;
    const open = model.allowed.subarray(r * model.slots, (r + 1) * model.slots).includes(1);
    if (!open) return [];
    const copy = this.sessionOf[r]!;
    const arc = (p: number, q: number, weight: number): number =>
      network.addArc(this.node(p, copy, false), this.node(q, copy, true), 1, -weight);
    const [a, b, value] = [model.a[r]!, model.b[r]!, model.value[r]!];
    if (this.doubled) return [arc(a, b, value / 2), arc(b, a, value / 2)];
    return [this.sides?.[a] === 0 ? arc(a, b, value) : arc(b, a, value)];
  }

  /** The copy for the session that holds all allowed slots of a request, 0 where they are mixed. */
  private findSession(r: number): number {
    const { model } = this;
    let found = -1;
    for (let s = 0; s < model.slots; s++) {
      if (!model.allowed[r * model.slots + s]) continue;
      const session = this.sessions.indexOf(model.problem.slots[s]!.session) + 1;
      if (found >= 0 && found !== session) return 0;
      found = session;
    }
    return Math.max(0, this.sessions.length > 1 ? found : 0);
  }

  private totalPlaces(): number {
    const { model } = this;
    const pool = placesPool(model);
    for (let r = 0; r < model.requests; r++) {
      if (!rowOf(model.poolsOf, r).includes(pool)) return 2 * model.requests;
    }
    let places = 0;
    for (let s = 0; s < model.slots; s++) places += model.capacity[pool * model.slots + s]!;
    return (this.doubled ? 2 : 1) * Math.min(places, model.requests);
  }
}
