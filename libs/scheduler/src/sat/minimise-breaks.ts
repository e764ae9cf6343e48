import { breaksOf } from '../model/breaks.js';
import { rowOf } from '../model/model.js';
import type { Random } from '../model/random.js';
import { BreakAnnealing } from '../search/anneal-breaks.js';
import { fitsBoard } from '../search/chain-board.js';
import { neighbourhood } from './break-neighbourhood.js';
import { CoreGuidedMinimum } from './core-guided.js';
import type { TimetableFormula } from './encode-timetable.js';
import { negate, type SatOutcome, type SatSolver } from './solver.js';
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
  /** Requests that the timetables hold. */
  readonly isPlaced: (request: number) => boolean;
  /** Asked with the solver at work; true ends the search. */
  readonly stop: (solver: SatSolver) => boolean;
  /** Called with the steps of annealing; true ends it. */
  readonly spend: (steps: number) => boolean;
  readonly onBetter: (state: BreakSearchState) => void;
  /** A valid timetable to start from. */
  readonly start?: { readonly slotOf: Int32Array; readonly breaks: number };
}

/** Steps of annealing before anything else: some coolings, each a fraction of a second. */
const firstAnnealing = 6000;
/** Conflicts without a core after which the first turn of the search from below ends. */
const firstPatience = 4000;
const growth = 1.3;
/** Times its patience that a turn of the search from below takes at most. */
const longestTurn = 4;
const conflictsPerNeighbourhood = 400;
/** Propagations of the search from below for which one step of annealing is due: as much time. */
const propagationsPerStep = 300;
/** What the search from below still gets once cores cease, as a share of its turn. */
const shareWithoutCores = 0.2;
/** What the others may use, as shares of the work that a whole turn of it takes. */
const mostAnnealing = 0.25;
const leastAnnealing = 0.02;
const shareAtBound = 1.5;
const shareBetween = 0.5;
const shareOfNeighbours = 0.2;

/** A formula with the break counts of each participant. */
export interface BreakFormula {
  readonly formula: TimetableFormula;
  readonly counts: readonly (readonly number[])[];
}

/**
 * Closes in on the fewest breaks from both sides in turn. From below, cores raise the lower bound
 * (`CoreGuidedMinimum`); once they cease, a second solver is asked for a timetable at the bound,
 * and half-way between the bounds. From above, annealing (`BreakAnnealing`) lowers the upper bound
 * and tells the others which timetable to look near; in turns in which nothing does, large-
 * neighbourhood search frees some requests of the best timetable and asks for fewer breaks with the
 * rest held fixed (Shaw, CP 1998). The two solvers do not lead each other astray.
 */
export class BreakSearch implements BreakSearchState {
  lower = 0;
  upper = Infinity;
  best: Int32Array | undefined;
  private readonly annealing: BreakAnnealing | undefined;
  private above: BreakFormula | undefined;
  private total: number[] = [];
  private neighbourhoodSize = 30;
  private waived = 3;
  /** Whether the last turn raised the lower bound to its end. */
  private hasCores = true;
  private shareOfAnnealing = mostAnnealing;

  constructor(
    private readonly below: BreakFormula,
    private readonly makeFormula: () => BreakFormula,
    private readonly options: BreakSearchOptions,
  ) {
    const { random, isPlaced, spend } = options;
    const { model } = below.formula;
    if (below.counts.length > 0 && fitsBoard(model)) {
      const onBetter = this.accept.bind(this);
      this.annealing = new BreakAnnealing(model, isPlaced, { random, spend, onBetter });
    }
  }

  run(): 'optimal' | 'infeasible' | 'stopped' {
    const { stop, start } = this.options;
    const { solver } = this.below.formula;
    if (start) this.accept(start.slotOf, start.breaks);
    this.annealing?.run(firstAnnealing, 0);
    if (!this.best) {
      const first = solver.solve([], () => stop(solver));
      if (first !== 'sat') return first === 'unsat' ? 'infeasible' : 'stopped';
      this.record(this.below);
    }
    const fromBelow = new CoreGuidedMinimum(solver, this.below.counts);
    for (let patience = firstPatience; !stop(solver) && !this.isClosed; patience *= growth) {
      this.takeTurn(fromBelow, patience);
    }
    return this.isClosed ? 'optimal' : 'stopped';
  }

  private takeTurn(fromBelow: CoreGuidedMinimum, patience: number): void {
    const { upper } = this;
    const { solver } = this.below.formula;
    const before = solver.propagations;
    const share = this.hasCores ? 1 : shareWithoutCores;
    this.hasCores = this.searchBelow(fromBelow, patience * share);
    if (this.isClosed) return;
    const work = (solver.propagations - before) / share;
    this.anneal(work * this.shareOfAnnealing);
    // While cores come, the bound is still far; where they cease, it may be the optimum.
    if (!this.isClosed && !this.hasCores) this.searchAtBound(work * shareAtBound);
    if (!this.isClosed && !this.hasCores) this.searchBetween(work * shareBetween);
    // Where annealing stands still, the slower searches may yet find a way.
    if (this.isClosed || this.upper < upper) return;
    this.searchRelaxed(fromBelow.assumptions, patience / 2);
    if (!this.isClosed) this.searchNear(work * shareOfNeighbours);
  }

  /** Each turn without a better timetable halves what the next one gets. */
  private anneal(propagations: number): void {
    const { upper } = this;
    this.annealing?.run(Math.ceil(propagations / propagationsPerStep), this.lower, this.best);
    this.shareOfAnnealing =
      this.upper < upper ? mostAnnealing : Math.max(leastAnnealing, this.shareOfAnnealing / 2);
  }

  /** Raises the lower bound until no core comes for so many conflicts; true where some still do. */
  private searchBelow(fromBelow: CoreGuidedMinimum, patience: number): boolean {
    const { solver } = this.below.formula;
    const end = solver.conflicts + patience * longestTurn;
    let { lower } = fromBelow;
    let lastCore = solver.conflicts;
    const isPatient = (): boolean => {
      if (fromBelow.lower > lower) {
        ({ lower } = fromBelow);
        lastCore = solver.conflicts;
      }
      return solver.conflicts < lastCore + patience;
    };
    if (this.best) this.below.formula.suggest(this.best);
    const outcome = fromBelow.run(
      () => !isPatient() || solver.conflicts >= end || this.options.stop(solver),
    );
    if (outcome === 'sat') this.record(this.below);
    this.raise(fromBelow.lower);
    return isPatient();
  }

  private raise(lower: number): void {
    if (lower <= this.lower) return;
    this.lower = lower;
    this.options.onBetter(this);
  }

  /** Asks for a timetable with no more breaks than the lower bound, for so many propagations. */
  private searchAtBound(propagations: number): void {
    const { solver } = this.summed().formula;
    const end = solver.propagations + propagations;
    if (this.best) this.summed().formula.suggest(this.best);
    while (!this.isClosed && this.ask(this.lower, end) === 'unsat') continue;
  }

  /** Asks half-way between the bounds, again and again: that is often far easier. */
  private searchBetween(propagations: number): void {
    const { solver } = this.summed().formula;
    const end = solver.propagations + propagations;
    const middle = (): number => (this.lower + this.upper) >> 1;
    while (middle() > this.lower && this.ask(middle(), end) !== 'stopped') continue;
  }

  /**
   * Whether there is a timetable with so many breaks or fewer, as one question about their sum:
   * the many assumptions of cores make that harder to answer than to raise.
   */
  private ask(breaks: number, end: number): SatOutcome {
    const { stop } = this.options;
    const above = this.summed();
    const { solver } = above.formula;
    const limit = (): boolean => solver.propagations >= end || stop(solver);
    const outcome = solver.solve([negate(this.total[breaks]!)], limit);
    if (outcome === 'sat') this.record(above);
    if (outcome === 'unsat') this.raise(breaks + 1);
    return outcome;
  }

  /** The formula of the search from above, with all breaks added up. */
  private summed(): BreakFormula {
    const above = (this.above ??= this.makeFormula());
    if (this.total.length === 0) {
      const direction = { atMost: true, atLeast: false };
      this.total = totalizer(above.formula.solver, above.counts.flat(), this.upper, direction);
    }
    return above;
  }

  private get isClosed(): boolean {
    return this.lower >= this.upper;
  }

  private record({ formula, counts }: BreakFormula): void {
    const breaks = counts.flat().filter((literal) => formula.solver.isTrue(literal)).length;
    this.accept(formula.readTimetable(), breaks);
  }

  /** Takes a timetable with as few breaks as the best or fewer. */
  private accept(slotOf: Int32Array, breaks: number): void {
    if (breaks > this.upper) return;
    const better = breaks < this.upper;
    this.upper = breaks;
    this.best = slotOf;
    if (better) this.options.onBetter(this);
  }

  /**
   * Waives the assumptions of the search from below for a few participants, more where that fails:
   * often a timetable a break or two above the bound is far easier to find than one at it.
   */
  private searchRelaxed(assumptions: readonly number[], turn: number): void {
    const { solver } = this.below.formula;
    const { random, stop } = this.options;
    for (let tries = 0; tries < 2 && !this.isClosed && !stop(solver); tries++) {
      const kept = [...assumptions];
      random.shuffle(kept);
      kept.length = Math.max(0, kept.length - this.waived);
      const limit = solver.conflicts + turn / 8;
      const outcome = solver.solve(kept, () => solver.conflicts >= limit || stop(solver));
      if (outcome === 'sat') {
        this.record(this.below);
        this.waived = Math.max(1, Math.min(this.waived, this.upper - this.lower - 1));
      } else this.waived = Math.ceil(this.waived * 1.5);
    }
  }

  /** Searches neighbourhoods of the best timetable for about so many propagations. */
  private searchNear(propagations: number): void {
    const above = this.summed();
    const { solver, model } = above.formula;
    const { random, stop } = this.options;
    const end = solver.propagations + propagations;
    let failures = 0;
    while (!this.isClosed && this.best && solver.propagations < end && !stop(solver)) {
      const centre = this.chooseCentre(above.formula);
      const free = neighbourhood(model, this.best, centre, this.neighbourhoodSize, random);
      const strict = failures % 4 !== 3;
      const bound = this.upper - (strict ? 1 : 0);
      const outcome = this.solveAround(above.formula, free, this.best, bound);
      if (outcome === 'sat') this.record(above);
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

  private solveAround(
    formula: TimetableFormula,
    free: Uint8Array,
    best: Int32Array,
    bound: number,
  ): SatOutcome {
    const { solver, model, at } = formula;
    const { random, stop } = this.options;
    const assumptions = bound < this.total.length ? [negate(this.total[bound]!)] : [];
    for (let r = 0; r < model.requests; r++) {
      const s = best[r]!;
      if (!free[r]) {
        if (s >= 0) assumptions.push(at[r * model.slots + s]!);
      } else {
        for (const literal of formula.slotsOf(r)) {
          solver.suggest(random.below(4) === 0 ? literal : negate(literal));
        }
      }
    }
    const limit = solver.conflicts + conflictsPerNeighbourhood;
    return solver.solve(assumptions, () => solver.conflicts >= limit || stop(solver));
  }

  /** Mostly a participant with a break in the best timetable. */
  private chooseCentre(formula: TimetableFormula): number {
    const { model } = formula;
    const { random } = this.options;
    const broken: number[] = [];
    for (let p = 0; p < model.participants; p++) {
      if (countBreaks(formula, this.best!, p) > 0) broken.push(p);
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
