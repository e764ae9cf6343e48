import type { CapacityPoint } from './plan-capacity.js';
import type { FairnessPrice } from './price-fairness.js';

/** Characters of the longest bar of a curve. */
const longestBar = 40;

/** The points as a table in plain text. */
export function formatCapacity(points: readonly CapacityPoint[]): string {
  return formatTable([
    ['days', 'slots', 'places', 'placed', 'value', 'bound', 'gain', 'below', 'breaks', 'status'],
    ...points.map((point) => [
      String(point.days),
      String(point.slots),
      String(point.places ?? 'as is'),
      String(point.placed),
      point.value.toFixed(2),
      point.valueBound.toFixed(2),
      point.gain.toFixed(2),
      String(point.belowMinimum),
      String(point.breaks),
      point.status,
    ]),
  ]);
}

/** The value of each point as a bar in plain text, the longest for the largest. */
export function formatCurve(points: readonly CapacityPoint[]): string {
  const largest = Math.max(0, ...points.map((point) => point.value));
  return formatTable(
    points.map((point) => [
      `${point.days} × ${point.slots}, ${point.places ?? 'as is'}`,
      point.value.toFixed(2),
      '#'
        .repeat(largest > 0 ? Math.round((longestBar * point.value) / largest) : 0)
        .padEnd(longestBar),
    ]),
  );
}

/** What each minimum costs, as a table in plain text. */
export function formatFairness(prices: readonly FairnessPrice[]): string {
  return formatTable([
    ['minimum', 'value', 'price', 'below'],
    ...prices.map((one) => [
      String(one.minimum),
      one.value.toFixed(2),
      one.price.toFixed(2),
      String(one.below),
    ]),
  ]);
}

function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padStart(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
