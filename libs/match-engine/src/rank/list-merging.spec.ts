import fc from 'fast-check';
import { mergeRanked, rankWithNewcomers } from './list-merging.js';
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

describe('rankWithNewcomers', () => {
  it('keeps the share where there are enough newcomers, and moves as few as it can', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 1000 }), (all, share) => {
        const ranked = [...all].sort(compareScored);
        const isNewcomer = ({ id }: { id: string }) => Number(id.slice(1)) % 3 === 0;
        const k = 10;
        const list = rankWithNewcomers(ranked, isNewcomer, k, share);
        const newcomers = (of: readonly { id: string; fused: number }[]) =>
          of.filter(isNewcomer).length;
        const places = Math.floor((Math.min(k, ranked.length) * share) / 1000);
        expect(list).toHaveLength(Math.min(k, ranked.length));
        expect(newcomers(list.map(({ item }) => item))).toBe(
          Math.max(newcomers(ranked.slice(0, k)), Math.min(places, newcomers(ranked))),
        );
        if (share === 0) expect(list.map(({ item }) => item)).toEqual(ranked.slice(0, k));
      }),
    );
  });

  it('marks who is there by the share', () => {
    const ranked = [5, 4, 3, 2].map((fused, index) => ({ id: `s${index}`, fused }));
    expect(rankWithNewcomers(ranked, ({ id }) => id === 's3', 2, 500)).toEqual([
      { item: ranked[0], exploration: false },
      { item: ranked[3], exploration: true },
    ]);
  });
});
