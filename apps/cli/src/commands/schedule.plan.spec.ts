import type { ScheduleProblem } from '#scheduler';
import { formatPlan, makePlan, readPlan } from './schedule.plan.js';

/** Two buyers who each want to meet two suppliers, in two slots at one table. */
const problem: ScheduleProblem = {
  format: 'iloilo.schedule/1',
  name: 'small',
  slots: [{ id: 'S1' }, { id: 'S2' }],
  placesPerSlot: 1,
  participants: ['A', 'B', 'X', 'Y'].map((id) => ({ id })),
  requests: [
    { id: 'M1', a: 'A', b: 'X', value: 4 },
    { id: 'M2', a: 'A', b: 'Y', value: 3 },
    { id: 'M3', a: 'B', b: 'X', value: 2 },
    { id: 'M4', a: 'B', b: 'Y', value: 1 },
  ],
};
const options = { seed: 1, steps: 500, clock: () => 0 };

describe('schedule --plan', () => {
  it('reads ranges, steps and lists, and gathers what is repeated', () => {
    const first = readPlan('tables=2..8..3');
    expect(first).toEqual({ grid: { places: [2, 5, 8] } });
    expect(readPlan('minimum=3', readPlan('days=2,1', first))).toEqual({
      grid: { places: [2, 5, 8], days: [1, 2] },
      minimum: 3,
    });
  });

  it.each(['tables', 'tables=', 'tables=0..3', 'rooms=3', 'slots=4..2', 'slots=1..900', 'days=-1'])(
    'refuses %s with what to give',
    (text) => {
      expect(() => readPlan(text)).toThrow(/^Give /);
    },
  );

  it('solves each combination, and more room is never worth less', () => {
    const request = readPlan('slots=1..2', readPlan('tables=1..3'));
    const { capacity } = makePlan(problem, request, options);
    const values = capacity.map((point) => [point.slots, point.places, point.value]);
    expect(values).toEqual([
      [1, 1, 4],
      [1, 2, 5],
      [1, 3, 5],
      [2, 1, 7],
      [2, 2, 10],
      [2, 3, 10],
    ]);
    expect(capacity.every((point) => point.status === 'optimal')).toBe(true);
    expect(capacity.map((point) => point.gain)).toEqual([0, 1, 0, 0, 3, 0]);
  });

  it('says what a minimum of meetings costs', () => {
    const { fairness } = makePlan({ ...problem, placesPerSlot: 1 }, readPlan('minimum=1'), options);
    expect(fairness).toEqual([
      { minimum: 0, value: 7, price: 0, below: 0 },
      { minimum: 1, value: 5, price: 2, below: 0 },
    ]);
  });

  it('draws a table and a curve whose longest bar is the largest value', () => {
    const plan = makePlan(problem, readPlan('minimum=1', readPlan('tables=1,2')), options);
    const text = formatPlan(plan);
    expect(text).toContain('days  slots  places');
    expect(text).toMatch(/1 × 2, 2 {2}10\.00 {2}#{40}\n/);
    expect(text).toMatch(/7\.00 {2}#{28}\n/);
    expect(text).toContain('minimum  value  price  below');
  });
});
