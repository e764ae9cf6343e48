/**
 * Shares as whole percents that together give what the shares give, rounded: each is rounded down,
 * and what is left goes to those with the largest remainders (Hamilton's method).
 * @param shares from 0 to 1.
 */
export function wholePercents(shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * 100);
  const whole = exact.map(Math.floor);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const left = Math.round(sum(exact)) - sum(whole);
  const remainder = (place: number) => (exact[place] ?? 0) - (whole[place] ?? 0);
  const byRemainder = whole.map((_, place) => place).sort((a, b) => remainder(b) - remainder(a));
  const raised = new Set(byRemainder.slice(0, left));
  return whole.map((percent, place) => (raised.has(place) ? percent + 1 : percent));
}
