import type { Fix, Participant, PlacedMeeting, ScheduleProblem } from '#scheduler';

/** What has to be true for a fix that no officer can bring about alone. */
export type FixObstacle = 'participant' | 'interpreter' | 'rule';

/** A problem and a timetable with a fix in them, or what only others can change. */
export type FixedTimetable =
  | {
      readonly problem: ScheduleProblem;
      readonly placed: readonly PlacedMeeting[];
      /** Whether the room for meetings is another, so that earlier bounds do not hold. */
      readonly isWider: boolean;
    }
  | { readonly obstacle: FixObstacle };

/**
 * Applies the cheapest fix of a missing meeting to a timetable. Seats are left to be found again.
 * @param request the meeting that gets its place.
 * @param placeId the table that is put up, where the fix is one more place.
 */
export function applyFix(
  problem: ScheduleProblem,
  placed: readonly PlacedMeeting[],
  request: string,
  fix: Fix,
  placeId: string,
): FixedTimetable {
  const without = (...gone: readonly string[]) =>
    placed.filter((one) => !gone.includes(one.request));
  const at = (slot: string): PlacedMeeting => ({ request, slot });
  if (fix.code === 'move_meeting') {
    const moved = { request: fix.request, slot: fix.to };
    return { problem, placed: [...without(fix.request), moved, at(fix.slot)], isWider: false };
  }
  if (fix.code === 'drop_meeting') {
    return { problem, placed: [...without(fix.request), at(fix.slot)], isWider: false };
  }
  if (fix.code === 'drop_meetings') {
    return { problem, placed: [...without(...fix.requests), at(fix.slot)], isWider: false };
  }
  if (fix.code === 'add_place') {
    const places = [...(problem.places ?? []), { id: placeId }];
    return { problem: { ...problem, places }, placed: [...placed, at(fix.slot)], isWider: true };
  }
  if (fix.code === 'raise_maximum') {
    const wider = withOneMore(problem, fix.participant);
    return { problem: wider, placed: [...placed, at(fix.slot)], isWider: true };
  }
  if (fix.code === 'free_participant') return { obstacle: 'participant' };
  return { obstacle: fix.code === 'add_unit' ? 'interpreter' : 'rule' };
}

/** The problem with one meeting more for a participant. */
function withOneMore(problem: ScheduleProblem, id: string): ScheduleProblem {
  const raise = (one: Participant): Participant =>
    one.id === id && one.maxMeetings !== undefined
      ? { ...one, maxMeetings: one.maxMeetings + 1 }
      : one;
  return { ...problem, participants: problem.participants.map(raise) };
}
