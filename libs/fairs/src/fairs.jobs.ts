import { defineJob } from '#platform';
import { fairLettersMade, meetingsChanged } from './fairs.events.js';

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

/** Makes letters of what happened to meetings. */
export const tellAboutMeetings = defineJob<{ changeIds: string[] }>({
  queue: 'mail',
  name: 'tell-about-meetings',
  on: meetingsChanged,
  attempts: 10,
});

/** Makes the letters of phases that have begun; runs every five minutes. */
export const announcePhases = defineJob<object>({
  queue: 'mail',
  name: 'announce-round-phases',
  every: { pattern: '2-59/5 * * * *', timeZone: 'UTC' },
});

/** Sends letters about fairs. */
export const sendFairLetters = defineJob<{ letterIds: string[] }>({
  queue: 'mail',
  name: 'send-fair-letters',
  on: fairLettersMade,
  attempts: 10,
});
