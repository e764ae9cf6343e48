import { defineJob } from '#platform';
import { contactChanged, profilesChanged } from '#profiles';
import { needsChanged } from '#sourcing';
import {
  awardImportAdvanced,
  comparisonSwitched,
  reportsAsked,
  trainingAsked,
} from './matching.events.js';

/** Compares changed needs with all suppliers. */
export const matchNeeds = defineJob({ queue: 'matching', name: 'match-needs', on: needsChanged });

/** Compares changed suppliers with all open needs. */
export const matchSuppliers = defineJob({
  queue: 'matching',
  name: 'match-suppliers',
  on: profilesChanged,
});

/** Notes how suppliers answer asks for contact. */
export const noteContacts = defineJob({
  queue: 'matching',
  name: 'note-contact-answers',
  on: contactChanged,
});

/** Counts asks of suppliers that were not answered in time. */
export const settleAsks = defineJob<Record<never, never>>({
  queue: 'matching',
  name: 'settle-supplier-asks',
  every: { pattern: '20 * * * *', timeZone: 'UTC' },
});

/** Computes reports that somebody waits for. */
export const answerReports = defineJob({
  queue: 'reports',
  name: 'answer-match-reports',
  on: reportsAsked,
});

/** Forgets reports that nobody has asked for in a month. */
export const forgetReports = defineJob<Record<never, never>>({
  queue: 'reports',
  name: 'forget-match-reports',
  every: { pattern: '40 3 * * *', timeZone: 'UTC' },
});

/** Fits weights to what came of matches. */
export const trainWeightsJob = defineJob({
  queue: 'reports',
  name: 'train-match-weights',
  on: trainingAsked,
});

/** Counts the words of all suppliers' texts; runs every night. */
export const renewTextStatistics = defineJob<Record<never, never>>({
  queue: 'reports',
  name: 'renew-text-statistics',
  every: { pattern: '10 3 * * *', timeZone: 'UTC' },
});

/** Reads, stores or undoes a file of awards. */
export const advanceAwardImport = defineJob({
  queue: 'reports',
  name: 'advance-award-import',
  on: awardImportAdvanced,
});

/** Matches every open need anew. */
export const rematchNeeds = defineJob({
  queue: 'matching',
  name: 'rematch-needs',
  on: comparisonSwitched,
});
