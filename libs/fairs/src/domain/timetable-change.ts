import type { Arrangement, FreePlace } from './arrange.js';
import type { MeetingState } from './meeting.states.js';

/** Where and with whom a timetable has a meeting. */
export interface Seat {
  /** `pairKey` of the two. */
  readonly key: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly arrangement: Arrangement;
}

/** A meeting of the round as it is now. */
export interface PresentMeeting {
  readonly id: string;
  /** `pairKey` of the two. */
  readonly key: string;
  readonly state: MeetingState;
  readonly origin: 'request' | 'timetable';
  readonly startsAt: Date;
  readonly placeId: string | null;
  /** Both sides, or an officer, moved it to where it is. */
  readonly isAgreed: boolean;
  /** One side cancelled it after it was booked: the pair is not brought together again. */
  readonly isTurnedDown: boolean;
}

/** What publishing a timetable does to the meetings of its round. */
export interface TimetableChange {
  readonly kept: readonly { readonly meetingId: string; readonly seat: Seat }[];
  readonly moved: readonly { readonly meetingId: string; readonly seat: Seat }[];
  readonly dropped: readonly string[];
  readonly added: readonly Seat[];
}

/**
 * Compares a timetable with the meetings of its round. Those that have begun, those of requests,
 * and those that people moved themselves stay; pairs that declined stay apart.
 */
export function planChange(
  meetings: readonly PresentMeeting[],
  seats: readonly Seat[],
  now: Date,
): TimetableChange {
  const seatOf = new Map(
    seats.filter(({ startsAt }) => Date.parse(startsAt) > now.getTime()).map((s) => [s.key, s]),
  );
  const ahead = meetings.filter((one) => isReplaceable(one, now));
  const seated = ahead.flatMap(({ id, key, startsAt }) => {
    const seat = seatOf.get(key);
    return seat ? [{ meetingId: id, seat, isKept: isAt(seat, startsAt) }] : [];
  });
  const taken = new Set([
    ...ahead.map(({ key }) => key),
    ...meetings.filter((one) => !ahead.includes(one) && isSettling(one)).map(({ key }) => key),
  ]);
  const strip = ({ meetingId, seat }: (typeof seated)[number]) => ({ meetingId, seat });
  return {
    kept: seated.filter(({ isKept }) => isKept).map(strip),
    moved: seated.filter(({ isKept }) => !isKept).map(strip),
    dropped: ahead.filter(({ key }) => !seatOf.has(key)).map(({ id }) => id),
    added: [...seatOf.values()].filter(({ key }) => !taken.has(key)),
  };
}

const isAt = (seat: Seat, startsAt: Date): boolean =>
  Date.parse(seat.startsAt) === startsAt.getTime();

/** Whether a timetable may move or cancel a meeting. */
export const isReplaceable = (
  { state, origin, startsAt, isAgreed }: PresentMeeting,
  now: Date,
): boolean =>
  origin === 'timetable' &&
  (state === 'provisional' || state === 'confirmed') &&
  startsAt > now &&
  !isAgreed;

/** Whether a meeting stands against another one of the pair in the timetable. */
const isSettling = ({ state, origin, isTurnedDown }: PresentMeeting): boolean =>
  isTurnedDown ||
  ['provisional', 'confirmed', 'held', 'missed', 'declined'].includes(state) ||
  (origin === 'request' && state === 'requested');

/**
 * Leaves meetings that stay in their slot at their table: tables are alike, and nobody should walk
 * to another one for nothing.
 * @param placesAt what is open in the slot that begins then.
 */
export function keepPlaces(
  seats: readonly Seat[],
  meetings: readonly PresentMeeting[],
  placesAt: (startsAt: string) => readonly FreePlace[],
): Seat[] {
  const present = new Map(meetings.filter((one) => one.placeId !== null).map((m) => [m.key, m]));
  const bySlot = Map.groupBy(seats, ({ startsAt }) => startsAt);
  return [...bySlot].flatMap(([startsAt, inSlot]) => {
    const open = new Map(placesAt(startsAt).map((place) => [place.id, place]));
    const chosen = new Map<string, FreePlace>();
    for (const seat of inSlot) {
      const meeting = present.get(seat.key);
      const place = meeting && isAt(seat, meeting.startsAt) && open.get(meeting.placeId ?? '');
      if (!place) continue;
      chosen.set(seat.key, place);
      open.delete(place.id);
    }
    return inSlot.map((seat) => {
      const { place: given } = seat.arrangement;
      const own = open.has(given.id) ? given : open.values().next().value;
      const place = chosen.get(seat.key) ?? own ?? given;
      open.delete(place.id);
      return { ...seat, arrangement: { ...seat.arrangement, place } };
    });
  });
}
