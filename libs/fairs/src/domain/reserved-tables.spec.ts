import { leavesKept } from './reserved-tables.js';

const women = { group: 'women-led', tables: 1 };
const young = { group: 'young', tables: 1 };

describe('tables kept for groups', () => {
  it('are left by meetings without a member', () => {
    expect(leavesKept(2, [women], [[]])).toBe(true);
    expect(leavesKept(2, [women], [[], []])).toBe(false);
    expect(leavesKept(2, [], [[], []])).toBe(true);
  });

  it('are taken by members, who may sit at any table', () => {
    expect(leavesKept(2, [women], [[], ['women-led']])).toBe(true);
    expect(leavesKept(2, [women], [['women-led'], ['women-led']])).toBe(true);
  });

  it('are counted for all groups together', () => {
    expect(leavesKept(3, [women, young], [[], []])).toBe(false);
    expect(leavesKept(3, [women, young], [[], ['women-led', 'young']])).toBe(true);
    // One table is left for women-led firms, one for young ones; the third is anybody's.
    expect(leavesKept(3, [women, young], [['women-led'], ['women-led'], []])).toBe(false);
    expect(leavesKept(3, [women, young], [['women-led'], ['women-led'], ['young']])).toBe(true);
  });

  it('are all that there is, where more are kept than stand', () => {
    expect(leavesKept(1, [{ ...women, tables: 5 }], [[]])).toBe(false);
    expect(leavesKept(1, [{ ...women, tables: 5 }], [['women-led']])).toBe(true);
    expect(leavesKept(0, [women], [])).toBe(true);
  });
});
