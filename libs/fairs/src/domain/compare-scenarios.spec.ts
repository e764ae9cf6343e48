import { pairKey } from './build-problem.js';
import { compareTimetables } from './compare-scenarios.js';

const requested = [pairKey('b1', 's1'), pairKey('b1', 's2'), pairKey('b2', 's1')];
const groups = new Map([
  ['b1', ['small']],
  ['s1', ['PHL', 'small']],
  ['s2', ['PHL']],
]);

describe('compareTimetables', () => {
  const [first, second] = compareTimetables(
    [
      { id: 'first', requested, placed: [pairKey('b1', 's1'), pairKey('b1', 's2')] },
      { id: 'second', requested, placed: [pairKey('b1', 's2'), pairKey('b2', 's1')] },
    ],
    groups,
    new Set([pairKey('b1', 's1')]),
  );

  it('counts who is covered, whose musts are met, and the meetings of each group', () => {
    expect(first).toMatchObject({ participants: 4, covered: 3, musts: 1, mustsPlaced: 1 });
    expect(second).toMatchObject({ participants: 4, covered: 4, musts: 1, mustsPlaced: 0 });
    expect(first?.groups).toEqual([
      { group: 'PHL', members: 2, meetings: 2, without: 0 },
      { group: 'small', members: 2, meetings: 3, without: 0 },
    ]);
  });

  it('says who loses and who gains against the first', () => {
    expect(first?.changes).toEqual([]);
    expect(second?.changes).toEqual([
      { registrationId: 'b1', before: 2, after: 1 },
      { registrationId: 'b2', before: 0, after: 1 },
    ]);
  });
});
