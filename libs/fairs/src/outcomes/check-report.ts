import { toMinorUnits } from '#kernel';
import { type InputProblem, problemAt } from '#platform';
import { vocabulary } from '#taxonomy';
import { type FollowUpMonth, isFollowUpMonth, type OutcomeKind } from '../domain/outcomes.js';
import { outcomeFailures } from './outcomes.errors.js';

/** What one side says of a meeting, as it was entered. */
export interface ReportInput {
  readonly meetingId: string;
  readonly month: number;
  readonly tookPlace: boolean;
  readonly value?: number | null;
  readonly kind: OutcomeKind;
  /** A decimal amount, such as `12.50`. */
  readonly amount?: string | null;
  readonly currency?: string | null;
}

/** What one side says, in order. */
export interface CheckedReport {
  readonly month: FollowUpMonth;
  readonly tookPlace: boolean;
  readonly value: number | null;
  readonly kind: OutcomeKind;
  readonly amount: string | null;
  readonly currency: string | null;
}

const decimalNumber = /^\d{1,15}(\.\d+)?$/;

/** Checks a report; names every problem. */
export function checkReport(
  input: ReportInput,
): { readonly report: CheckedReport } | { readonly problems: readonly InputProblem[] } {
  const { month, tookPlace, value = null, kind } = input;
  const money = checkMoney(input);
  const problems = [
    ...(isFollowUpMonth(month) ? [] : [problemAt('month', outcomeFailures.OUTCOME_BAD_MONTH())]),
    ...(isValue(value) ? [] : [problemAt('value', outcomeFailures.OUTCOME_BAD_VALUE())]),
    ...(tookPlace || kind === 'none'
      ? []
      : [problemAt('kind', outcomeFailures.OUTCOME_NOT_WITHOUT_MEETING())]),
    ...('problems' in money ? money.problems : []),
  ];
  if (problems.length > 0 || !isFollowUpMonth(month) || 'problems' in money) return { problems };
  return { report: { month, tookPlace, value: tookPlace ? value : null, kind, ...money } };
}

const isValue = (value: number | null): boolean =>
  value === null || (Number.isInteger(value) && value >= 1 && value <= 5);

function checkMoney({
  kind,
  amount,
  currency,
}: ReportInput): Pick<CheckedReport, 'amount' | 'currency'> | { problems: InputProblem[] } {
  const text = amount?.trim() ?? '';
  if (text === '') return { amount: null, currency: null };
  if (kind !== 'quotation' && kind !== 'order') {
    return { problems: [problemAt('amount', outcomeFailures.OUTCOME_NO_AMOUNT_HERE())] };
  }
  const decimals = currency ? vocabulary.decimalsOf(currency) : undefined;
  if (!currency || decimals === undefined) {
    return { problems: [problemAt('currency', outcomeFailures.OUTCOME_BAD_CURRENCY())] };
  }
  const units = decimalNumber.test(text) ? toMinorUnits(Number(text), decimals) : undefined;
  if (units === undefined) {
    const failure = outcomeFailures.OUTCOME_BAD_AMOUNT({ currency, decimals });
    return { problems: [problemAt('amount', failure)] };
  }
  return { amount: String(units), currency };
}

/** Writes minor units as a decimal amount. */
export function toDecimal(minorUnits: string | bigint, currency: string): string {
  const decimals = vocabulary.decimalsOf(currency) ?? 0;
  if (decimals === 0) return String(minorUnits);
  const digits = String(minorUnits).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
