import fc from 'fast-check';
import type { ScheduleProblem } from '../format/problem.js';
import { buildModel } from '../model/build-model.js';
import { countingCover } from './counting-cover.js';

/** A problem with these pairs as requests, some perhaps twice. */
const problemOf = (pairs: readonly (readonly [number, number])[]): ScheduleProblem => ({
  format: 'iloilo.schedule/1',
  slots: [{ id: 'S1' }],
  placesPerSlot: 1,
  participants: Array.from({ length: 12 }, (_, p) => ({ id: `P${p}` })),
  requests: pairs.map(([a, b], r) => ({ id: `M${r}`, a: `P${a}`, b: `P${b}` })),
});

describe('countingCover', () => {
  const someone = fc.integer({ min: 0, max: 11 });
  const pair = fc.tuple(someone, someone).filter(([a, b]) => a !== b);

  it('counts every request once', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), (pairs) => {
        const { participants, requests } = countingCover(buildModel(problemOf(pairs)));
        const times = pairs.map(
          (ends, r) => ends.filter((p) => participants.includes(p)).length + +requests.includes(r),
        );
        expect(times).toEqual(pairs.map(() => 1));
      }),
    );
  });

  it('chooses the side with fewer participants of buyers and sellers', () => {
    const pairs = Array.from({ length: 27 }, (_, r) => [r % 3, 3 + (r % 9)] as const);
    const { participants, requests } = countingCover(buildModel(problemOf(pairs)));
    expect(participants).toEqual([0, 1, 2]);
    expect(requests).toEqual([]);
  });
});
