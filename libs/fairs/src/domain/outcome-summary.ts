import {
  type CountedOutcome,
  countOutcome,
  type FollowUpMonth,
  followUpMonths,
  type OutcomeKind,
  outcomeKinds,
  type OutcomeSum,
  type Said,
  sumOutcomes,
} from './outcomes.js';
import type { MeetingState } from './meeting.states.js';
import type { OutcomeState } from './outcome.states.js';

type Side = 'buyer' | 'supplier';

/** A meeting as a summary looks at it. */
export interface SummarisedMeeting {
  readonly state: MeetingState;
  readonly groups: Readonly<Record<Side, readonly string[]>>;
  readonly said: readonly {
    readonly month: FollowUpMonth;
    readonly state: OutcomeState;
    readonly buyer?: Said & { readonly value: number | null };
    readonly supplier?: Said & { readonly value: number | null };
  }[];
}

/** How many meetings led to what. */
export interface KindCount {
  readonly kind: OutcomeKind;
  readonly meetings: number;
}

export interface MonthSummary {
  readonly month: FollowUpMonth;
  readonly reported: number;
  readonly agreed: number;
  readonly disputed: number;
  readonly kinds: readonly KindCount[];
}

export interface GroupSummary {
  readonly side: Side;
  /** `kind:name`, such as `economy:PHL`. */
  readonly group: string;
  readonly meetings: number;
  readonly held: number;
  /** By the most that came of each meeting in any month. */
  readonly kinds: readonly KindCount[];
}

export interface OutcomeSummary {
  /** Meetings that were to be: held, missed, or of which nobody knows. */
  readonly meetings: number;
  readonly held: number;
  readonly missed: number;
  readonly months: readonly MonthSummary[];
  readonly sums: readonly OutcomeSum[];
  /** What meetings were worth, 1 to 5, on average; null while nobody has said. */
  readonly worthToBuyers: number | null;
  readonly worthToSuppliers: number | null;
  readonly groups: readonly GroupSummary[];
}

/** What came of meetings, over all and by the groups of those who met. */
export function summarise(meetings: readonly SummarisedMeeting[]): OutcomeSummary {
  const counted = meetings.flatMap(({ said }) =>
    said.map((one) => ({
      month: one.month,
      ...countOutcome(one.state, one.buyer, one.supplier),
    })),
  );
  return {
    meetings: meetings.length,
    held: count(meetings, 'held'),
    missed: count(meetings, 'missed'),
    months: followUpMonths.map((month) =>
      summariseMonth(
        month,
        counted.filter((one) => one.month === month),
      ),
    ),
    sums: sumOutcomes(counted),
    worthToBuyers: averageOf(meetings, 'buyer'),
    worthToSuppliers: averageOf(meetings, 'supplier'),
    groups: [...summariseGroups(meetings, 'buyer'), ...summariseGroups(meetings, 'supplier')],
  };
}

const count = (meetings: readonly SummarisedMeeting[], state: MeetingState): number =>
  meetings.filter((meeting) => meeting.state === state).length;

function summariseMonth(month: FollowUpMonth, counted: readonly CountedOutcome[]): MonthSummary {
  const inState = (state: OutcomeState): number =>
    counted.filter((one) => one.state === state).length;
  return {
    month,
    reported: inState('reported'),
    agreed: inState('agreed'),
    disputed: inState('disputed'),
    kinds: countKinds(counted.map(({ kind }) => kind)),
  };
}

const countKinds = (kinds: readonly (OutcomeKind | null)[]): KindCount[] =>
  outcomeKinds.map((kind) => ({ kind, meetings: kinds.filter((one) => one === kind).length }));

function averageOf(meetings: readonly SummarisedMeeting[], side: Side): number | null {
  const values = meetings.flatMap(({ said }) =>
    said.flatMap((one) => (one.month === 0 ? [one[side]?.value ?? null] : [])),
  );
  const given = values.filter((value) => value !== null);
  return given.length > 0 ? given.reduce((sum, value) => sum + value, 0) / given.length : null;
}

function summariseGroups(meetings: readonly SummarisedMeeting[], side: Side): GroupSummary[] {
  const names = [...new Set(meetings.flatMap(({ groups }) => groups[side]))].sort();
  return names.map((group) => {
    const own = meetings.filter(({ groups }) => groups[side].includes(group));
    return {
      side,
      group,
      meetings: own.length,
      held: count(own, 'held'),
      kinds: countKinds(own.map(mostOf)),
    };
  });
}

/** The most that came of a meeting in any month; null where nobody said, or they differ. */
function mostOf({ said }: SummarisedMeeting): OutcomeKind | null {
  const kinds = said.map((one) => countOutcome(one.state, one.buyer, one.supplier).kind);
  return outcomeKinds.findLast((kind) => kinds.includes(kind)) ?? null;
}
