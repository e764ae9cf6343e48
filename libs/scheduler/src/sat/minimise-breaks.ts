import { breaksOf } from '../model/breaks.js';
import { rowOf } from '../model/model.js';
import type { Random } from '../model/random.js';
import { neighbourhood } from './break-neighbourhood.js';
import { CoreGuidedMinimum } from './core-guided.js';
import type { TimetableFormula } from './encode-timetable.js';
import { negate } from './solver.js';
import { totalizer } from './totalizer.js';

/** What is known of the fewest breaks, at any time. */
export interface BreakSearchState {
  /** Proven. */
  readonly lower: number;
  /** Breaks of the best timetable found; Infinity before the first. */
  readonly upper: number;
  /** Slot of each request in it, -1 where unplaced. */
  readonly best: Int32Array | undefined;
}

export interface BreakSearchOptions {
  readonly random: Random;
  readonly stop: () => boolean;
  readonly onBetter: (state: BreakSearchState) => void;
  /** A timetable to start near. */
  readonly start?: Int32Array;
}

/** Conflicts that each side may use before the other has its turn; grows with each round. */
const firstTurn = 2000;
const conflictsPerNeighbourhood = 400;

/**
 * Closes in on the fewest breaks from both sides in turn: cores raise the lower bound
 * (`CoreGuidedMinimum`); large-neighbourhood search lowers the upper one, freeing some requests of
 * the best timetable and asking the SAT solver for fewer breaks with the rest held fixed
 * (Shaw, CP 1998).
 */
export class BreakSearch implements BreakSearchState {
  lower = 0;
  upper = Infinity;
  best: Int32Array | undefined;
  private total: number[] = [];
  private neighbourhoodSize = 30;

  constructor(
    private readonly formula: TimetableFormula,
    private readonly counts: readonly (readonly number[])[],
    private readonly options: BreakSearchOptions,
  ) {}

  run(): 'optimal' | 'infeasible' | 'stopped' {
    const { solver } = this.formula;
    const { stop } = this.options;
    if (this.options.start) this.formula.suggest(this.options.start);
    const first = solver.solve([], stop);
    if (first !== 'sat') return first === 'unsat' ? 'infeasible' : 'stopped';
    this.record();
    const fromBelow = new CoreGuidedMinimum(solver, this.counts);
    for (let turn = firstTurn; !stop(); turn *= 1.5) {
      const end = solver.conflicts + turn;
      const below = fromBelow.run(() => solver.conflicts >= end || stop());
      if (below === 'sat') this.record();
      if (this.lower < fromBelow.lower) {
        this.lower = fromBelow.lower;
        this.options.onBetter(this);
      }
      if (this.isClosed) return 'optimal';
      this.searchNear(turn);
      if (this.isClosed) return 'optimal';
      if (this.best) this.formula.suggest(this.best);
    }
    return 'stopped';
  }

  private get isClosed(): boolean {
    return this.lower >= this.upper;
  }

  private record(): void {
    const { solver } = this.formula;
    const breaks = this.counts.flat().filter((literal) => solver.isTrue(literal)).length;
    if (breaks > this.upper) return;
    const better = breaks < this.upper;
    this.upper = breaks;
    this.best = this.formula.readTimetable();
    if (better) this.options.onBetter(this);
  }

  /** Searches neighbourhoods of the best timetable for about `turn` conflicts. */
  private searchNear(turn: number): void {
    const { solver, model } = this.formula;
    const { random, stop } = this.options;
    const flat = this.counts.flat();
    if (this.total.length === 0) {
      this.total = totalizer(solver, flat, this.upper, { atMost: true, atLeast: false });
    }
    const end = solver.conflicts + turn;
    let failures = 0;
    let tries = 0;
    while (!this.isClosed && this.best && solver.conflicts < end && tries++ < turn && !stop()) {
      const centre = this.chooseCentre();
      const free = neighbourhood(model, this.best, centre, this.neighbourhoodSize, random);
      const strict = failures % 4 !== 3;
      const bound = this.upper - (strict ? 1 : 0);
      const outcome = this.solveAround(free, this.best, bound);
      if (outcome === 'sat') this.record();
      if (outcome === 'sat' && strict) {
        failures = 0;
        continue;
      }
      failures++;
      if (outcome === 'stopped') this.neighbourhoodSize = Math.max(10, this.neighbourhoodSize - 1);
      else if (outcome === 'unsat') {
        this.neighbourhoodSize = Math.min(model.requests, this.neighbourhoodSize + 1);
      }
    }
  }

  private solveAround(free: Uint8Array, best: Int32Array, bound: number): string {
    const { solver, model, at } = this.formula;
    const { random, stop } = this.options;
    const assumptions = bound < this.total.length ? [negate(this.total[bound]!)] : [];
    for (let r = 0; r < model.requests; r++) {
      const s = best[r]!;
      if (!free[r]) {
        if (s >= 0) assumptions.push(at[r * model.slots + s]!);
      } else {
        for (const literal of this.formula.slotsOf(r)) {
          solver.suggest(random.below(4) === 0 ? literal : negate(literal));
        }
      }
    }
    const limit = solver.conflicts + conflictsPerNeighbourhood;
    return solver.solve(assumptions, () => solver.conflicts >= limit || stop());
  }

  /** Mostly a participant with a break in the best timetable. */
  private chooseCentre(): number {
    const { model } = this.formula;
    const { random } = this.options;
    const broken: number[] = [];
    for (let p = 0; p < model.participants; p++) {
      if (countBreaks(this.formula, this.best!, p) > 0) broken.push(p);
    }
    if (broken.length === 0 || random.below(5) === 0) return random.below(model.participants);
    return broken[random.below(broken.length)]!;
  }
}

/** Breaks of one participant in a timetable. */
function countBreaks({ model }: TimetableFormula, slotOf: Int32Array, participant: number): number {
  const cells = new Int32Array(model.slots).fill(-1);
  for (const r of rowOf(model.requestsOf, participant)) {
    if (slotOf[r]! >= 0) cells[slotOf[r]!] = r;
  }
  return breaksOf(cells, 0, model.slots);
}
