import { negate, type SatSolver } from './solver.js';
import { totalizer } from './totalizer.js';

/** A unary count whose true outputs cost one each; `next` is the first output not yet assumed. */
interface Counter {
  readonly outputs: readonly number[];
}

/**
 * Fewest true literals among unary counts, from below: cores are relaxed by counters (OLL;
 * Andres and others, ICLP 2012; Morgado and others, CP 2014). `lower` is proven at any time.
 */
export class CoreGuidedMinimum {
  lower = 0;
  /** Assumption literal -> the counter and output that comes after it. */
  private readonly soft = new Map<number, { counter: Counter; index: number }>();

  constructor(
    private readonly solver: SatSolver,
    counts: readonly (readonly number[])[],
  ) {
    for (const outputs of counts) this.assume({ outputs }, 0);
  }

  get assumptions(): number[] {
    return [...this.soft.keys()];
  }

  /**
   * Runs until the optimum is found (`sat`), the clauses are found contradictory (`unsat`) or
   * `stop` says so. Each core raises `lower` by one.
   */
  run(stop: () => boolean): 'sat' | 'unsat' | 'stopped' {
    for (;;) {
      const outcome = this.solver.solve(this.assumptions, stop);
      if (outcome !== 'unsat') return outcome;
      const core = this.shrink(this.solver.core, stop);
      if (core.length === 0) return 'unsat';
      this.lower++;
      this.relax(core);
    }
  }

  /** Drops literals that a short search shows to be unneeded. */
  private shrink(core: readonly number[], stop: () => boolean): number[] {
    let kept = [...core];
    for (const literal of core) {
      if (kept.length <= 1 || kept.length > 60 || stop()) break;
      if (!kept.includes(literal)) continue;
      const limit = this.solver.conflicts + 300;
      const without = kept.filter((other) => other !== literal);
      const outcome = this.solver.solve(without, () => this.solver.conflicts >= limit);
      if (outcome === 'unsat') kept = this.solver.core;
    }
    return kept;
  }

  private relax(core: readonly number[]): void {
    for (const literal of core) {
      const { counter, index } = this.soft.get(literal)!;
      this.soft.delete(literal);
      this.assume(counter, index + 1);
    }
    const [only] = core;
    if (core.length === 1 && only !== undefined) {
      this.solver.addClause(negate(only));
      return;
    }
    this.solver.addClause(...core.map(negate));
    const inputs = core.map(negate);
    const outputs = totalizer(this.solver, inputs, inputs.length, { atMost: true, atLeast: false });
    this.assume({ outputs }, 1);
  }

  private assume(counter: Counter, index: number): void {
    const output = counter.outputs[index];
    if (output !== undefined) this.soft.set(negate(output), { counter, index });
  }
}
