import type { ConsortiumCandidate } from './consortium.types.js';

const capacityOf = (candidate: ConsortiumCandidate, line: number): number =>
  candidate.capacities[line] ?? 0;

const largest = Number.MAX_VALUE;

/** Finite, so that differences are numbers. */
function minimumOf(candidate: ConsortiumCandidate, line: number): number {
  const minimum = candidate.minimums?.[line] ?? 0;
  return minimum > largest ? largest : minimum;
}

/**
 * Splits one line among partners in order of score: each part is nothing or between the partner's
 * minimum and capacity, and the better scored get more. `undefined` when no split adds up.
 */
export function splitLine(
  partners: readonly ConsortiumCandidate[],
  line: number,
  quantity: number,
): number[] | undefined {
  let best: number[] | undefined;
  let bestValue = -1;
  for (let mask = 1; mask < 1 << partners.length; mask++) {
    const parts = splitAmong(partners, line, quantity, mask);
    if (!parts) continue;
    const value = parts.reduce((sum, part, index) => sum + part * (partners[index]?.score ?? 0), 0);
    if (value > bestValue) {
      best = parts;
      bestValue = value;
    }
  }
  return best;
}

/** The split among exactly the partners of `mask`. */
function splitAmong(
  partners: readonly ConsortiumCandidate[],
  line: number,
  quantity: number,
  mask: number,
): number[] | undefined {
  const parts = partners.map((partner, index) =>
    (mask >> index) & 1 ? minimumOf(partner, line) : 0,
  );
  let left = quantity - parts.reduce((sum, part) => sum + part, 0);
  if (left < 0) return undefined;
  for (const [index, partner] of partners.entries()) {
    if (((mask >> index) & 1) === 0) continue;
    const part = parts[index] ?? 0;
    const room = capacityOf(partner, line) - part;
    if (room < 0) return undefined;
    const more = Math.min(room, left);
    parts[index] = part + more;
    left -= more;
  }
  return left > 0 ? undefined : parts;
}

/**
 * Whether {@link splitQuantities} finds a split, without making one: a search asks this of very
 * many sets. The sums are the same, in the same order.
 */
export function canSplit(
  partners: readonly ConsortiumCandidate[],
  quantities: readonly number[],
): boolean {
  return quantities.every((quantity, line) => {
    for (let mask = 1; mask < 1 << partners.length; mask++) {
      if (addsUp(partners, line, quantity, mask)) return true;
    }
    return false;
  });
}

function addsUp(
  partners: readonly ConsortiumCandidate[],
  line: number,
  quantity: number,
  mask: number,
): boolean {
  let minimums = 0;
  for (const [index, partner] of partners.entries()) {
    if ((mask >> index) & 1) minimums += minimumOf(partner, line);
  }
  let left = quantity - minimums;
  if (left < 0) return false;
  for (const [index, partner] of partners.entries()) {
    if (((mask >> index) & 1) === 0) continue;
    const room = capacityOf(partner, line) - minimumOf(partner, line);
    if (room < 0) return false;
    left -= room < left ? room : left;
  }
  return left <= 0;
}

/** A split of every line, one row per partner; `undefined` when a line cannot be covered. */
export function splitQuantities(
  partners: readonly ConsortiumCandidate[],
  quantities: readonly number[],
): number[][] | undefined {
  const rows = partners.map((): number[] => []);
  for (const [line, quantity] of quantities.entries()) {
    const parts = splitLine(partners, line, quantity);
    if (!parts) return undefined;
    for (const [index, row] of rows.entries()) row.push(parts[index] ?? 0);
  }
  return rows;
}
