import fc from 'fast-check';
import { shareOut } from './share-out.js';

describe('sharing needs out over jobs', () => {
  it('leaves one job one job, whose shards are not shared out again', () => {
    expect(shareOut([1, 2, 3])).toEqual([[1, 2, 3]]);
    for (const shard of shareOut(Array.from({ length: 600 }, (_, need) => need))) {
      expect(shareOut(shard)).toEqual([shard]);
    }
  });

  it('gives each need to one job, never a larger shard after a smaller one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), (count) => {
        const needs = Array.from({ length: count }, (_, need) => need);
        const shards = shareOut(needs);
        expect(shards.flat()).toEqual(needs);
        const sizes = shards.map(({ length }) => length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(sizes.every((size) => size >= 1 && size <= 200)).toBe(true);
      }),
    );
  });
});
