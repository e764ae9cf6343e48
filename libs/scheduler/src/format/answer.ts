import type { Fix, Reason, RelaxationChange } from './reason.js';

export const answerFormat = 'iloilo.schedule-answer/1';

/** `optimal` is said only where it is proven; `unknown` has no timetable and no proof. */
export type ScheduleStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown';

/** The file format `iloilo.schedule-answer/1`. */
export interface ScheduleAnswer {
  readonly format: typeof answerFormat;
  readonly status: ScheduleStatus;
  readonly placed: readonly PlacedMeeting[];
  readonly unplaced: readonly UnplacedRequest[];
  readonly value: number;
  /** Proven: no valid timetable has more value. */
  readonly valueBound: number;
  readonly belowMinimum: number;
  readonly breaks: number;
  /**
   * Proven lower bound of breaks: of every valid timetable where breaks are the first objective
   * that can differ, else of those as good in the objectives before it.
   */
  readonly breaksBound: number;
  /** Sum of the weights kept; only where the problem has `keep`. */
  readonly kept?: number;
  readonly conflict?: readonly ConflictItem[];
  /** The cheapest changes that make an infeasible problem feasible. */
  readonly relaxation?: Relaxation;
  readonly seconds: number;
  readonly seed: number;
}

export interface PlacedMeeting {
  readonly request: string;
  readonly slot: string;
  /** Number of the place in its slot from 1; absent where a resource is the place. */
  readonly place?: number;
  /** Who attends, where a participant has representatives. */
  readonly representativeA?: string;
  readonly representativeB?: string;
}

export interface UnplacedRequest {
  readonly request: string;
  readonly reason: Reason;
  readonly fix?: Fix;
}

/** One thing of a set that cannot hold together. */
export type ConflictItem =
  | { readonly kind: 'request'; readonly request: string }
  | { readonly kind: 'participant'; readonly participant: string }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'resource'; readonly resource: string }
  | { readonly kind: 'breakDifference'; readonly most: number };

export interface Relaxation {
  /** Changes that together make the problem feasible; the same one twice is made twice. */
  readonly give: readonly RelaxationChange[];
  /** True where the problem was solved with these given up, false where only proposed. */
  readonly checked: boolean;
  /** True where it is proven that changes of these kinds which cost less do not do. */
  readonly cheapest: boolean;
}
