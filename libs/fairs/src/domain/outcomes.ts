import { type OutcomeAct, outcomeMachine, type OutcomeState } from './outcome.states.js';
import { nextState } from './state-machine.js';

/** What came of a meeting, the most last. */
export const outcomeKinds = ['none', 'lead', 'sample', 'quotation', 'order'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** Months after a fair at which both sides are asked; 0 is right after the meeting. */
export const followUpMonths = [0, 3, 6, 12] as const;
export type FollowUpMonth = (typeof followUpMonths)[number];

export const isFollowUpMonth = (month: number): month is FollowUpMonth =>
  followUpMonths.some((one) => one === month);

/** How long before its day a follow-up is open to reports. */
const opensBefore = 14 * 86_400_000;

/** What one side says. */
export interface Said {
  readonly tookPlace: boolean;
  readonly kind: OutcomeKind;
  /** In whole minor units; null where it was not said. */
  readonly amount: string | null;
  readonly currency: string | null;
}

/** In what two sides differ. */
export type OutcomeDifference = 'tookPlace' | 'kind' | 'amount';

/** Where what two sides say does not go together. An amount that one of them leaves out does. */
export function findDifferences(one: Said, other: Said): OutcomeDifference[] {
  const areBothPriced = one.amount !== null && other.amount !== null;
  const isSameMoney = one.amount === other.amount && one.currency === other.currency;
  return [
    ...(one.tookPlace === other.tookPlace ? [] : (['tookPlace'] as const)),
    ...(one.kind === other.kind ? [] : (['kind'] as const)),
    ...(areBothPriced && !isSameMoney ? (['amount'] as const) : []),
  ];
}

/**
 * The state that a report leads to.
 * @param other what the other side said last; undefined while it has said nothing.
 */
export function stateAfter(
  state: OutcomeState,
  report: Said,
  other: Said | undefined,
): OutcomeState {
  const act = actOf(report, other);
  // Who says once more what both say changes nothing.
  return nextState(outcomeMachine, state, act) ?? state;
}

function actOf(report: Said, other: Said | undefined): OutcomeAct {
  if (!other) return 'report';
  return findDifferences(report, other).length === 0 ? 'agree' : 'differ';
}

/** When the reports of a month are open: two weeks before so many months after a day. */
export function opensForReports(after: Date, month: FollowUpMonth): Date {
  const due = addMonths(after, month);
  return month === 0 ? due : new Date(due.getTime() - opensBefore);
}

/** So many months later; the last day of a shorter month stands for days that it has not. */
export function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== date.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

/** One meeting as the summary counts it. */
export interface CountedOutcome {
  readonly state: OutcomeState;
  /** What both say, or the one that has said something; null while nobody has, or they differ. */
  readonly kind: OutcomeKind | null;
  readonly amount: string | null;
  readonly currency: string | null;
}

/** What counts of what two sides say. */
export function countOutcome(
  state: OutcomeState,
  buyer: Said | undefined,
  supplier: Said | undefined,
): CountedOutcome {
  const said = buyer ?? supplier;
  if (!said || state === 'disputed') return { state, kind: null, amount: null, currency: null };
  const priced = [buyer, supplier].find((one) => one && one.amount !== null);
  return {
    state,
    kind: said.kind,
    amount: priced?.amount ?? null,
    currency: priced?.currency ?? null,
  };
}

/** A sum of amounts of one currency, one kind and one month: others are never added to it. */
export interface OutcomeSum {
  readonly month: FollowUpMonth;
  readonly kind: OutcomeKind;
  readonly currency: string;
  /** Whether both sides say so; what one alone says is summed apart. */
  readonly isAgreed: boolean;
  readonly meetings: number;
  readonly amount: bigint;
}

/** Sums amounts up, apart for each month, kind and currency, and for whether both say so. */
export function sumOutcomes(
  outcomes: readonly (CountedOutcome & { readonly month: FollowUpMonth })[],
): OutcomeSum[] {
  const sums = new Map<string, OutcomeSum>();
  for (const { month, kind, currency, amount, state } of outcomes) {
    if (kind === null || currency === null || amount === null) continue;
    const isAgreed = state === 'agreed';
    const key = `${String(month).padStart(2, '0')} ${kind} ${currency} ${isAgreed}`;
    const known = sums.get(key) ?? { month, kind, currency, isAgreed, meetings: 0, amount: 0n };
    sums.set(key, {
      ...known,
      meetings: known.meetings + 1,
      amount: known.amount + BigInt(amount),
    });
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}
