import { defineEvent, defineJob, defineTopic } from '#platform';
import { meetingsChanged } from '../fairs.events.js';

/** Somebody came to a fair or to a meeting, or did not. At most 500 ids of meetings. */
export const attendanceChanged = defineEvent<{ fairId: string; meetingIds: string[] }>(
  'fairs.attendance-changed',
);

/** Tells those who look at a live board what has changed. */
export const tellBoardOfAttendance = defineJob<{ fairId: string; meetingIds: string[] }>({
  queue: 'fairs',
  name: 'tell-board-of-attendance',
  on: attendanceChanged,
});

export const tellBoardOfMeetings = defineJob<{ changeIds: string[] }>({
  queue: 'fairs',
  name: 'tell-board-of-meetings',
  on: meetingsChanged,
});

/** Marks meetings to which somebody did not come; runs every five minutes. */
export const markMissedMeetings = defineJob<object>({
  queue: 'fairs',
  name: 'mark-missed-meetings',
  every: { pattern: '*/5 * * * *', timeZone: 'UTC' },
});

/** What changed on a board; its id is the fair's. */
export interface BoardNews {
  readonly fairId: string;
  /** Tables and video rooms of which something changed; at most 100, more are left out. */
  readonly placeIds: readonly string[];
}

export const boardNews = defineTopic<BoardNews>('fair-board');
