import { defineJob } from '#platform';
import { linkRequested } from './accounts.events.js';

/** Sends the letter that a one-time link waits for. */
export const sendLinkLetter = defineJob<{ linkId: string }>({
  queue: 'mail',
  name: 'send-link-letter',
  on: linkRequested,
  attempts: 10,
});

/** Removes credentials, links and counters that are out of date. */
export const purgeAccounts = defineJob<object>({
  queue: 'housekeeping',
  name: 'purge-accounts',
  every: { pattern: '17 * * * *', timeZone: 'UTC' },
});
