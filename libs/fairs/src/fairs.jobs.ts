import { defineJob } from '#platform';

/** Ends meeting requests that nobody answered in time; runs every five minutes. */
export const expireRequests = defineJob<object>({
  queue: 'fairs',
  name: 'expire-meeting-requests',
  every: { pattern: '*/5 * * * *', timeZone: 'UTC' },
});
