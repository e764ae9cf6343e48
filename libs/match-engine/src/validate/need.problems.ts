import { dayNumber } from '../facts/days.js';
import type { MatchContext } from '../facts/match-context.js';
import type { NeededQuantity, NeedFacts } from '../facts/need.facts.js';

/** Arguments of every problem that keeps a need from being matched. */
export interface NeedProblemArgs {
  'need.nothingWanted': Record<never, never>;
  'need.numberNotValid': { field: string };
  'need.unitUnknown': { unit: string };
  'need.currencyUnknown': { currency: string };
  'need.dateNotValid': { field: string; date: string };
  'need.budgetMinOverMax': { min: number; max: number };
  'need.windowEndsBeforeStart': { from: string; to: string };
  'need.windowInPast': { to: string; asOf: string };
  'need.weightNotValid': { criterion: string };
  'need.unitsDiffer': { quantity: string; budget: string };
}

export type NeedProblemCode = keyof NeedProblemArgs;

/** Why a need cannot be matched as it stands. */
export type NeedProblem = {
  [Code in NeedProblemCode]: {
    readonly code: Code;
    readonly args: Readonly<NeedProblemArgs[Code]>;
  };
}[NeedProblemCode];

const problem = <Code extends NeedProblemCode>(
  code: Code,
  args: NeedProblemArgs[Code],
): NeedProblem => ({ code, args }) as NeedProblem;

const isMeasure = (value: number): boolean => Number.isFinite(value) && value >= 0;

const isAmount = ({ amount }: NeededQuantity): boolean => isMeasure(amount) && amount > 0;

function findNumberProblems({
  quantity,
  budget,
  paymentTerms,
  lines = [],
}: NeedFacts): NeedProblem[] {
  const numbers: readonly (readonly [string, number | undefined])[] = [
    ['budget.min', budget?.min],
    ['budget.max', budget?.max],
    ['paymentTerms.daysAfterDelivery', paymentTerms?.daysAfterDelivery],
    ['paymentTerms.advanceShare', paymentTerms?.advanceShare],
  ];
  const wrong = numbers
    .filter(([, value]) => value !== undefined && !isMeasure(value))
    .map(([field]) => field);
  if (quantity && !isAmount(quantity)) wrong.push('quantity');
  for (const [index, line] of lines.entries()) {
    if (line.quantity && !isAmount(line.quantity)) wrong.push(`lines.${index}.quantity`);
  }
  return wrong.map((field) => problem('need.numberNotValid', { field }));
}

function findUnitProblems(
  { quantity, budget, lines = [] }: NeedFacts,
  context: MatchContext,
): NeedProblem[] {
  const problems: NeedProblem[] = [];
  const units = [quantity?.unit, budget?.unit, ...lines.map((line) => line.quantity?.unit)].filter(
    (unit) => unit !== undefined,
  );
  for (const unit of new Set(units)) {
    if (!context.units[unit]) problems.push(problem('need.unitUnknown', { unit }));
  }
  if (budget && context.exchangeRates.perUnit[budget.currency] === undefined) {
    problems.push(problem('need.currencyUnknown', { currency: budget.currency }));
  }
  if (quantity && budget?.unit !== undefined) {
    const [one, other] = [context.units[quantity.unit], context.units[budget.unit]];
    if (one && other && one.dimension !== other.dimension) {
      problems.push(problem('need.unitsDiffer', { quantity: quantity.unit, budget: budget.unit }));
    }
  }
  return problems;
}

function findDateProblems({ window }: NeedFacts, { asOf }: MatchContext): NeedProblem[] {
  if (!window) return [];
  const { from, to } = window;
  const wrong = (['from', 'to'] as const).filter((end) => Number.isNaN(dayNumber(window[end])));
  if (wrong.length > 0) {
    return wrong.map((end) =>
      problem('need.dateNotValid', { field: `window.${end}`, date: window[end] }),
    );
  }
  return [
    ...(dayNumber(to) < dayNumber(from)
      ? [problem('need.windowEndsBeforeStart', { from, to })]
      : []),
    ...(dayNumber(to) < dayNumber(asOf) ? [problem('need.windowInPast', { to, asOf })] : []),
  ];
}

function findWeightProblems(need: NeedFacts): NeedProblem[] {
  const weights: readonly (readonly [string, number | undefined])[] = [
    ...Object.entries(need.criteria ?? {}).map(
      ([criterion, setting]) => [criterion, setting.weight] as const,
    ),
    ...need.certificates.map(({ scheme, weight }) => [scheme, weight] as const),
    ...need.inclusion.map(({ label, weight }) => [label, weight] as const),
  ];
  return weights
    .filter(([, weight]) => weight !== undefined)
    .filter(
      ([, weight]) => !Number.isInteger(weight) || Number(weight) < 0 || Number(weight) > 1000,
    )
    .map(([criterion]) => problem('need.weightNotValid', { criterion }));
}

/**
 * Everything that contradicts itself or cannot be read in a need. Only a need without problems may
 * be matched. Which musts no supplier meets is answered by `SupplierIndex.census`.
 */
export function findNeedProblems(need: NeedFacts, context: MatchContext): NeedProblem[] {
  const { min, max } = need.budget ?? {};
  const hasText = Object.values(need.texts).some((text) => text.trim() !== '');
  return [
    ...(hasText || need.codes.length > 0 ? [] : [problem('need.nothingWanted', {})]),
    ...findNumberProblems(need),
    ...findUnitProblems(need, context),
    ...(min !== undefined && max !== undefined && min > max
      ? [problem('need.budgetMinOverMax', { min, max })]
      : []),
    ...findDateProblems(need, context),
    ...findWeightProblems(need),
  ];
}
