import { fit } from './shrink';

describe('fit', () => {
  it('bounds the longest side and keeps the proportions', () => {
    expect(fit({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(fit({ width: 3000, height: 4000 }, 1600)).toEqual({ width: 1200, height: 1600 });
  });

  it('never enlarges, and leaves at least a pixel', () => {
    expect(fit({ width: 40, height: 30 }, 1600)).toEqual({ width: 40, height: 30 });
    expect(fit({ width: 9000, height: 2 }, 1600)).toEqual({ width: 1600, height: 1 });
  });
});
