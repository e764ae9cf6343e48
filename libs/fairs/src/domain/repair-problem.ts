import type { MeetingRequest, PlacedMeeting, ScheduleProblem } from '#scheduler';
import { readPairKey } from './build-problem.js';

/** A meeting of the published timetable that is still ahead. */
export interface CurrentMeeting {
  /** `pairKey` of the two. */
  readonly key: string;
  /** Id of its slot. */
  readonly slot: string;
  readonly buyerPersonId: string | null;
  readonly supplierPersonId: string | null;
  readonly interpreterId: string | null;
}

export interface RepairTask {
  readonly problem: ScheduleProblem;
  readonly previous: readonly PlacedMeeting[];
}

/**
 * The problem of a round as it is now, with its timetable: what stands is asked for again with the
 * people and the interpreter that it has, as far as they are there, even where nobody would ask
 * for it today.
 * @param freed slots of meetings that were cancelled since: whoever is free then may use them.
 */
export function toRepairTask(
  problem: ScheduleProblem,
  current: readonly CurrentMeeting[],
  freed: readonly string[],
): RepairTask {
  const known = new Set(problem.participants.map(({ id }) => id));
  const standing = current.filter(({ key }) => {
    const { buyerId, supplierId } = readPairKey(key);
    return known.has(buyerId) && known.has(supplierId);
  });
  const requests = new Map(problem.requests.map((request) => [request.id, request]));
  const counts = new Map<string, number>();
  for (const meeting of standing) {
    const { buyerId: a, supplierId: b } = readPairKey(meeting.key);
    const asked = requests.get(meeting.key) ?? { id: meeting.key, a, b, value: 1 };
    requests.set(meeting.key, withPeople(problem, asked, meeting));
    for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {
    problem: {
      ...problem,
      participants: problem.participants.map((one) => ({
        ...one,
        // What stands may be more than the rules of today allow.
        maxMeetings: Math.max(one.maxMeetings ?? 0, counts.get(one.id) ?? 0),
      })),
      requests: [...requests.values()],
    },
    previous: [
      ...standing.map(({ key, slot }) => ({ request: key, slot })),
      ...freed.map((slot, index) => ({ request: `freed ${index}`, slot })),
    ],
  };
}

/** The request with the people of the meeting, where all of them are there in its slot. */
function withPeople(
  problem: ScheduleProblem,
  request: MeetingRequest,
  { slot, buyerPersonId, supplierPersonId, interpreterId }: CurrentMeeting,
): MeetingRequest {
  const isHere = (participant: string, person: string | null): boolean =>
    problem.participants
      .find(({ id }) => id === participant)
      ?.representatives?.some(
        ({ id, unavailable }) => id === person && !unavailable?.includes(slot),
      ) ?? false;
  const interprets =
    interpreterId === null ||
    problem.resources?.some((one) => one.id === interpreterId && !one.unavailable?.includes(slot));
  const areHere =
    isHere(request.a, buyerPersonId) && isHere(request.b, supplierPersonId) && interprets;
  if (!areHere || buyerPersonId === null || supplierPersonId === null) return request;
  return {
    ...request,
    representativeA: buyerPersonId,
    representativeB: supplierPersonId,
    resources: interpreterId === null ? [] : [interpreterId],
  };
}
