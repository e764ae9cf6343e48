import type { ConflictItem, Relaxation } from '../format/answer.js';
import { type Model, placesPool, rowOf } from '../model/model.js';
import { CoreGuidedMinimum } from '../sat/core-guided.js';
import { encodeBreaks } from '../sat/encode-breaks.js';
import { TimetableFormula } from '../sat/encode-timetable.js';
import { negate } from '../sat/solver.js';
import { cheapestRelaxation } from '../relax/cheapest-relaxation.js';
import { overfullParticipant } from './overfull-participant.js';
import { requestItem } from './obstacles.js';

export interface ConflictReport {
  readonly conflict: readonly ConflictItem[];
  readonly relaxation?: Relaxation;
}

const conflictsPerTest = 3000;

/** Literals of meetings in slots up to which changes of rules are searched. */
const relaxableSize = 60_000;

/**
 * Explains why the required requests of an infeasible problem cannot all be placed: first by
 * Hall's theorem for each participant, else by a core of the SAT solver from which requests are
 * deleted while the rest still contradicts itself. The relaxation is the cheapest set of changes
 * (`cheapestRelaxation`); of large problems, and where none is found in time, a smallest set of
 * required requests to release (proven by the core-guided search, and checked by the timetable it found).
 * @param start begins the time or the questions that each of the three searches may take
 */
export function findConflict(model: Model, start: () => () => boolean): ConflictReport {
  const stop = start();
  const conflict =
    overfullParticipant(model) ?? nameItems(model, shrink(model, coreOf(model, stop), stop), stop);
  const relaxation =
    model.requests * model.slots <= relaxableSize
      ? cheapestRelaxation(model.problem, start())
      : undefined;
  return { conflict, ...(relaxation ? { relaxation } : smallestRelease(model, start())) };
}

function formulaWithSelectors(model: Model): TimetableFormula {
  const formula = new TimetableFormula(model, undefined, true);
  if (model.maxBreakDifference < Infinity) encodeBreaks(formula);
  return formula;
}

function selectors(formula: TimetableFormula): number[] {
  return [...formula.selector].filter((literal) => literal >= 0);
}

function smallestRelease(model: Model, stop: () => boolean): { relaxation?: Relaxation } {
  const formula = formulaWithSelectors(model);
  const released = selectors(formula).map((literal) => [negate(literal)]);
  if (new CoreGuidedMinimum(formula.solver, released).run(stop) !== 'sat') return {};
  const give = [...model.required.keys()]
    .filter((r) => formula.selector[r]! >= 0 && !formula.solver.isTrue(formula.selector[r]!))
    .map((r) => ({ code: 'release_request' as const, request: model.problem.requests[r]!.id }));
  return { relaxation: { give, checked: true, cheapest: false } };
}

/** Required requests of a core, as indices. */
function coreOf(model: Model, stop: () => boolean): number[] {
  const formula = formulaWithSelectors(model);
  const requestOf = new Map([...formula.selector].map((literal, r) => [literal, r]));
  let assumptions = selectors(formula);
  for (let size = Infinity; assumptions.length < size;) {
    size = assumptions.length;
    if (formula.solver.solve(assumptions, stop) !== 'unsat') break;
    assumptions = formula.solver.core;
  }
  return assumptions.map((literal) => requestOf.get(literal)!);
}

/** Deletes requests, in ever smaller groups, while the rest is still contradictory. */
function shrink(model: Model, core: readonly number[], stop: () => boolean): number[] {
  const formula = formulaWithSelectors(model);
  const { solver, selector } = formula;
  let kept = [...core];
  for (let size = kept.length >> 1; size >= 1 && !stop(); size >>= 1) {
    for (let from = 0; from < kept.length && !stop();) {
      const without = kept.filter((_, index) => index < from || index >= from + size);
      const limit = solver.conflicts + conflictsPerTest;
      const outcome = solver.solve(
        without.map((r) => selector[r]!),
        () => solver.conflicts >= limit || stop(),
      );
      if (outcome === 'unsat') {
        const core = new Set(solver.core);
        kept = without.filter((r) => core.has(selector[r]!));
      } else from += size;
    }
  }
  return kept;
}

/** The requests, and each participant, slot and rule without which they could all be placed. */
function nameItems(model: Model, requests: readonly number[], stop: () => boolean): ConflictItem[] {
  const items: ConflictItem[] = requests.map((r) => requestItem(model, r));
  const chosen = new Set(requests);
  const canHold = (relaxed: Model): boolean => {
    const formula = new TimetableFormula(relaxed, (r) => chosen.has(r));
    if (relaxed.maxBreakDifference < Infinity) encodeBreaks(formula);
    const limit = conflictsPerTest;
    return formula.solver.solve([], () => formula.solver.conflicts >= limit || stop()) === 'sat';
  };
  const { slots } = model;
  const widened = (pool: number, from: number, to: number): Model => {
    const capacity = model.capacity.slice();
    for (let s = from; s < to; s++) capacity[pool * slots + s] = model.requests;
    return { ...model, capacity };
  };
  for (const p of new Set(requests.flatMap((r) => [model.a[r]!, model.b[r]!]))) {
    if (stop()) break;
    const several = [...rowOf(model.requestsOf, p)].filter((r) => chosen.has(r)).length > 1;
    if (several && canHold(widened(p, 0, slots))) {
      items.push({ kind: 'participant', participant: model.problem.participants[p]!.id });
    }
  }
  const places = placesPool(model);
  for (
    let s = 0;
    s < slots && requests.length > model.capacity[places * slots + s]! && !stop();
    s++
  ) {
    if (canHold(widened(places, s, s + 1))) {
      items.push({ kind: 'slot', slot: model.problem.slots[s]!.id });
    }
  }
  const most = model.maxBreakDifference;
  if (most < Infinity && !stop() && canHold({ ...model, maxBreakDifference: Infinity })) {
    items.push({ kind: 'breakDifference', most });
  }
  return items;
}
