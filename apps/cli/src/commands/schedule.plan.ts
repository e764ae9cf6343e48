import { InvalidArgumentError } from 'commander';
import {
  type CapacityGrid,
  type CapacityPoint,
  type FairnessPrice,
  formatCapacity,
  formatCurve,
  formatFairness,
  planCapacity,
  priceFairness,
  type ScheduleProblem,
  type SolveOptions,
} from '#scheduler';

/** What to plan: ranges of tables, slots a day and days, and the largest minimum to price. */
export interface PlanRequest {
  readonly grid: CapacityGrid;
  readonly minimum?: number;
}

/** `capacity` has one point for each combination, `fairness` one line for each minimum. */
export interface Plan {
  readonly capacity: readonly CapacityPoint[];
  readonly fairness: readonly FairnessPrice[];
}

const gridNames = { tables: 'places', slots: 'slots', days: 'days' } as const;
const mostValues = 200;

/**
 * Adds one `--plan` value to those before: `tables=5..30..5`, `slots=6..10`, `days=1,2` or
 * `minimum=4`.
 * @throws InvalidArgumentError where it is none of these
 */
export function readPlan(text: string, before: PlanRequest = { grid: {} }): PlanRequest {
  const [name = '', range = ''] = text.split('=', 2);
  const values = readRange(range);
  if (name === 'minimum' && values.length === 1) return { ...before, minimum: Math.max(...values) };
  if (!Object.hasOwn(gridNames, name) || values[0] === 0) {
    throw new InvalidArgumentError(
      'Give tables=FROM..TO, slots=FROM..TO or days=FROM..TO from 1 up, or minimum=MOST.',
    );
  }
  const field = gridNames[name as keyof typeof gridNames];
  return { ...before, grid: { ...before.grid, [field]: values } };
}

/** `3..9`, `3..9..2` (steps of two) or `3,5,9`, rising. */
function readRange(text: string): number[] {
  const range = /^(\d{1,6})\.\.(\d{1,6})(?:\.\.(\d{1,6}))?$/.exec(text);
  const values: number[] = [];
  if (range) {
    const step = Math.max(1, Number(range[3] ?? 1));
    for (let at = Number(range[1]); at <= Number(range[2]); at += step) {
      values.push(at);
      if (values.length > mostValues) break;
    }
  } else if (/^\d{1,6}(,\d{1,6})*$/.test(text)) values.push(...text.split(',').map(Number));
  values.sort((x, y) => x - y);
  if (values.length === 0 || values.length > mostValues) {
    throw new InvalidArgumentError(`Give up to ${mostValues} whole numbers, as 3..9 or 3,5,9.`);
  }
  return values;
}

/** Each point of the grid is solved with these options. */
export function makePlan(
  problem: ScheduleProblem,
  { grid, minimum }: PlanRequest,
  options: SolveOptions,
): Plan {
  return {
    capacity: Object.keys(grid).length > 0 ? planCapacity(problem, grid, options) : [],
    fairness: minimum === undefined ? [] : priceFairness(problem, minimum),
  };
}

/** Tables and the curve of value, for people. */
export function formatPlan({ capacity, fairness }: Plan): string {
  const parts: string[] = [];
  if (capacity.length > 0) {
    parts.push(formatCapacity(capacity), `Value by days × slots, places\n${formatCurve(capacity)}`);
  }
  if (fairness.length > 0) {
    parts.push(`Value with a minimum of meetings for each\n${formatFairness(fairness)}`);
  }
  return `${parts.join('\n\n')}\n`;
}
