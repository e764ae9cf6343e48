import { defineJob } from '#platform';

/** Takes up the definitions of MSMEs whose day has come; runs every day. */
export const takeUpDefinitions = defineJob<object>({
  queue: 'taxonomy',
  name: 'take-up-definitions',
  every: { pattern: '1 0 * * *', timeZone: 'UTC' },
});
