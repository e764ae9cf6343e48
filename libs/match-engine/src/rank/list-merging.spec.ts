import fc from 'fast-check';
import { mergeRanked } from './list-merging.js';
import { compareScored } from './ranking.js';
import { TopList } from './top-list.js';

const items = fc
  .array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 })
  .map((scores) => scores.map((fused, index) => ({ id: `s${(index * 17) % 41}`, fused })));

describe('mergeRanked and TopList', () => {
  it('give the first k of the sorted whole', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 12 }), (all, k) => {
        const expected = [...all].sort(compareScored).slice(0, k);
        const top = new TopList<(typeof all)[number]>(k);
        for (const item of all) top.offer(item);
        expect(top.toSorted()).toEqual(expected);
        const shards = [0, 1, 2].map((shard) =>
          mergeRanked([all.filter((_, index) => index % 3 === shard)], k),
        );
        expect(mergeRanked(shards, k)).toEqual(expected);
      }),
    );
  });
});
