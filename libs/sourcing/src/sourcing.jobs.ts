import { defineJob } from '#platform';

/** Closes the needs whose deadline has passed; runs every hour. */
export const closeOverdueNeeds = defineJob<object>({
  queue: 'sourcing',
  name: 'close-overdue-needs',
  every: { pattern: '5 * * * *', timeZone: 'UTC' },
});
