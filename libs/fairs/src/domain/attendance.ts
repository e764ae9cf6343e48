/** On which side of the table. */
type Side = 'buyer' | 'supplier';

const minute = 60_000;

/** How long before it begins one can be checked in at a meeting, and a video link opens. */
export const opensBefore = 15 * minute;

/** How long after its beginning somebody counts as not coming. */
export const graceOfLate = 10 * minute;

/** A stretch of time. */
export interface During {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** When a meeting opens to those who meet. */
export const opensAt = ({ startsAt }: During): Date => new Date(startsAt.getTime() - opensBefore);

/** Whether those who meet may enter: from a quarter of an hour before until the end. */
export const isOpenAt = (meeting: During, now: Date): boolean =>
  opensAt(meeting) <= now && now < meeting.endsAt;

/** What was noted of both sides of a meeting that has begun. */
export interface Noted {
  readonly startsAt: Date;
  /** Sides that were checked in at the meeting. */
  readonly came: readonly Side[];
  /** Sides whose person was not seen at the door that day; nobody where no door is kept. */
  readonly notAtFair: readonly Side[];
}

const sides = ['buyer', 'supplier'] as const;

/**
 * The sides that did not come, by what was noted: where one sat at the table alone, the other; else
 * whoever did not even come to the fair. Where nothing was noted, nothing is concluded.
 */
export function findAbsent({ startsAt, came, notAtFair }: Noted, now: Date): Side[] {
  if (now.getTime() < startsAt.getTime() + graceOfLate || came.length === sides.length) return [];
  if (came.length === 1) return sides.filter((side) => !came.includes(side));
  return sides.filter((side) => notAtFair.includes(side));
}
