import { ConflictAnalysis } from './conflict-analysis.js';
import { OrderHeap } from './order-heap.js';
import { Phases } from './phases.js';
import { noReason, Trail } from './trail.js';

/** `stopped` says that the limit was reached and nothing is known. */
export type SatOutcome = 'sat' | 'unsat' | 'stopped';

export const negate = (literal: number): number => literal ^ 1;

/**
 * A conflict-driven clause-learning SAT solver: VSIDS, phase saving with returns to the best
 * phases, restarts on the moving average of LBD in turn with long stable runs, and deletion of
 * clauses by LBD (Audemard and Simon, IJCAI 2009; Biere, CaDiCaL 2019). Clauses may be added
 * between calls; assumptions hold for one call. It uses no clock and no chance: the same calls
 * give the same answers.
 */
export class SatSolver {
  conflicts = 0;
  /** After `unsat` under assumptions: a subset of them that cannot hold; empty without them. */
  core: number[] = [];
  private readonly trail = new Trail();
  private readonly order = new OrderHeap();
  private readonly analysis = new ConflictAnalysis(this.trail, this.order, (ref) => {
    this.bumpClause(ref);
  });
  private variables = 0;
  private contradiction = false;
  private learnts: number[] = [];
  private clauseIncrement = 1;
  private model = new Int8Array(0);
  private readonly phases = new Phases(this.trail);
  private nextPhases = 1000;
  private phaseStep = 1000;
  private fast = 0;
  private slow = 0;
  private nextReduce = 2000;
  private reduceStep = 2000;

  get propagations(): number {
    return this.trail.propagations;
  }

  /** A new variable, as its positive literal. */
  newLiteral(): number {
    const variable = this.variables++;
    this.trail.resize(this.variables);
    this.order.resize(this.variables);
    return 2 * variable;
  }

  /** Prefers this literal when its variable is decided for the first time. */
  suggest(literal: number): void {
    this.phases.suggest(literal);
  }

  addClause(...literals: readonly number[]): void {
    if (this.contradiction) return;
    this.restart();
    const { value } = this.trail;
    const kept: number[] = [];
    for (const literal of literals) {
      if (value[literal]! > 0 || kept.includes(literal ^ 1)) return;
      if (value[literal] === 0 && !kept.includes(literal)) kept.push(literal);
    }
    const [first, second] = kept;
    if (first === undefined) this.contradiction = true;
    else if (second === undefined) this.trail.assign(first, noReason);
    else if (kept.length === 2) this.trail.watchPair(first, second);
    else this.trail.watchClause(this.trail.clauses.add(kept, kept.length, 0));
  }

  /** The value of a literal in the model found last. */
  isTrue(literal: number): boolean {
    return this.model[literal] === 1;
  }

  /** Decides the clauses under the assumptions; `stop` is asked after each hundred conflicts. */
  solve(assumptions: readonly number[] = [], stop: () => boolean = () => false): SatOutcome {
    this.core = [];
    this.restart();
    if (this.contradiction || this.trail.propagate() !== noReason) {
      this.contradiction = true;
      return 'unsat';
    }
    this.phases.start();
    this.nextPhases = Math.max(this.nextPhases, this.conflicts + 1000);
    let stable = false;
    let phaseEnd = this.conflicts + 1000;
    let phaseLength = 1000;
    for (;;) {
      if (this.conflicts >= phaseEnd) {
        stable = !stable;
        if (!stable) phaseLength = Math.floor(phaseLength * 1.5);
        phaseEnd = this.conflicts + phaseLength;
      }
      const outcome = this.run(assumptions, stable, phaseEnd, stop);
      if (outcome) {
        this.restart();
        return outcome;
      }
      // A restart keeps the assumptions: deciding them again would give the same trail.
      this.backtrack(assumptions.length);
    }
  }

  private run(
    assumptions: readonly number[],
    stable: boolean,
    end: number,
    stop: () => boolean,
  ): SatOutcome | undefined {
    let since = 0;
    for (;;) {
      const conflict = this.trail.propagate();
      if (conflict !== noReason) {
        since++;
        if (!this.learn(conflict)) return 'unsat';
        if (this.conflicts % 100 === 0 && stop()) return 'stopped';
        continue;
      }
      const due = stable ? since >= 2000 : since >= 50 && this.fast > 1.15 * this.slow;
      if (due || this.conflicts >= end) return undefined;
      if (this.learnts.length > 0 && this.conflicts >= this.nextReduce) this.reduce();
      if (this.conflicts >= this.nextPhases) this.changePhases();
      const decided = this.decide(assumptions, stable);
      if (decided) return decided;
    }
  }

  private learn(conflict: number): boolean {
    this.conflicts++;
    const { trail, analysis } = this;
    if (trail.decisionLevel === 0) {
      this.contradiction = true;
      return false;
    }
    this.phases.note();
    analysis.analyse(conflict);
    this.backtrack(analysis.backtrackLevel);
    const { learnt } = analysis;
    const first = learnt[0]!;
    if (learnt.length === 1) trail.assign(first, noReason);
    else if (learnt.length === 2) {
      trail.watchPair(first, learnt[1]!);
      trail.assign(first, -2 - learnt[1]!);
    } else {
      const ref = trail.clauses.add(learnt, learnt.length, analysis.lbd);
      trail.watchClause(ref);
      this.learnts.push(ref);
      this.bumpClause(ref);
      trail.assign(first, ref);
    }
    this.order.decay(0.95);
    this.clauseIncrement /= 0.999;
    this.fast += (analysis.lbd - this.fast) / 32;
    this.slow += (analysis.lbd - this.slow) / 4096;
    return true;
  }

  private decide(assumptions: readonly number[], stable: boolean): SatOutcome | undefined {
    const { trail, order } = this;
    while (trail.decisionLevel < assumptions.length) {
      const literal = assumptions[trail.decisionLevel]!;
      const now = trail.value[literal]!;
      if (now < 0) {
        this.core = this.failedCore(literal);
        return 'unsat';
      }
      trail.limits.push(trail.size);
      if (now === 0) {
        trail.assign(literal, noReason);
        return undefined;
      }
    }
    let variable = order.pop();
    while (variable >= 0 && trail.value[2 * variable] !== 0) variable = order.pop();
    if (variable < 0) {
      this.model = trail.value.slice();
      return 'sat';
    }
    trail.limits.push(trail.size);
    trail.assign(2 * variable + this.phases.of(variable, stable), noReason);
    return undefined;
  }

  /** `literal` is an assumption found false: it and the assumptions that made it so. */
  private failedCore(literal: number): number[] {
    if (this.trail.level[literal >> 1] === 0) return [literal];
    return [literal, ...this.analysis.causesOf(literal ^ 1)];
  }

  private changePhases(): void {
    this.phases.change();
    this.phaseStep += 1000;
    this.nextPhases = this.conflicts + this.phaseStep;
    this.restart();
  }

  private restart(): void {
    this.backtrack(0);
  }

  private backtrack(level: number): void {
    this.trail.backtrack(level, (variable) => {
      this.order.insert(variable);
    });
  }

  private bumpClause(ref: number): void {
    const { activity, words } = this.trail.clauses;
    if (words[ref + 1] === 0) return;
    activity[ref + 2]! += this.clauseIncrement;
    if (activity[ref + 2]! > 1e20) {
      for (const other of this.learnts) activity[other + 2]! *= 1e-20;
      this.clauseIncrement *= 1e-20;
    }
  }

  /** Deletes the worse half of the learnt clauses (LBD above 3) and compacts when it pays. */
  private reduce(): void {
    const { clauses } = this.trail;
    const { words, activity } = clauses;
    this.reduceStep += 300;
    this.nextReduce = this.conflicts + this.reduceStep;
    const candidates = this.learnts.filter((ref) => words[ref + 1]! > 3 && !this.isReason(ref));
    candidates.sort(
      (x, y) => words[y + 1]! - words[x + 1]! || activity[x + 2]! - activity[y + 2]! || y - x,
    );
    for (const ref of candidates.slice(0, candidates.length >> 1)) clauses.remove(ref);
    this.learnts = this.learnts.filter((ref) => !clauses.isDeleted(ref));
    if (clauses.needsCompaction) {
      const rename = clauses.compact();
      this.trail.rewatch(rename);
      this.learnts = this.learnts.map(rename);
    } else this.trail.rewatch((ref) => (clauses.isDeleted(ref) ? -1 : ref));
  }

  private isReason(ref: number): boolean {
    const { words } = this.trail.clauses;
    const literal = words[ref + 3]!;
    const other = words[ref + 4]!;
    return this.trail.reason[literal >> 1] === ref || this.trail.reason[other >> 1] === ref;
  }
}
