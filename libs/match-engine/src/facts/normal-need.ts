import { dayNumber } from './days.js';
import type { MatchContext } from './match-context.js';
import type { NeedFacts, Period } from './need.facts.js';
import { deliveredFactor, inReference } from './normal-offer.js';

const DAYS_PER_MONTH = 30.4375;
const monthsPer: Readonly<Record<Exclude<Period, 'once'>, number>> = {
  week: 7 / DAYS_PER_MONTH,
  month: 1,
  quarter: 3,
  year: 12,
};

/** The numbers of a need in base units and the reference currency. NaN: not stated or unknown. */
export interface NormalNeed {
  readonly asOf: number;
  /** First and last day of the window, as day numbers. */
  readonly windowFrom: number;
  readonly windowTo: number;
  readonly dimension: string | undefined;
  /** Quantity of one order, and per month. */
  readonly orderQuantity: number;
  readonly monthlyQuantity: number;
  /** Highest delivered price per base unit of `budgetDimension`. */
  readonly budgetHigh: number;
  readonly budgetDimension: string | undefined;
  /** Value of one order. */
  readonly orderValue: number;
}

function months(need: NeedFacts, from: number, to: number): number {
  const period = need.quantity?.period ?? 'once';
  if (period !== 'once') return monthsPer[period];
  return Number.isNaN(to - from) ? 1 : Math.max(1, (to - from) / DAYS_PER_MONTH);
}

/** Highest delivered price per base unit and the value of one order. */
function normaliseBudget(need: NeedFacts, orderQuantity: number, context: MatchContext) {
  const { budget, quantity } = need;
  const dimension = quantity && context.units[quantity.unit]?.dimension;
  if (!budget)
    return { budgetHigh: Number.NaN, budgetDimension: dimension, orderValue: Number.NaN };
  const high =
    inReference(budget.max ?? budget.min, budget.currency, context) *
    deliveredFactor(budget.incoterm, context);
  if (budget.per === 'order') {
    return { budgetHigh: high / orderQuantity, budgetDimension: dimension, orderValue: high };
  }
  const unit = context.units[budget.unit ?? quantity?.unit ?? ''];
  const budgetHigh = high / (unit?.factor ?? Number.NaN);
  const orderValue = unit?.dimension === dimension ? budgetHigh * orderQuantity : Number.NaN;
  return { budgetHigh, budgetDimension: unit?.dimension, orderValue };
}

/** Brings a need's numbers to base units, months and the reference currency. */
export function normaliseNeed(need: NeedFacts, context: MatchContext): NormalNeed {
  const windowFrom = need.window ? dayNumber(need.window.from) : Number.NaN;
  const windowTo = need.window ? dayNumber(need.window.to) : Number.NaN;
  const unit = need.quantity && context.units[need.quantity.unit];
  const orderQuantity = need.quantity && unit ? need.quantity.amount * unit.factor : Number.NaN;
  return {
    asOf: dayNumber(context.asOf),
    windowFrom,
    windowTo,
    dimension: unit?.dimension,
    orderQuantity,
    monthlyQuantity: orderQuantity / months(need, windowFrom, windowTo),
    ...normaliseBudget(need, orderQuantity, context),
  };
}
