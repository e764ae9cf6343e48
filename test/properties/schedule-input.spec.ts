import fc from 'fast-check';
import { parseProblem, ScheduleInputError, type ScheduleProblem, solveSchedule } from '#scheduler';
import { type CheckedProblem, checkSchedule } from '../support/schedule-checker.js';

const hours = (hour: string): { start: string; end: string } => ({
  start: `2026-10-05T${hour}:00:00+08:00`,
  end: `2026-10-05T${hour}:30:00+08:00`,
});

/** A valid problem with every field of the format. */
const whole: ScheduleProblem = {
  format: 'iloilo.schedule/1',
  name: 'whole',
  slots: [
    { id: 'S1', session: 'morning', ...hours('09') },
    { id: 'S2', session: 'morning', ...hours('10') },
    { id: 'S3', ...hours('11') },
  ],
  places: [
    { id: 'T1', attributes: ['video'], zone: 'north', unavailable: ['S1'] },
    { id: 'T2', zone: 'south' },
  ],
  walking: [{ from: 'north', to: 'south', slots: 1 }],
  participants: [
    {
      id: 'A',
      unavailable: ['S1'],
      minMeetings: 1,
      maxMeetings: 2,
      maxConsecutive: 1,
      zone: 'north',
      timeZone: 'Asia/Manila',
      wakingHours: ['07:00', '22:00'],
      pauses: [{ slots: ['S1', 'S2'], free: 1 }],
    },
    { id: 'B', zone: 'south', representatives: [{ id: 'Ana', unavailable: ['S2'] }, { id: 'Bo' }] },
    { id: 'C', zone: 'north' },
  ],
  requests: [
    { id: 'M1', a: 'A', b: 'B', value: 0.5, required: true, after: [] },
    {
      id: 'M2',
      a: 'A',
      b: 'C',
      slot: 'S2',
      after: ['M1'],
      resources: ['interpreter'],
      needs: ['video'],
      keep: { slot: 'S1', weight: 1 },
    },
    { id: 'M3', a: 'B', b: 'C', session: 'morning', representativeA: 'Ana', zone: 'south' },
  ],
  resources: [{ id: 'interpreter', units: [1, 1, 0], unavailable: ['S1'], isPlace: false }],
  groups: [{ id: 'women-led', participants: ['A'], reservedPlaces: [0, 1, 0] }],
  pauses: [{ slots: ['S1', 'S2'], free: 0 }],
  objective: ['value', 'breaks', 'keep'],
  maxBreakDifference: 2,
};

const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  ...[null, true, 0, -1, 2.5, 1e308, -1e308, 1e9, 2 ** 53],
  ...['', 'S1', 'A', 'M2', '__proto__', 'constructor', 'n'.repeat(300), '\u0000', '\uD800'],
  ...['24:00', '99:99', '2026-13-45T00:00:00Z', 'Mars/Base'],
  ...[[], [[]], {}, { id: 'A' }, ['S1', 'S1'], ['nope'], [1e9, 1e9, 1e9]],
);

/** Every value within a value, as its owner and key. */
function places(owner: object): [Record<string, unknown>, string][] {
  return Object.entries(owner).flatMap(([key, value]) => [
    [owner as Record<string, unknown>, key],
    ...(typeof value === 'object' && value !== null ? places(value as object) : []),
  ]);
}

describe('a problem with something odd in it', () => {
  it('is refused by a typed error that names the place, or has a valid timetable', () => {
    const seen = { refused: 0, solved: 0 };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 2 }), (changes) => {
        const problem = structuredClone(whole);
        for (const [pick, value] of changes) {
          const all = places(problem);
          const [owner, key] = all[pick % all.length]!;
          owner[key] = structuredClone(value);
        }
        const text = JSON.stringify(problem, null, 1);
        let parsed: ScheduleProblem;
        try {
          parsed = parseProblem(text);
        } catch (cause) {
          expect(cause).toBeInstanceOf(ScheduleInputError);
          expect((cause as ScheduleInputError).line).toBeGreaterThan(0);
          seen.refused++;
          return;
        }
        const answer = solveSchedule(parsed, { seed: 1, steps: 30, clock: () => 0 });
        expect(checkSchedule(parsed as CheckedProblem, answer)).toEqual([]);
        seen.solved++;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.refused, seen.solved)).toBeGreaterThan(5);
  });
});
