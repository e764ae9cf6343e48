import { negate, type SatSolver } from './solver.js';

/** Which way a counter must force: outputs up from true inputs, inputs up from true outputs. */
export interface CountDirection {
  readonly atMost: boolean;
  readonly atLeast: boolean;
}

/**
 * Counts literals in unary (Bailleux and Boufkhad, CP 2003): output j (from 0) is true when more
 * than j of the inputs are. Counts are kept up to `most` outputs.
 */
export function totalizer(
  solver: SatSolver,
  inputs: readonly number[],
  most: number,
  direction: CountDirection,
): number[] {
  if (inputs.length <= 1) return [...inputs];
  const half = inputs.length >> 1;
  const left = totalizer(solver, inputs.slice(0, half), most, direction);
  const right = totalizer(solver, inputs.slice(half), most, direction);
  const size = Math.min(most, left.length + right.length);
  const outputs = Array.from({ length: size }, () => solver.newLiteral());
  for (let i = 1; i < size; i++) solver.addClause(negate(outputs[i]!), outputs[i - 1]!);
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      if (direction.atMost && i + j > 0) {
        const clause = [outputs[Math.min(i + j, size) - 1]!];
        if (i > 0) clause.push(negate(left[i - 1]!));
        if (j > 0) clause.push(negate(right[j - 1]!));
        if (i + j <= size) solver.addClause(...clause);
      }
      if (direction.atLeast && i + j < size) {
        const clause = [negate(outputs[i + j]!)];
        if (i < left.length) clause.push(left[i]!);
        if (j < right.length) clause.push(right[j]!);
        solver.addClause(...clause);
      }
    }
  }
  return outputs;
}

/** At most `most` of the literals; `unless` (a literal) makes it void. */
export function atMost(
  solver: SatSolver,
  literals: readonly number[],
  most: number,
  ...unless: readonly number[]
): void {
  if (literals.length <= most) return;
  if (most <= 0) {
    for (const literal of literals) solver.addClause(negate(literal), ...unless);
  } else if (most === 1 && literals.length <= 12) {
    for (let i = 0; i < literals.length; i++) {
      for (let j = 0; j < i; j++) {
        solver.addClause(negate(literals[i]!), negate(literals[j]!), ...unless);
      }
    }
  } else {
    const counter = totalizer(solver, literals, most + 1, { atMost: true, atLeast: false });
    solver.addClause(negate(counter[most]!), ...unless);
  }
}

/** At least `least` of the literals. */
export function atLeast(
  solver: SatSolver,
  literals: readonly number[],
  least: number,
  ...unless: readonly number[]
): void {
  if (least <= 0) return;
  if (literals.length < least) solver.addClause(...unless);
  else if (least === 1) solver.addClause(...literals, ...unless);
  else atMost(solver, literals.map(negate), literals.length - least, ...unless);
}
