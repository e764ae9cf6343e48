/** Decimal places up to which values are looked at. */
const decimals = 6;

/**
 * Lowers a bound to the next sum that values of this coarseness can have: with whole values 183.5
 * becomes 183. Values finer than a millionth leave the bound as it is.
 */
export function floorToGrid(values: Float64Array, bound: number): number {
  for (let digits = 0; digits <= decimals; digits++) {
    const scale = 10 ** digits;
    const fits = values.every(
      (value) => Math.abs(value * scale - Math.round(value * scale)) < 1e-6,
    );
    if (fits) return Math.floor(bound * scale + 1e-4) / scale;
  }
  return bound;
}
