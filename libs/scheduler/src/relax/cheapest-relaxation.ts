import type { Relaxation } from '../format/answer.js';
import type { ScheduleProblem } from '../format/problem.js';
import { buildModel } from '../model/build-model.js';
import { encodeBreaks } from '../sat/encode-breaks.js';
import { TimetableFormula } from '../sat/encode-timetable.js';
import type { SatOutcome } from '../sat/solver.js';
import { cheapestHittingSet } from './hitting-set.js';
import { RelaxableFormula } from './relaxable-formula.js';

const conflictsPerQuestion = 20_000;
/** A core is shortened while it has at most so many rules, with so many conflicts for each. */
const shrunkCore = 80;
const conflictsPerRule = 200;

/**
 * The cheapest changes that make an infeasible problem feasible, by implicit hitting sets (Moreno-
 * Centeno and Karp, Operations Research 61, 2013; Davies and Bacchus, CP 2011): rules that cannot
 * hold together are cores; a cheapest set with a rule of each is tried; where it does not do, it
 * yields further cores. When `stop` says so before that, a set that does is thinned out instead.
 * Undefined where none was found.
 */
export function cheapestRelaxation(
  problem: ScheduleProblem,
  stop: () => boolean,
): Relaxation | undefined {
  const search = new RelaxationSearch(problem, stop);
  const { waived, isCheapest } = search.run();
  if (!waived) return undefined;
  const { waivers } = search.relaxable;
  const order = [...waived].sort((x, y) => x - y);
  const outcome = solve(search.relaxable.apply(order));
  // The formula with guards and the problem changed for good say the same of every timetable.
  if (outcome === 'unsat') return undefined;
  const give = order.map((index) => waivers[index]!.change);
  return { give, checked: outcome === 'sat', cheapest: isCheapest };
}

/** Whether all required requests of a problem can be placed. */
function solve(problem: ScheduleProblem): SatOutcome {
  const formula = new TimetableFormula(buildModel(problem));
  if (formula.model.maxBreakDifference < Infinity) encodeBreaks(formula);
  const { solver } = formula;
  return solver.solve([], () => solver.conflicts >= conflictsPerQuestion);
}

class RelaxationSearch {
  readonly relaxable: RelaxableFormula;
  private readonly cores: number[][] = [];
  private readonly indexOf: ReadonlyMap<number, number>;

  constructor(
    problem: ScheduleProblem,
    private readonly stop: () => boolean,
  ) {
    this.relaxable = new RelaxableFormula(problem);
    this.indexOf = new Map(this.relaxable.guards.map((guard, index) => [guard, index]));
  }

  run(): { waived?: ReadonlySet<number>; isCheapest: boolean } {
    let enough: ReadonlySet<number> | undefined;
    while (!this.stop()) {
      const { items, isCheapest } = cheapestHittingSet(this.cores, (index) => this.cost(index));
      const waived = new Set(items);
      let outcome = this.ask(waived);
      if (outcome === 'sat') return { waived, isCheapest };
      // Cores without a rule in common tell more of what has to be given up.
      while (outcome === 'unsat') {
        const core = this.shrink(waived);
        if (core.length === 0) return { isCheapest: false };
        this.cores.push(core);
        for (const index of core) waived.add(index);
        outcome = this.ask(waived);
      }
      if (outcome === 'stopped') break;
      enough = waived;
    }
    return { ...(enough ? { waived: this.thinOut(enough) } : {}), isCheapest: false };
  }

  private cost(index: number): number {
    return this.relaxable.waivers[index]!.cost;
  }

  private ask(waived: ReadonlySet<number>, most = conflictsPerQuestion): SatOutcome {
    const { guards, formula } = this.relaxable;
    const { solver } = formula;
    const limit = solver.conflicts + most;
    const kept = guards.filter((_, index) => !waived.has(index));
    return solver.solve(kept, () => solver.conflicts >= limit || this.stop());
  }

  /** The core found last, without rules that a short search shows to be unneeded. */
  private shrink(waived: ReadonlySet<number>): number[] {
    const { guards, formula } = this.relaxable;
    const found = (): number[] => formula.solver.core.map((guard) => this.indexOf.get(guard)!);
    let core = found();
    // Cheap rules stay, so that they can be what is given up.
    const byCost = [...core].sort((x, y) => this.cost(y) - this.cost(x) || y - x);
    for (const index of byCost) {
      if (core.length <= 1 || core.length > shrunkCore || this.stop()) break;
      if (!core.includes(index)) continue;
      const rest = new Set(core.filter((other) => other !== index));
      const others = guards.flatMap((_, other) => (rest.has(other) ? [] : [other]));
      if (this.ask(new Set([...waived, ...others]), conflictsPerRule) === 'unsat') core = found();
    }
    return core;
  }

  /** Takes back what is not needed of a set that does, the dearest first. */
  private thinOut(enough: ReadonlySet<number>): ReadonlySet<number> {
    const kept = new Set(enough);
    for (const index of [...enough].sort((x, y) => this.cost(y) - this.cost(x) || y - x)) {
      kept.delete(index);
      const { formula, guards } = this.relaxable;
      const { solver } = formula;
      const limit = solver.conflicts + conflictsPerRule;
      const rules = guards.filter((_, other) => !kept.has(other));
      if (solver.solve(rules, () => solver.conflicts >= limit) !== 'sat') kept.add(index);
    }
    return kept;
  }
}
