import { defineJob } from '#platform';
import { profilesChanged } from '#profiles';
import { msmeDefinitionsChanged } from '#taxonomy';
import { searchAlertsDue } from './discovery.events.js';

/** Brings the search up to date with profiles that changed. */
export const indexProfiles = defineJob<{ profileIds: string[] }>({
  queue: 'discovery',
  name: 'index-profiles',
  on: profilesChanged,
});

/** Judges the sizes of an economy's profiles anew. */
export const judgeSizes = defineJob<{ economies: string[] }>({
  queue: 'discovery',
  name: 'judge-sizes',
  on: msmeDefinitionsChanged,
});

/** Takes certificates that ended with the day before out of the index; runs every night. */
export const settleCertificates = defineJob<object>({
  queue: 'discovery',
  name: 'settle-certificates',
  every: { pattern: '1 0 * * *', timeZone: 'UTC' },
});

/** Finds the saved searches whose users want to hear of new suppliers; runs every Monday. */
export const findDueAlerts = defineJob<object>({
  queue: 'discovery',
  name: 'find-due-alerts',
  every: { pattern: '0 6 * * 1', timeZone: 'UTC' },
});

/** Sends the letters of saved searches. */
export const sendSearchAlerts = defineJob<{ searchIds: string[] }>({
  queue: 'search-alerts',
  name: 'send-search-alerts',
  on: searchAlertsDue,
});
