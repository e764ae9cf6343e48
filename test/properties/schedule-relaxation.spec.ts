import fc from 'fast-check';
import {
  type RelaxationChange,
  type ScheduleAnswer,
  type ScheduleProblem,
  solveSchedule,
} from '#scheduler';
import { buildModel } from '../../libs/scheduler/src/model/build-model.js';
import { RelaxableFormula } from '../../libs/scheduler/src/relax/relaxable-formula.js';
import { encodeBreaks } from '../../libs/scheduler/src/sat/encode-breaks.js';
import { TimetableFormula } from '../../libs/scheduler/src/sat/encode-timetable.js';
import { arbitraryProblem } from '../support/schedule-arbitrary.js';
import { type CheckedProblem, checkSchedule } from '../support/schedule-checker.js';

const solved = (problem: ScheduleProblem): ScheduleAnswer =>
  solveSchedule(problem, { seed: 1, steps: 500, clock: () => 0 });

/** Small problems in which most requests must be placed, so that many cannot be. */
const tight = fc
  .tuple(
    arbitraryProblem({ slots: 4, participants: 5, requests: 9, extensions: true }),
    fc.infiniteStream(fc.constantFrom(true, true, false)),
  )
  .map(([problem, choice]) => ({
    ...problem,
    requests: problem.requests.map((one) => ({
      ...one,
      required: choice.next().value as boolean,
    })),
  }));

/** By a formula of the changed problem alone. */
function canHold(problem: ScheduleProblem): boolean {
  const formula = new TimetableFormula(buildModel(problem));
  if (formula.model.maxBreakDifference < Infinity) encodeBreaks(formula);
  return formula.solver.solve() === 'sat';
}

/** Waivers with those that they make sense after. */
function closed({ waivers }: RelaxableFormula, chosen: readonly number[]): number[] {
  const all = new Set<number>();
  const add = (index: number): void => {
    all.add(index);
    const { follows = 0 } = waivers[index]!;
    if (follows > 0) add(index - follows);
  };
  chosen.forEach(add);
  return [...all].sort((x, y) => x - y);
}

const base: ScheduleProblem = {
  format: 'iloilo.schedule/1',
  slots: [{ id: 'S1' }, { id: 'S2' }],
  placesPerSlot: 2,
  participants: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
  requests: [
    { id: 'M1', a: 'A', b: 'B', required: true },
    { id: 'M2', a: 'A', b: 'C', required: true },
  ],
};

const both = (part: object): ScheduleProblem['requests'] =>
  base.requests.map((one) => ({ ...one, ...part }));

const cases: [string, Partial<ScheduleProblem>, RelaxationChange[]][] = [
  [
    'two more places',
    { placesPerSlot: 0 },
    [
      { code: 'add_place', slot: 'S1' },
      { code: 'add_place', slot: 'S2' },
    ],
  ],
  [
    'the same place twice',
    {
      placesPerSlot: 0,
      requests: [
        { ...base.requests[0]!, slot: 'S1' },
        { id: 'M3', a: 'C', b: 'D', slot: 'S1', required: true },
      ],
      participants: [...base.participants, { id: 'D' }],
    },
    [
      { code: 'add_place', slot: 'S1' },
      { code: 'add_place', slot: 'S1' },
    ],
  ],
  [
    'a pause of one participant',
    { pauses: [{ slots: ['S1', 'S2'], free: 1 }] },
    [{ code: 'release_pause', participant: 'A' }],
  ],
  [
    'a run',
    { participants: [{ id: 'A', maxConsecutive: 1 }, { id: 'B' }, { id: 'C' }] },
    [{ code: 'raise_consecutive', participant: 'A' }],
  ],
  [
    'walking time, step by step',
    {
      participants: [{ id: 'A' }, { id: 'B', zone: 'north' }, { id: 'C', zone: 'south' }],
      walking: [{ from: 'south', to: 'north', slots: 2 }],
    },
    [
      { code: 'shorten_walking', from: 'south', to: 'north', slots: 1 },
      { code: 'shorten_walking', from: 'south', to: 'north', slots: 0 },
    ],
  ],
  [
    'a unit of a resource, where it is closed',
    {
      resources: [{ id: 'interpreter', unavailable: ['S2'] }],
      requests: both({ resources: ['interpreter'] }),
    },
    [{ code: 'add_unit', resource: 'interpreter', slot: 'S2' }],
  ],
  [
    'a closed place',
    { placesPerSlot: undefined, places: [{ id: 'T1', unavailable: ['S2'] }] },
    [{ code: 'open_place', place: 'T1', slot: 'S2' }],
  ],
  [
    'a place like another',
    {
      placesPerSlot: undefined,
      places: [{ id: 'T1' }, { id: 'T2', attributes: ['video'] }],
      requests: [
        { ...base.requests[0]!, needs: ['video'], slot: 'S1' },
        { id: 'M3', a: 'C', b: 'D', needs: ['video'], slot: 'S1', required: true },
      ],
      participants: [...base.participants, { id: 'D' }],
    },
    [{ code: 'add_place', slot: 'S1', like: 'T2' }],
  ],
  [
    'a reserved place',
    {
      placesPerSlot: [1, 0],
      groups: [{ id: 'women-led', participants: ['C'], reservedPlaces: [1, 0] }],
      requests: [{ ...base.requests[0]!, slot: 'S1' }],
    },
    [{ code: 'add_place', slot: 'S1' }],
  ],
  [
    'somebody who comes after all',
    {
      participants: [
        { id: 'A', representatives: [{ id: 'Ana', unavailable: ['S2'] }] },
        { id: 'B' },
        { id: 'C' },
      ],
    },
    [{ code: 'free_representative', participant: 'A', representative: 'Ana', slot: 'S2' }],
  ],
];

describe('relaxations', () => {
  it.each(cases)('of an infeasible problem: %s', (_, part, give) => {
    const { status, relaxation } = solved({ ...base, ...part });
    expect(status).toBe('infeasible');
    expect(relaxation).toEqual({ give, checked: true, cheapest: true });
  });

  it('ask of a formula with guards what they ask of the problem changed for good', () => {
    let infeasible = 0;
    fc.assert(
      fc.property(tight, fc.array(fc.nat(), { maxLength: 6 }), (problem, picks) => {
        const relaxable = new RelaxableFormula(problem);
        const { waivers, guards, formula } = relaxable;
        const waived = closed(
          relaxable,
          picks.map((pick) => pick % Math.max(1, waivers.length)).slice(0, waivers.length),
        );
        const kept = guards.filter((_, index) => !waived.includes(index));
        const expected = canHold(relaxable.apply(waived));
        if (!expected) infeasible++;
        expect(formula.solver.solve(kept)).toBe(expected ? 'sat' : 'unsat');
      }),
      { numRuns: 80 },
    );
    expect(infeasible).toBeGreaterThan(10);
  });

  it('make an infeasible problem feasible, and no cheaper one does', () => {
    let seen = 0;
    fc.assert(
      fc.property(tight, fc.nat(), (problem, pick) => {
        const { status, relaxation } = solved(problem);
        if (status !== 'infeasible') return;
        seen++;
        expect(relaxation).toMatchObject({ checked: true, cheapest: true });
        const relaxable = new RelaxableFormula(problem);
        const { waivers } = relaxable;
        const left = [...waivers.keys()];
        const given = relaxation!.give.map((change) => {
          const index = left.find(
            (at) => JSON.stringify(waivers[at]!.change) === JSON.stringify(change),
          )!;
          return left.splice(left.indexOf(index), 1)[0]!;
        });
        const changed = relaxable.apply(given);
        const answer = solved(changed);
        expect(answer.status).not.toBe('infeasible');
        expect(checkSchedule(changed as CheckedProblem, answer)).toEqual([]);
        const costOf = (set: readonly number[]): number =>
          set.reduce((sum, index) => sum + waivers[index]!.cost, 0);
        const some = [...waivers.keys()].filter((x) => x % 5 === pick % 5);
        const sets = some.flatMap((x) => [
          closed(relaxable, [x]),
          closed(relaxable, [x, (x * 31 + pick) % waivers.length]),
        ]);
        for (const set of sets.filter((one) => costOf(one) < costOf(given))) {
          expect(canHold(relaxable.apply(set))).toBe(false);
        }
      }),
      { numRuns: 15 },
    );
    expect(seen).toBeGreaterThan(2);
  });
});
