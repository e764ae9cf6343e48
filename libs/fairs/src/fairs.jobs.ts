import { defineJob } from '#platform';
import { meetingsChanged } from './fairs.events.js';

/** Ends meeting requests that nobody answered in time; runs every five minutes. */
export const expireRequests = defineJob<object>({
  queue: 'fairs',
  name: 'expire-meeting-requests',
  every: { pattern: '*/5 * * * *', timeZone: 'UTC' },
});

/** Notes how suppliers answer when buyers ask for meetings. */
export const noteAnswers = defineJob({
  queue: 'fairs',
  name: 'note-meeting-answers',
  on: meetingsChanged,
});
