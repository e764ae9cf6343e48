import { largestChanges, shareByGroup } from './exposure.shares.js';

const exposure = [
  { supplierId: 'a', plain: 600_000, fair: 300_000 },
  { supplierId: 'b', plain: 400_000, fair: 400_000 },
  { supplierId: 'c', plain: 0, fair: 300_000 },
];

describe('shares of exposure', () => {
  it('are summed over the members of each group, before and after', () => {
    const groups = new Map([
      ['a', ['economy:PHL']],
      ['b', ['economy:PHL', 'region:remote']],
      ['c', ['region:remote']],
      ['d', ['economy:JPN']],
    ]);
    expect(shareByGroup(exposure, groups)).toEqual([
      { group: 'economy:PHL', suppliers: 2, plainShare: 1, share: 0.7 },
      { group: 'region:remote', suppliers: 2, plainShare: 0.4, share: 0.7 },
    ]);
    expect(shareByGroup([], groups)).toEqual([]);
  });

  it('tell whose change is largest, leaving out who stays', () => {
    expect(largestChanges(exposure).map(({ supplierId }) => supplierId)).toEqual(['a', 'c']);
    const many = Array.from({ length: 60 }, (_, index) => ({
      supplierId: `s${index}`,
      plain: 0,
      fair: index,
    }));
    expect(largestChanges(many)).toHaveLength(50);
    expect(largestChanges(many)[0]).toMatchObject({ fair: 59 });
  });
});
