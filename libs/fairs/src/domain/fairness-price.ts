import type { ScheduleProblem } from '#scheduler';

/** What a timetable comes to, and its proven bound. */
export interface Valued {
  readonly value: number;
  readonly valueBound: number;
}

/** What the fairness of a timetable costs in value. */
export interface FairnessPrice {
  /** By which the timetable without fairness is worth more; never below 0. */
  readonly valueGivenUp: number;
  /** Proven: the fairness costs no more. */
  readonly atMost: number;
}

/** Whether a timetable deals meetings out before value counts. */
export const isFair = ({ objective }: ScheduleProblem): boolean =>
  objective?.includes('coverage') ?? false;

/** The same problem with value first: the fairness of the round at 0. */
export function withoutFairness({ objective: _, ...problem }: ScheduleProblem): ScheduleProblem {
  return {
    ...problem,
    participants: problem.participants.map((one) => ({ ...one, minMeetings: 0 })),
  };
}

/** The price of fairness (Bertsimas, Farias and Trichakis, Operations Research 2011), in value. */
export function priceOfFairness(fairValue: number, free: Valued): FairnessPrice {
  const valueGivenUp = Math.max(0, free.value - fairValue);
  return { valueGivenUp, atMost: Math.max(valueGivenUp, free.valueBound - fairValue) };
}
