import type { MeetingState } from './meeting.states.js';

/** On which side of a meeting somebody acts or reads; `officer` is the fair's agency. */
export type Side = 'buyer' | 'supplier' | 'officer';

/** What a reader is told of a meeting. */
export type MeetingNews =
  | 'asked'
  | 'booked'
  | 'confirmed'
  | 'accepted'
  | 'declined'
  | 'calledOff'
  | 'cancelled'
  | 'moveAsked'
  | 'moveRefused'
  | 'moved'
  | 'rescheduled'
  | 'reseated'
  | 'expired'
  | 'proposed';

/** A change of a meeting as it is kept. */
export interface ToldChange {
  /** What was done, such as `ask`; acts that are not told are none of these. */
  readonly act: string;
  /** What it led to. */
  readonly state: MeetingState;
  /** Who did it; null for the system. */
  readonly side: Side | null;
  /** The side that asked for the meeting; null for a timetable's. */
  readonly askedBy: 'buyer' | 'supplier' | null;
}

/** Acts that are the same news whatever they lead to. */
const newsOfAct: Readonly<Record<string, MeetingNews>> = {
  ask: 'asked',
  book: 'booked',
  cancel: 'cancelled',
  replace: 'cancelled',
  askToMove: 'moveAsked',
  refuseMove: 'moveRefused',
  move: 'moved',
  reschedule: 'rescheduled',
  reseat: 'reseated',
  expire: 'expired',
  propose: 'proposed',
};

/** The news that a change is; undefined for one that nobody is told of, such as a check-in. */
export function newsOf({ act, state }: Pick<ToldChange, 'act' | 'state'>): MeetingNews | undefined {
  if (act === 'accept') return state === 'confirmed' ? 'confirmed' : 'accepted';
  if (act === 'decline') return state === 'declined' ? 'declined' : 'calledOff';
  return newsOfAct[act];
}

/** News of what is only said and changes nobody’s calendar: who said it knows. */
const saidOnly: ReadonlySet<MeetingNews> = new Set(['accepted', 'moveAsked', 'moveRefused']);

/**
 * Whether somebody is told of a change. What changes calendars is told to all who meet or
 * interpret, whoever did it; what is only asked or said goes to the other side; that nobody
 * answered goes to whoever had asked.
 * @param reader the side for which they meet; null for an interpreter.
 * @param isBooked whether people were booked for the meeting, now or before.
 */
export function isTold(
  change: ToldChange,
  reader: 'buyer' | 'supplier' | null,
  isBooked: boolean,
): boolean {
  const news = newsOf(change);
  if (news === undefined) return false;
  if (news === 'expired') return reader !== null && reader === change.askedBy;
  if (isBooked && !saidOnly.has(news)) return true;
  return reader !== null && reader !== change.side;
}
