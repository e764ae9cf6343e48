import {
  type CheckedAnswer,
  type CheckedProblem,
  checkSchedule,
} from '../support/schedule-checker.js';

const problem: CheckedProblem = {
  slots: [
    { id: 'S1', session: 'am' },
    { id: 'S2', session: 'am' },
    { id: 'S3', session: 'pm' },
  ],
  placesPerSlot: 1,
  participants: [
    { id: 'P1', maxConsecutive: 2, minMeetings: 1 },
    { id: 'P2', unavailable: ['S2'], maxMeetings: 1 },
    { id: 'P3' },
  ],
  requests: [
    { id: 'M1', a: 'P1', b: 'P2', value: 2, required: true },
    { id: 'M2', a: 'P1', b: 'P3', session: 'pm', after: ['M1'] },
    { id: 'M3', a: 'P2', b: 'P3' },
  ],
  maxBreakDifference: 1,
};
const good: CheckedAnswer = {
  status: 'feasible',
  placed: [
    { request: 'M1', slot: 'S1', place: 1 },
    { request: 'M2', slot: 'S3', place: 1 },
  ],
  unplaced: [{ request: 'M3' }],
  value: 3,
  valueBound: 3,
  belowMinimum: 0,
  breaks: 1,
  breaksBound: 0,
};
const place = (...placed: [string, string, number?][]): CheckedAnswer => ({
  ...good,
  placed: placed.map(([request, slot, number]) => ({ request, slot, place: number ?? 1 })),
});

describe('checkSchedule', () => {
  it('finds nothing wrong with a valid answer', () => {
    expect(checkSchedule(problem, good)).toEqual([]);
  });

  it.each<[string, CheckedAnswer, RegExp, Partial<CheckedProblem>?]>([
    ['an unknown slot', place(['M1', 'S9']), /unknown slot/],
    ['a request twice', place(['M1', 'S1'], ['M1', 'S3']), /placed twice/],
    ['a required request left out', place(['M2', 'S3']), /required M1/],
    ['an absent participant', place(['M1', 'S2']), /P2 is unavailable/],
    ['a wrong session', place(['M1', 'S1'], ['M2', 'S2']), /left its session/],
    ['a wrong order', place(['M1', 'S3'], ['M2', 'S3']), /not after/],
    ['too many meetings in a slot', place(['M1', 'S3'], ['M2', 'S3', 2]), /for 1 places/],
    ['a participant twice in a slot', place(['M1', 'S3'], ['M2', 'S3']), /at once/],
    ['a place taken twice', place(['M1', 'S3'], ['M2', 'S3']), /taken twice/],
    ['too many meetings of one', place(['M1', 'S1'], ['M3', 'S3']), /P2 has 2 meetings/],
    ['uneven breaks', good, /breaks differ/, { maxBreakDifference: 0 }],
    ['a wrong value', { ...good, value: 4 }, /value is 3/],
    ['a bound below the value', { ...good, valueBound: 2 }, /above its bound/],
    ['wrong breaks', { ...good, breaks: 0 }, /1 breaks/],
    ['a bound above the breaks', { ...good, breaksBound: 2 }, /below their bound/],
    ['a wrong minimum', { ...good, belowMinimum: 1 }, /minimum/],
    ['meetings of an infeasible problem', { ...good, status: 'infeasible' }, /infeasible with/],
  ])('finds %s', (...[, answer, fault, change]) => {
    expect(checkSchedule({ ...problem, ...change }, answer).join('; ')).toMatch(fault);
  });
});
