import { readPairKey } from './build-problem.js';

/** What a comparison looks at in one timetable. */
export interface ComparedTimetable {
  readonly id: string;
  /** `pairKey`s of the meetings that were asked for. */
  readonly requested: readonly string[];
  /** `pairKey`s of those that it has. */
  readonly placed: readonly string[];
}

/** Meetings of the members of a group. */
export interface GroupMeetings {
  readonly group: string;
  readonly members: number;
  readonly meetings: number;
  /** Members without any meeting. */
  readonly without: number;
}

/** A participant who has another number of meetings than in the timetable compared with. */
export interface MeetingsChange {
  readonly registrationId: string;
  readonly before: number;
  readonly after: number;
}

export interface TimetableComparison {
  readonly id: string;
  /** Participants who could have a meeting, and those who have one. */
  readonly participants: number;
  readonly covered: number;
  /** Pairs of which one side must meet the other, and those who do. */
  readonly musts: number;
  readonly mustsPlaced: number;
  /** By name. */
  readonly groups: readonly GroupMeetings[];
  /** Against the first of the timetables, the greatest losses first. */
  readonly changes: readonly MeetingsChange[];
}

/**
 * Puts timetables of one round side by side.
 * @param groupsOf the groups of each registration.
 * @param musts `pairKey(buyer, supplier)`s of pairs of which one must meet the other.
 */
export function compareTimetables(
  timetables: readonly ComparedTimetable[],
  groupsOf: ReadonlyMap<string, readonly string[]>,
  musts: ReadonlySet<string>,
): TimetableComparison[] {
  const counts = timetables.map(countMeetings);
  const [first = new Map<string, number>()] = counts;
  return timetables.map(({ id, placed }, index) => {
    const meetings = counts[index] ?? new Map<string, number>();
    return {
      id,
      participants: meetings.size,
      covered: [...meetings.values()].filter((count) => count > 0).length,
      musts: musts.size,
      mustsPlaced: placed.filter((key) => musts.has(key)).length,
      groups: countByGroup(meetings, groupsOf),
      changes: changesBetween(first, meetings),
    };
  });
}

/** Meetings of everybody who could have one. */
function countMeetings({ requested, placed }: ComparedTimetable): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (keys: readonly string[], by: number): void => {
    for (const key of keys) {
      const { buyerId, supplierId } = readPairKey(key);
      for (const id of [buyerId, supplierId]) counts.set(id, (counts.get(id) ?? 0) + by);
    }
  };
  add(requested, 0);
  add(placed, 1);
  return counts;
}

function countByGroup(
  meetings: ReadonlyMap<string, number>,
  groupsOf: ReadonlyMap<string, readonly string[]>,
): GroupMeetings[] {
  const members = new Map<string, number[]>();
  for (const [id, count] of meetings) {
    for (const group of groupsOf.get(id) ?? []) {
      members.set(group, [...(members.get(group) ?? []), count]);
    }
  }
  return [...members]
    .map(([group, counts]) => ({
      group,
      members: counts.length,
      meetings: counts.reduce((sum, count) => sum + count, 0),
      without: counts.filter((count) => count === 0).length,
    }))
    .sort((one, other) => (one.group < other.group ? -1 : 1));
}

function changesBetween(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): MeetingsChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((registrationId) => ({
      registrationId,
      before: before.get(registrationId) ?? 0,
      after: after.get(registrationId) ?? 0,
    }))
    .filter((one) => one.before !== one.after)
    .sort((one, other) => one.after - one.before - (other.after - other.before));
}
