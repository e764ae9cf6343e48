import { defineEvent, defineJob } from '#platform';

/** One side said what came of a meeting. */
export const outcomeReported = defineEvent<{ reportId: string }>('fairs.outcome-reported');

/** Lets matching learn from it. */
export const learnFromOutcome = defineJob<{ reportId: string }>({
  queue: 'fairs',
  name: 'learn-from-outcome',
  on: outcomeReported,
});

/** Asks people 3, 6 and 12 months after a fair what came of their meetings; runs daily. */
export const askFollowUps = defineJob<object>({
  queue: 'fairs',
  name: 'ask-follow-ups',
  every: { pattern: '20 5 * * *', timeZone: 'UTC' },
});
