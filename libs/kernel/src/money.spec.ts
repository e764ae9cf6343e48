import fc from 'fast-check';
import { toMinorUnits } from './money.js';

describe('toMinorUnits', () => {
  it('is exact for every amount that the currency can express', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.constantFrom(0, 2, 3), (units, digits) => {
        expect(toMinorUnits(units / 10 ** digits, digits)).toBe(units);
      }),
    );
  });

  it.each([
    [1.5, 0],
    [0.001, 2],
    [-1, 2],
    [Number.NaN, 2],
    [Infinity, 2],
    [1e300, 2],
  ])('refuses %p with %p decimals', (amount, digits) => {
    expect(toMinorUnits(amount, digits)).toBeUndefined();
  });
});
