import { overfullParticipant } from '../explain/overfull-participant.js';
import { relaxValue } from '../flow/b-matching.js';
import { colourEdges } from '../flow/edge-colouring.js';
import { placesPool } from '../model/model.js';
import { objectiveOf } from '../model/score.js';
import { Timetable } from '../model/timetable.js';
import { Change } from '../search/change.js';
import { fitsBoard } from '../search/chain-board.js';
import { insertByKempe } from '../search/kempe.js';
import { LocalSearch } from '../search/local-search.js';
import { encodeBreaks } from '../sat/encode-breaks.js';
import { TimetableFormula } from '../sat/encode-timetable.js';
import { type BreakFormula, BreakSearch } from '../sat/minimise-breaks.js';
import type { SatSolver } from '../sat/solver.js';
import type { RunState } from './run-state.js';
import { floorToGrid } from './value-grid.js';

/**
 * One way to better a run: it may offer timetables, raise bounds, or prove infeasibility. Methods
 * run in the order of `methods`, each within its share of what is left of the budget.
 */
export interface Method {
  readonly name: string;
  readonly share: number;
  applies(state: RunState): boolean;
  run(state: RunState, stop: () => boolean): void;
}

/** Literals up to which the SAT methods are tried. */
const satSize = 400_000;

function isSmall({ model }: RunState): boolean {
  const literals = model.allowed.reduce((sum, one) => sum + one, 0);
  return literals + model.participants * model.slots * 40 <= satSize;
}

/** Infeasible where one participant cannot hold its required requests, however large the rest. */
const counting: Method = {
  name: 'counting',
  share: 1,
  applies: ({ model }) => model.required.includes(1),
  run(state) {
    if (overfullParticipant(state.model)) state.isInfeasible = true;
  },
};

/** Timetables of the requests that a relaxed optimum chooses, and the bound of value. */
const matching: Method = {
  name: 'matching',
  share: 1,
  applies: () => true,
  run(state, stop) {
    const { model } = state;
    const bound = relaxValue(model, stop);
    state.valueBound = Math.min(state.valueBound, floorToGrid(model.value, bound.bound));
    const goal = objectiveOf(model);
    const coverageFirst = goal.includes('coverage') && goal[0] !== 'value';
    const relaxed = coverageFirst ? relaxValue(model, stop, (p) => model.minMeetings[p]!) : bound;
    const coloured = colourChosen(state, relaxed.chosen);
    if (coloured) state.offerSlots(coloured, 'edge colouring');
    const timetable = new Timetable(model);
    if (coloured) timetable.load(coloured);
    const change = new Change(timetable);
    const order = [...model.value.keys()].filter((r) => relaxed.chosen[r] || model.required[r]);
    state.random.shuffle(order);
    order.sort((x, y) => model.required[y]! - model.required[x]!);
    for (const r of order) {
      if (timetable.slotOf[r]! >= 0) continue;
      if (state.budget.spend(1)) break;
      insertByKempe(change, r, state.random.below(model.slots));
    }
    state.offer(timetable, 'matching');
    if (timetable.missing > 0 || timetable.excessBreaks > 0) state.draft = timetable.slotOf.slice();
  },
};

/** Slots by König's theorem, where the requests chosen are bipartite and nothing else binds them. */
function colourChosen({ model }: RunState, chosen: Uint8Array): Int32Array | undefined {
  const degree = new Int32Array(model.participants);
  const requests = [...chosen.keys()].filter((r) => chosen[r]);
  for (const r of requests) {
    if (model.allowed.subarray(r * model.slots, (r + 1) * model.slots).includes(0))
      return undefined;
    degree[model.a[r]!]!++;
    degree[model.b[r]!]!++;
  }
  if (degree.some((count) => count > model.slots)) return undefined;
  const places = model.capacity.subarray(
    placesPool(model) * model.slots,
    (placesPool(model) + 1) * model.slots,
  );
  if (Math.min(...places) * model.slots < requests.length) return undefined;
  if (!isBipartite(model.a, model.b, requests, model.participants)) return undefined;
  const edges = requests.map((r) => [model.a[r]!, model.b[r]!] as const);
  const colours = colourEdges(model.participants, edges, model.slots);
  const slotOf = new Int32Array(model.requests).fill(-1);
  requests.forEach((r, index) => {
    slotOf[r] = colours[index]!;
  });
  return slotOf;
}

function isBipartite(
  a: Int32Array,
  b: Int32Array,
  requests: readonly number[],
  participants: number,
): boolean {
  // Union-find with parity: p and its mirror p + n stand for the two sides.
  const parent = Int32Array.from({ length: 2 * participants }, (_, i) => i);
  const find = (x: number): number => {
    let root = x;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = x; at !== root;) [at, parent[at]] = [parent[at]!, root];
    return root;
  };
  for (const r of requests) {
    parent[find(a[r]!)] = find(b[r]! + participants);
    parent[find(b[r]!)] = find(a[r]! + participants);
  }
  return requests.every((r) => find(a[r]!) !== find(a[r]! + participants));
}

/** Feasibility of the required requests, and the fewest breaks where those are all requests. */
const satisfiability: Method = {
  name: 'satisfiability',
  share: 1,
  applies: (state) =>
    isSmall(state) &&
    (state.model.required.includes(1) || objectiveOf(state.model)[0] === 'breaks'),
  run(state, stop) {
    const { model } = state;
    const all = model.required.every((required) => required === 1);
    const goal = objectiveOf(model);
    const minimises = goal.includes('breaks') && (all || goal[0] === 'breaks');
    if (state.best && !minimises) return;
    const outcome = searchBreaks(state, (r) => model.required[r] === 1, stop, minimises);
    if (outcome === 'infeasible') state.isInfeasible = true;
  },
};

/** Improves whatever there is. */
const local: Method = {
  name: 'local search',
  share: 0.5,
  applies: (state) => !state.isInfeasible && !isFinished(state),
  run(state, stop) {
    const timetable = state.load(state.draft ?? state.best);
    state.draft = undefined;
    new LocalSearch(timetable, {
      random: state.random,
      spend: (steps) => state.budget.spend(steps) || stop(),
      isDone: (one) => one.missing === 0 && one.excessBreaks === 0 && state.isProven(one),
      onBetter: (one) => {
        state.offer(one, 'local search');
      },
    }).run();
    state.offer(timetable, 'local search');
  },
};

/** Fewest breaks of the meetings chosen, where value and coverage are proven. */
const breaks: Method = {
  name: 'breaks',
  share: 0.9,
  applies: (state) =>
    !state.isInfeasible &&
    state.best !== undefined &&
    isSmall(state) &&
    objectiveOf(state.model).includes('breaks') &&
    !isFinished(state),
  run(state, stop) {
    const best = state.best!;
    const allPlaced = best.every((slot) => slot >= 0);
    searchBreaks(state, (r) => best[r]! >= 0, stop, true, allPlaced);
  },
};

/** `isBound` says that the lower bound holds for every timetable, not only for this choice. */
function searchBreaks(
  state: RunState,
  isPlaced: (request: number) => boolean,
  stop: () => boolean,
  minimises: boolean,
  isBound = minimises,
): 'optimal' | 'infeasible' | 'stopped' {
  const { model } = state;
  const makeFormula = (): BreakFormula => {
    const formula = new TimetableFormula(model, isPlaced);
    const counted = minimises || model.maxBreakDifference < Infinity;
    const counts = counted ? encodeBreaks(formula) : [];
    return { formula, counts: minimises ? counts : [] };
  };
  const spent = new Map<SatSolver, number>();
  const search = new BreakSearch(makeFormula(), makeFormula, {
    random: state.random,
    isPlaced,
    spend: (steps) => state.budget.spend(steps) || stop(),
    stop: (solver) => {
      const steps = solver.conflicts - (spent.get(solver) ?? 0);
      spent.set(solver, solver.conflicts);
      return state.budget.spend(steps) || stop();
    },
    onBetter: ({ best, lower }) => {
      if (isBound) state.breaksBound = Math.max(state.breaksBound, lower);
      if (best) state.offerSlots(best, 'satisfiability');
    },
    ...(state.best ? { start: { slotOf: state.best, breaks: state.load(state.best).breaks } } : {}),
  });
  const outcome = search.run();
  if (isBound) state.breaksBound = Math.max(state.breaksBound, search.lower);
  return outcome;
}

export function isFinished(state: RunState): boolean {
  return state.best !== undefined && state.isProven(state.load(state.best));
}

/** A short local search, so that the exact search starts near a good timetable. */
const warmUp: Method = {
  ...local,
  name: 'warm-up',
  share: 0.05,
  applies: (state) =>
    satisfiability.applies(state) && !fitsBoard(state.model) && !isFinished(state),
};

export const methods: readonly Method[] = [
  counting,
  matching,
  warmUp,
  satisfiability,
  local,
  breaks,
  local,
];
