import fc from 'fast-check';
import { negate, SatSolver } from './solver.js';
import { atLeast, atMost } from './totalizer.js';

const variables = 8;
const clause = fc.array(fc.nat({ max: 2 * variables - 1 }), { minLength: 1, maxLength: 3 });
const formula = fc.array(clause, { maxLength: 50 });

/** Whether some assignment satisfies all clauses, by trying each. */
function isSatisfiable(clauses: readonly (readonly number[])[]): boolean {
  for (let bits = 0; bits < 1 << variables; bits++) {
    const holds = (literal: number): boolean => ((bits >> (literal >> 1)) & 1) !== (literal & 1);
    if (clauses.every((literals) => literals.some(holds))) return true;
  }
  return false;
}

function solverOf(clauses: readonly (readonly number[])[]): SatSolver {
  const solver = new SatSolver();
  for (let v = 0; v < variables; v++) solver.newLiteral();
  for (const literals of clauses) solver.addClause(...literals);
  return solver;
}

describe('SatSolver', () => {
  it('agrees with trying every assignment, and its models satisfy the clauses', () => {
    fc.assert(
      fc.property(formula, (clauses) => {
        const solver = solverOf(clauses);
        const outcome = solver.solve();
        expect(outcome).toBe(isSatisfiable(clauses) ? 'sat' : 'unsat');
        if (outcome === 'sat') {
          expect(clauses.every((literals) => literals.some((one) => solver.isTrue(one)))).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('returns a core of the assumptions that is contradictory by itself', () => {
    fc.assert(
      fc.property(
        formula,
        fc.uniqueArray(fc.nat({ max: 2 * variables - 1 })),
        (clauses, assumed) => {
          const solver = solverOf(clauses);
          if (solver.solve(assumed) !== 'unsat') return;
          const { core } = solver;
          expect(core.every((literal) => assumed.includes(literal))).toBe(true);
          expect(isSatisfiable([...clauses, ...core.map((literal) => [literal])])).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('proves that nine pigeons have no eight holes', () => {
    const solver = new SatSolver();
    const at = Array.from({ length: 9 }, () =>
      Array.from({ length: 8 }, () => solver.newLiteral()),
    );
    for (const holes of at) solver.addClause(...holes);
    for (let hole = 0; hole < 8; hole++)
      atMost(
        solver,
        at.map((holes) => holes[hole]!),
        1,
      );
    expect(solver.solve()).toBe('unsat');
  });

  it('stops when told to', () => {
    const solver = new SatSolver();
    const at = Array.from({ length: 12 }, () =>
      Array.from({ length: 11 }, () => solver.newLiteral()),
    );
    for (const holes of at) solver.addClause(...holes);
    for (let hole = 0; hole < 11; hole++) {
      for (let i = 0; i < 12; i++) {
        for (let j = 0; j < i; j++) solver.addClause(negate(at[i]![hole]!), negate(at[j]![hole]!));
      }
    }
    expect(solver.solve([], () => true)).toBe('stopped');
  });
});

describe('counters', () => {
  it('allow exactly the numbers between their bounds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
        fc.nat({ max: 9 }),
        fc.nat({ max: 9 }),
        (values, least, most) => {
          const solver = new SatSolver();
          const literals = values.map(() => solver.newLiteral());
          atMost(solver, literals, most);
          atLeast(solver, literals, least);
          const fixed = literals.map((literal, i) => (values[i] ? literal : negate(literal)));
          const count = values.filter((value) => value).length;
          expect(solver.solve(fixed)).toBe(count >= least && count <= most ? 'sat' : 'unsat');
        },
      ),
    );
  });
});
