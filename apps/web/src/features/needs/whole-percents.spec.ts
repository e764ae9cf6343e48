import { wholePercents } from './whole-percents';

describe('wholePercents', () => {
  it('adds up to a hundred where the shares are the whole', () => {
    expect(wholePercents([0.335, 0.335, 0.33])).toEqual([34, 33, 33]);
    expect(wholePercents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
    expect(wholePercents([0.125, 0.625, 0.25])).toEqual([13, 62, 25]);
  });

  it('adds up to the rounded sum where they are not, and leaves whole percents as they are', () => {
    expect(wholePercents([0.5, 0.2])).toEqual([50, 20]);
    expect(wholePercents([0.204, 0.204])).toEqual([21, 20]);
    expect(wholePercents([])).toEqual([]);
  });
});
