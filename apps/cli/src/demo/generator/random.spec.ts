import { Random } from './random.js';

describe('Random', () => {
  const draw = (random: Random): number[] => Array.from({ length: 20 }, () => random.next());

  it('gives the same for the same seed, and other numbers for another', () => {
    expect(draw(new Random('one'))).toEqual(draw(new Random('one')));
    expect(draw(new Random('one'))).not.toEqual(draw(new Random('two')));
  });

  it('keeps a fork apart from what else is drawn', () => {
    const busy = new Random('seed');
    draw(busy);
    expect(draw(busy.fork('part'))).toEqual(draw(new Random('seed').fork('part')));
  });

  it('stays within what was asked for', () => {
    const random = new Random('bounds');
    const dice = Array.from({ length: 600 }, () => random.whole(1, 6));
    expect(new Set(dice)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    const spread = Array.from({ length: 600 }, () => random.spread(10, 1000));
    expect(Math.min(...spread)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...spread)).toBeLessThan(1000);
    expect(spread.filter((value) => value < 100).length).toBeGreaterThan(200);
  });

  it('picks by weight and never what weighs nothing', () => {
    const random = new Random('weights');
    const picks = Array.from({ length: 400 }, () =>
      random.weighted([
        ['often', 3],
        ['never', 0],
        ['seldom', 1],
      ] as const),
    );
    expect(picks).not.toContain('never');
    const seldom = picks.filter((pick) => pick === 'seldom').length;
    expect(seldom).toBeGreaterThan(60);
    expect(seldom).toBeLessThan(140);
  });

  it('samples each item at most once', () => {
    const sample = new Random('sample').sample([1, 2, 3, 4], 9);
    expect([...sample].sort()).toEqual([1, 2, 3, 4]);
  });
});
