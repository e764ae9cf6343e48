import type { ScheduleProblem } from '../format/problem.js';
import { buildModel, indexOf } from '../model/build-model.js';
import { rowOf } from '../model/model.js';
import { buildPools } from '../model/pools.js';
import { encodeBreaks, limitDifference } from '../sat/encode-breaks.js';
import { TimetableFormula } from '../sat/encode-timetable.js';
import { negate } from '../sat/solver.js';
import { atMost } from '../sat/totalizer.js';
import { fixCost } from '../explain/fix-cost.js';
import { ruleWaivers } from './rule-waivers.js';
import { unitWaivers } from './unit-waivers.js';
import type { Waiver } from './waiver.js';

/**
 * The problem with every waiver made, and the rules so loosened put back, each while its guard is
 * true: with all guards as assumptions it is the problem itself, and a core names the rules that
 * cannot hold together.
 */
export class RelaxableFormula {
  readonly waivers: readonly Waiver[];
  /** Guard literal of each waiver. */
  readonly guards: readonly number[];
  readonly formula: TimetableFormula;

  constructor(readonly problem: ScheduleProblem) {
    const units = unitWaivers(problem);
    const rules = ruleWaivers(problem);
    const loosened = [...units, ...rules, ...differences(problem)];
    const model = buildModel(loosened.reduce((one, waiver) => waiver.apply(one), problem));
    this.formula = new TimetableFormula(model, undefined, true);
    const { solver, selector } = this.formula;
    const counts = model.maxBreakDifference < Infinity ? encodeBreaks(this.formula) : [];
    const guards = loosened.map(() => solver.newLiteral());
    loosened.forEach(({ enforce, follows, change }, index) => {
      enforce?.(this.formula, guards[index]!);
      if (change.code === 'raise_break_difference') {
        limitDifference(this.formula, counts, change.most - 1, negate(guards[index]!));
      }
      // Whoever is not given the first may not be given the second.
      if (follows) solver.addClause(negate(guards[index - follows]!), guards[index]!);
    });
    this.limitUnits(units, guards);
    const releases = problem.requests.flatMap((_, r) => (selector[r]! >= 0 ? [r] : []));
    this.waivers = [...loosened, ...releases.map((r) => releaseOf(problem, r))];
    this.guards = [...guards, ...releases.map((r) => selector[r]!)];
  }

  /** The problem with these waivers made. */
  apply(waived: Iterable<number>): ScheduleProblem {
    return [...waived].reduce((one, index) => this.waivers[index]!.apply(one), this.problem);
  }

  /** A pool holds what it has and what the waivers made give: guards left true count as used. */
  private limitUnits(units: readonly Waiver[], guards: readonly number[]): void {
    const { model, solver, at } = this.formula;
    const base = buildModel(this.problem);
    const open = capacityOf(this.problem);
    const gains = new Map<number, number[]>();
    let gained: [number, number][] = [];
    units.forEach(({ apply, follows }, index) => {
      if (!follows) gained = gainsOf(open, capacityOf(apply(this.problem)));
      for (const [cell, more] of gained) {
        // Nobody comes while asleep, whatever else is open.
        if (model.capacity[cell] === 0) continue;
        const cells = gains.get(cell) ?? [];
        for (let unit = 0; unit < more; unit++) cells.push(guards[index]!);
        gains.set(cell, cells);
      }
    });
    const users: number[][] = model.pools.map(() => []);
    for (let r = 0; r < model.requests; r++) {
      for (const pool of rowOf(model.poolsOf, r)) users[pool]!.push(r);
    }
    for (const [cell, more] of gains) {
      const pool = Math.floor(cell / model.slots);
      const s = cell % model.slots;
      const meetings = users[pool]!.map((r) => at[r * model.slots + s]!).filter((one) => one >= 0);
      if (meetings.length > 0)
        atMost(solver, [...meetings, ...more], base.capacity[cell]! + more.length);
    }
  }
}

/** Units by pool and slot, waking hours aside: they take long to find and no waiver changes them. */
function capacityOf(problem: ScheduleProblem): Int32Array {
  return buildPools(problem, indexOf(problem.slots), indexOf(problem.participants)).capacity;
}

/** Cells that grew, and by how much. */
function gainsOf(before: Int32Array, after: Int32Array): [number, number][] {
  const grown: [number, number][] = [];
  after.forEach((units, cell) => {
    const more = units - before[cell]!;
    if (more > 0) grown.push([cell, more]);
  });
  return grown;
}

function differences({ maxBreakDifference, slots }: ScheduleProblem): Waiver[] {
  if (maxBreakDifference === undefined) return [];
  return [1, 2]
    .map((more) => maxBreakDifference + more)
    .filter((most) => most <= slots.length)
    .map((most, level) => ({
      change: { code: 'raise_break_difference', most },
      cost: fixCost.limit,
      apply: (problem) => ({ ...problem, maxBreakDifference: most }),
      ...(level > 0 ? { follows: 1 } : {}),
    }));
}

function releaseOf({ requests }: ScheduleProblem, r: number): Waiver {
  const { id } = requests[r]!;
  return {
    change: { code: 'release_request', request: id },
    cost: fixCost.release,
    apply: (problem) => ({
      ...problem,
      requests: problem.requests.map((one) => (one.id === id ? { ...one, required: false } : one)),
    }),
  };
}
