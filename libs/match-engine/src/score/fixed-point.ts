/**
 * Values and scores are whole numbers of millionths: 0 is none, {@link ONE} is full. Sums of whole
 * numbers below 2^53 are exact, so equal facts give equal scores in any order of computing, and
 * contributions can sum to their score to the last digit.
 */
export const ONE = 1_000_000;

/** A share of {@link ONE}, rounded down; `share` outside [0, 1] is cut off. */
export const toValue = (share: number): number => Math.floor(Math.min(1, Math.max(0, share)) * ONE);

/** `have` against `want`: full when it is enough, else their ratio. Both are 0 or more. */
export const ratioValue = (have: number, want: number): number =>
  have >= want ? ONE : toValue(have / want);

/** Weighted mean of values, rounded down; 0 where nothing has weight. */
export const meanOf = (weightedSum: number, totalWeight: number): number =>
  totalWeight === 0 ? 0 : Math.floor(weightedSum / totalWeight);

/**
 * Splits a weighted mean into one whole contribution per criterion that sum to it exactly: each
 * gets its own part rounded down, and what is left goes to the largest remainders, first come
 * first served (the Hare-Niemeyer method).
 */
export function allocateContributions(
  products: readonly number[],
  totalWeight: number,
): readonly number[] {
  if (totalWeight === 0) return products.map(() => 0);
  const shares = products.map((product) => Math.floor(product / totalWeight));
  const score = meanOf(
    products.reduce((sum, product) => sum + product, 0),
    totalWeight,
  );
  const missing = score - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % totalWeight }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
