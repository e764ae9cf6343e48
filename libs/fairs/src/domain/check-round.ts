import type { FailureText } from '#kernel';
import { fairLimits, isName } from './check-fair.js';
import { type FairProblem, fairProblems } from './fair.problems.js';
import { findPhaseOutOfOrder, type PhaseDates } from './phases.js';
import { type OpeningHours, type SlotGrid, slotsOf } from './slots.js';

/** Who arranges meetings: participants among themselves, the organiser, or both. */
export type BookingMode = 'selfBooking' | 'organiser' | 'both';
/** Whether whoever is asked must say yes, or meetings that fit are booked at once. */
export type Acceptance = 'optIn' | 'automatic';

/** A round as an officer describes it. */
export interface RoundPlan extends SlotGrid {
  readonly name: string;
  readonly bookingMode: BookingMode;
  readonly acceptance: Acceptance;
  readonly maxMeetingsOfSupplier: number;
  readonly maxMeetingsOfBuyer: number;
  /** Hours after which a request that nobody answers expires. */
  readonly requestHours: number;
  readonly phases: PhaseDates;
}

export const roundLimits = {
  slotMinutes: { least: 5, most: 240 },
  gapMinutes: 120,
  meetings: 200,
  requestHours: 24 * 30,
} as const;

/** Names every problem of a round at a fair with these hours. */
export function checkRound(
  plan: RoundPlan,
  days: readonly OpeningHours[],
  timeZone: string,
): FairProblem[] {
  const { least, most } = roundLimits.slotMinutes;
  const problems: FairProblem[] = [];
  const add = (isWrong: boolean, path: string, text: () => FailureText): void => {
    if (isWrong) problems.push({ path, ...text() });
  };
  add(!isName(plan.name), 'name', () => fairProblems.FAIR_BAD_NAME({ most: fairLimits.name }));
  const isGridGood = isBetween(plan.slotMinutes, least, most);
  add(!isGridGood, 'slotMinutes', () => fairProblems.ROUND_BAD_SLOT({ least, most }));
  const isGapGood = isBetween(plan.gapMinutes, 0, roundLimits.gapMinutes);
  add(!isGapGood, 'gapMinutes', () => fairProblems.ROUND_BAD_GAP({ most: roundLimits.gapMinutes }));
  add(
    isGridGood && isGapGood && slotsOf(days, timeZone, plan).length === 0,
    'slotMinutes',
    fairProblems.ROUND_NO_SLOT,
  );
  for (const name of ['maxMeetingsOfSupplier', 'maxMeetingsOfBuyer'] as const) {
    add(!isBetween(plan[name], 1, roundLimits.meetings), name, () =>
      fairProblems.ROUND_BAD_MAXIMUM({ most: roundLimits.meetings }),
    );
  }
  add(!isBetween(plan.requestHours, 1, roundLimits.requestHours), 'requestHours', () =>
    fairProblems.ROUND_BAD_HOURS({ most: roundLimits.requestHours }),
  );
  const late = findPhaseOutOfOrder(plan.phases);
  add(late !== undefined, `phases.${late}`, fairProblems.ROUND_PHASES_OUT_OF_ORDER);
  return problems;
}

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
