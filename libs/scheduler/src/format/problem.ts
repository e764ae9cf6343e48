/**
 * The file format `iloilo.schedule/1`, with the optional fields that docs/scheduling.md describes
 * beyond the shared format. Slots stand in order of time; neighbours in the list are neighbours
 * in time. All ids are strings, unique within their list.
 */
export interface ScheduleProblem {
  readonly format: typeof problemFormat;
  readonly name?: string;
  readonly slots: readonly Slot[];
  /** Tables or rooms in each slot: one number for all, or one per slot. Replaced by `places`. */
  readonly placesPerSlot?: number | readonly number[];
  readonly places?: readonly Place[];
  /** Free slots needed between meetings in two zones, for one participant. */
  readonly walking?: readonly Walk[];
  readonly participants: readonly Participant[];
  readonly requests: readonly MeetingRequest[];
  readonly resources?: readonly Resource[];
  readonly groups?: readonly Group[];
  /** Slots of which everybody keeps some free, such as lunch. */
  readonly pauses?: readonly Pause[];
  /** Lexicographic, the most important first. Absent: value, coverage, breaks. */
  readonly objective?: readonly Objective[];
  readonly maxBreakDifference?: number;
}

export const problemFormat = 'iloilo.schedule/1';

/** `keep` is the weight of meetings that stay where an earlier timetable had them. */
export const objectives = ['value', 'coverage', 'breaks', 'keep'] as const;
export type Objective = (typeof objectives)[number];

export interface Slot {
  readonly id: string;
  readonly session?: string;
  /** Instants with an offset, such as `2026-10-05T09:00:00+08:00`; needed for waking hours. */
  readonly start?: string;
  readonly end?: string;
}

export interface Place {
  readonly id: string;
  readonly attributes?: readonly string[];
  readonly zone?: string;
  readonly unavailable?: readonly string[];
}

export interface Walk {
  readonly from: string;
  readonly to: string;
  /** Free slots that must lie between; holds in both directions. */
  readonly slots: number;
}

export interface Participant {
  readonly id: string;
  readonly unavailable?: readonly string[];
  readonly minMeetings?: number;
  readonly maxMeetings?: number;
  readonly maxConsecutive?: number;
  /** With k representatives a firm can be in k meetings of one slot, each person in one. */
  readonly representatives?: readonly Representative[];
  /** IANA name; with `wakingHours`, slots outside these local hours are unavailable. */
  readonly timeZone?: string;
  /** Local times such as `["07:00", "22:00"]`; the second may lie after midnight. */
  readonly wakingHours?: readonly [string, string];
  readonly pauses?: readonly Pause[];
  /** Where its meetings are held, unless the request says otherwise. */
  readonly zone?: string;
}

export interface Representative {
  readonly id: string;
  readonly unavailable?: readonly string[];
}

/** At least `free` of these slots stay without a meeting. */
export interface Pause {
  readonly slots: readonly string[];
  readonly free: number;
}

export interface MeetingRequest {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  /** At least 0; 1 where absent. */
  readonly value?: number;
  readonly required?: boolean;
  readonly session?: string;
  readonly slot?: string;
  readonly after?: readonly string[];
  /** The person who must attend for a, or for b. */
  readonly representativeA?: string;
  readonly representativeB?: string;
  /** One unit of each is booked with the meeting. */
  readonly resources?: readonly string[];
  /** Attributes that the place must have. */
  readonly needs?: readonly string[];
  readonly zone?: string;
  /** Where the meeting is in an earlier timetable, and what staying there is worth. */
  readonly keep?: { readonly slot: string; readonly weight: number };
}

export interface Resource {
  readonly id: string;
  /** How many there are in each slot; 1 where absent. */
  readonly units?: number | readonly number[];
  readonly unavailable?: readonly string[];
  /** The meeting takes place there and needs no general place. */
  readonly isPlace?: boolean;
}

/** In each slot, `reservedPlaces` places are held for meetings with a member. */
export interface Group {
  readonly id: string;
  readonly participants: readonly string[];
  readonly reservedPlaces: number | readonly number[];
}
