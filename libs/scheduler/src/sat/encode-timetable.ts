import { isUnary, mayBeIn, type Model, placesPool, rowOf } from '../model/model.js';
import { type CountingCover, countingCover } from './counting-cover.js';
import { negate, SatSolver } from './solver.js';
import { atLeast, atMost } from './totalizer.js';

/** The hard rules of a problem as clauses. */
export class TimetableFormula {
  readonly solver = new SatSolver();
  /** Literal of "request r is in slot s" at `r * slots + s`; -1 where it cannot be. */
  readonly at: Int32Array;
  /** Literal of "participant p is busy in slot s" at `p * slots + s`; -1 where it cannot be. */
  readonly busy: Int32Array;
  /** Selector literal of each required request; -1 where there is none. */
  readonly selector: Int32Array;

  constructor(
    readonly model: Model,
    /** Requests that must be placed. */
    private readonly isRequired: (request: number) => boolean = (r) => model.required[r] === 1,
    /** With selectors, each required request must be placed only while its selector is true. */
    withSelectors = false,
  ) {
    this.selector = new Int32Array(model.requests).fill(-1);
    this.at = new Int32Array(model.requests * model.slots).fill(-1);
    this.busy = new Int32Array(model.participants * model.slots).fill(-1);
    for (let r = 0; withSelectors && r < model.requests; r++) {
      if (this.isRequired(r)) this.selector[r] = this.solver.newLiteral();
    }
    this.declare();
    this.placeOnce();
    this.linkBusy();
    this.limitPools();
    this.limitParticipants();
    this.orderRequests();
    this.keepWalkingTime();
  }

  /** Literals of a request, by slot in order. */
  slotsOf(request: number): number[] {
    const { slots } = this.model;
    return [...this.at.subarray(request * slots, (request + 1) * slots)].filter((l) => l >= 0);
  }

  busyOf(participant: number): number[] {
    const { slots } = this.model;
    return [...this.busy.subarray(participant * slots, (participant + 1) * slots)].filter(
      (literal) => literal >= 0,
    );
  }

  /** Whether the participant is one person whose requests must all be placed. */
  isFixedChoice(participant: number): boolean {
    return (
      this.isSingle(participant) &&
      rowOf(this.model.requestsOf, participant).every(
        (r) => this.isRequired(r) && this.selector[r]! < 0,
      )
    );
  }

  /** Whether the participant is in one meeting of a slot at most. */
  isSingle(p: number): boolean {
    const { capacity, slots } = this.model;
    return capacity.subarray(p * slots, (p + 1) * slots).every((units) => units <= 1);
  }

  /** Where both are placed, `earlier` is before each of `later`; `unless` (literals) void it. */
  keepOrder(earlier: number, later: Iterable<number>, ...unless: readonly number[]): void {
    const { model, solver } = this;
    const successors = [...later];
    if (successors.length === 0) return;
    // from[s]: the earlier request is in slot s or later.
    const from: number[] = [];
    for (let s = model.slots - 1; s >= 0; s--) {
      from[s] = solver.newLiteral();
      const literal = this.at[earlier * model.slots + s]!;
      if (literal >= 0) solver.addClause(negate(literal), from[s]!);
      const next = from[s + 1];
      if (next !== undefined) solver.addClause(negate(next), from[s]!);
    }
    for (const request of successors) {
      for (let s = 0; s < model.slots; s++) {
        const literal = this.at[request * model.slots + s]!;
        if (literal >= 0) solver.addClause(negate(literal), negate(from[s]!), ...unless);
      }
    }
  }

  /** The slot of each request in the model found last, -1 where unplaced. */
  readTimetable(): Int32Array {
    const { requests, slots } = this.model;
    const slotOf = new Int32Array(requests).fill(-1);
    for (let i = 0; i < this.at.length; i++) {
      if (this.at[i]! >= 0 && this.solver.isTrue(this.at[i]!)) {
        slotOf[Math.floor(i / slots)] = i % slots;
      }
    }
    return slotOf;
  }

  /** Makes the solver try this timetable first. */
  suggest(slotOf: Int32Array): void {
    const { slots } = this.model;
    for (let i = 0; i < this.at.length; i++) {
      if (this.at[i]! < 0) continue;
      const placed = slotOf[Math.floor(i / slots)] === i % slots;
      this.solver.suggest(placed ? this.at[i]! : negate(this.at[i]!));
    }
  }

  private declare(): void {
    const { model } = this;
    for (let r = 0; r < model.requests; r++) {
      for (let s = 0; s < model.slots; s++) {
        if (mayBeIn(model, r, s)) this.at[r * model.slots + s] = this.solver.newLiteral();
      }
    }
  }

  private placeOnce(): void {
    for (let r = 0; r < this.model.requests; r++) {
      const literals = this.slotsOf(r);
      atMost(this.solver, literals, 1);
      if (this.isRequired(r)) this.solver.addClause(...literals, ...this.unless([r]));
    }
  }

  private linkBusy(): void {
    const { model, solver } = this;
    for (let p = 0; p < model.participants; p++) {
      const requests = rowOf(model.requestsOf, p);
      for (let s = 0; s < model.slots; s++) {
        const meetings = this.literalsIn(requests, s);
        if (meetings.length === 0) continue;
        const busy = solver.newLiteral();
        this.busy[p * model.slots + s] = busy;
        for (const meeting of meetings) solver.addClause(negate(meeting), busy);
        solver.addClause(negate(busy), ...meetings);
        atMost(solver, meetings, model.capacity[p * model.slots + s]!);
      }
      this.countMeetings(p, requests);
    }
  }

  /** Implied where a participant is one person: as many busy slots as placed meetings. */
  private countMeetings(p: number, requests: Int32Array): void {
    const { model, solver } = this;
    const single = this.isSingle(p);
    const busy = this.busyOf(p);
    if (single && requests.every((r) => this.isRequired(r))) {
      const unless = this.unless(requests);
      atLeast(solver, busy, requests.length, ...unless);
      atMost(solver, busy, Math.min(requests.length, model.maxMeetings[p]!), ...unless);
      if (unless.length > 0) atMost(solver, busy, model.maxMeetings[p]!);
      return;
    }
    const most = model.maxMeetings[p]!;
    if (most >= requests.length) return;
    if (single) atMost(solver, busy, most);
    else
      atMost(
        solver,
        [...requests].flatMap((r) => this.slotsOf(r)),
        most,
      );
  }

  /** Literals that void a rule about required requests: their selectors turned around. */
  private unless(requests: Iterable<number>): number[] {
    return [...requests].flatMap((r) =>
      this.selector[r]! >= 0 ? [negate(this.selector[r]!)] : [],
    );
  }

  private limitPools(): void {
    const { model, solver } = this;
    const usersOf = new Map<number, number[]>();
    for (let r = 0; r < model.requests; r++) {
      for (const pool of rowOf(model.poolsOf, r)) {
        if (pool < model.participants) continue;
        const users = usersOf.get(pool) ?? [];
        users.push(r);
        usersOf.set(pool, users);
      }
    }
    for (const [pool, users] of usersOf) {
      const isPlaces = pool === placesPool(model) && users.length === model.requests;
      const cover = isPlaces && isUnary(model) ? countingCover(model) : undefined;
      for (let s = 0; s < model.slots; s++) {
        const most = model.capacity[pool * model.slots + s]!;
        if (cover) this.limitMeetings(s, most, cover);
        else atMost(solver, this.literalsIn(users, s), most);
      }
    }
  }

  /**
   * At most so many meetings in a slot, by the shorter of two counts: of a cover, or of the busy
   * participants, of whom each meeting has two.
   */
  private limitMeetings(slot: number, most: number, cover: CountingCover): void {
    const { model, solver } = this;
    const busy = this.busyIn(Array(model.participants).keys(), slot);
    const covered = [
      ...this.busyIn(cover.participants, slot),
      ...this.literalsIn(cover.requests, slot),
    ];
    if (covered.length <= busy.length) atMost(solver, covered, most);
    // The sum is even, so one above twice the places does not bind.
    else if (busy.length > 2 * most + 1) atMost(solver, busy, 2 * most);
  }

  private busyIn(participants: Iterable<number>, slot: number): number[] {
    const { slots } = this.model;
    return [...participants].map((p) => this.busy[p * slots + slot]!).filter((one) => one >= 0);
  }

  private literalsIn(requests: Iterable<number>, slot: number): number[] {
    const literals: number[] = [];
    for (const r of requests) {
      const literal = this.at[r * this.model.slots + slot]!;
      if (literal >= 0) literals.push(literal);
    }
    return literals;
  }

  private limitParticipants(): void {
    const { model, solver } = this;
    for (let p = 0; p < model.participants; p++) {
      const most = model.maxConsecutive[p]!;
      for (let s = 0; s + most < model.slots; s++) {
        const run = [...this.busy.subarray(p * model.slots + s, p * model.slots + s + most + 1)];
        if (run.every((literal) => literal >= 0)) solver.addClause(...run.map(negate));
      }
    }
    for (const rule of model.pauseRules) {
      const literals = [...rule.slots].map((s) => this.busy[rule.participant * model.slots + s]!);
      atMost(
        solver,
        literals.filter((literal) => literal >= 0),
        rule.most,
      );
    }
  }

  private orderRequests(): void {
    const { model } = this;
    for (let earlier = 0; earlier < model.requests; earlier++) {
      this.keepOrder(earlier, rowOf(model.later, earlier));
    }
  }

  private keepWalkingTime(): void {
    const { model, solver } = this;
    if (model.longestWalk === 0) return;
    for (let p = 0; p < model.participants; p++) {
      for (const q of rowOf(model.requestsOf, p)) {
        for (const r of rowOf(model.requestsOf, p)) {
          const walk = model.walk[model.zone[q]! * model.zones + model.zone[r]!]!;
          for (let s = 0; s < model.slots; s++) {
            for (let t = s + 1; t <= s + walk && t < model.slots; t++) {
              const first = this.at[q * model.slots + s]!;
              const second = this.at[r * model.slots + t]!;
              if (q !== r && first >= 0 && second >= 0) {
                solver.addClause(negate(first), negate(second));
              }
            }
          }
        }
      }
    }
  }
}
