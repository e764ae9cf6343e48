import type { ScheduleProblem } from '#scheduler';
import { isFair, priceOfFairness, withoutFairness } from './fairness-price.js';

const problem: ScheduleProblem = {
  format: 'iloilo.schedule/1',
  name: 'Round',
  slots: [
    {
      id: 'one',
      session: '2026-04-06',
      start: '2026-04-06T01:00:00Z',
      end: '2026-04-06T01:30:00Z',
    },
  ],
  participants: [
    { id: 'a', maxMeetings: 2, minMeetings: 1 },
    { id: 'b', maxMeetings: 1 },
  ],
  requests: [{ id: 'a b', a: 'a', b: 'b', value: 3 }],
  objective: ['coverage', 'value', 'breaks'],
};

describe('the price of fairness', () => {
  it('is asked of the same problem with nothing promised to anybody', () => {
    const free = withoutFairness(problem);
    expect(isFair(problem)).toBe(true);
    expect(isFair(free)).toBe(false);
    expect(free.participants.map(({ minMeetings }) => minMeetings)).toEqual([0, 0]);
    expect({ ...free, participants: [] }).toEqual({
      ...problem,
      participants: [],
      objective: undefined,
    });
  });

  it('is the value given up, and no more than the bound allows', () => {
    expect(priceOfFairness(80, { value: 100, valueBound: 104 })).toEqual({
      valueGivenUp: 20,
      atMost: 24,
    });
    // A search that ended early may find less without fairness than one had with it.
    expect(priceOfFairness(80, { value: 79, valueBound: 90 })).toEqual({
      valueGivenUp: 0,
      atMost: 10,
    });
  });
});
