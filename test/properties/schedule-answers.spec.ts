import fc from 'fast-check';
import { type ScheduleAnswer, type ScheduleProblem, solveSchedule } from '#scheduler';
import { arbitraryProblem } from '../support/schedule-arbitrary.js';
import { checkSchedule } from '../support/schedule-checker.js';
import { largestValue } from '../support/schedule-exhaustive.js';

const solve = (problem: ScheduleProblem, steps = 200, seed = 7): ScheduleAnswer =>
  solveSchedule(problem, { steps, seed, clock: () => 0 });

describe('answers to random problems', () => {
  const plain = { slots: 5, participants: 6, requests: 14, extensions: false };

  it('break no hard rule and report true figures and bounds', () => {
    fc.assert(
      fc.property(arbitraryProblem(plain), (problem) => {
        expect(checkSchedule(problem, solve(problem))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('break no rule of the extensions', () => {
    fc.assert(
      fc.property(arbitraryProblem({ ...plain, extensions: true }), (problem) => {
        expect(checkSchedule(problem, solve(problem))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('agree with an exhaustive search on what is infeasible, optimal and bounded', () => {
    const tiny = { slots: 3, participants: 4, requests: 6, extensions: false };
    fc.assert(
      fc.property(arbitraryProblem(tiny), (problem) => {
        const answer = solve(problem);
        const best = largestValue(problem);
        expect(answer.status === 'infeasible').toBe(best < 0);
        if (best < 0) return;
        expect(answer.status).not.toBe('unknown');
        expect(answer.valueBound).toBeGreaterThanOrEqual(best - 1e-9);
        if (answer.status === 'optimal' && problem.objective?.[0] === 'value') {
          expect(answer.value).toBeCloseTo(best, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are the same, byte for byte, for the same seed and steps', () => {
    fc.assert(
      fc.property(arbitraryProblem(plain), fc.nat({ max: 300 }), (problem, steps) => {
        expect(JSON.stringify(solve(problem, steps))).toBe(JSON.stringify(solve(problem, steps)));
      }),
      { numRuns: 40 },
    );
  });

  it('are valid when stopped at any moment', () => {
    fc.assert(
      fc.property(arbitraryProblem(plain), fc.nat({ max: 30 }), (problem, questions) => {
        let asked = 0;
        const answer = solveSchedule(problem, {
          steps: 400,
          seed: 1,
          clock: () => 0,
          isCancelled: () => ++asked > questions,
        });
        expect(checkSchedule(problem, answer)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
