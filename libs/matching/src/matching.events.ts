import { defineEvent } from '#platform';

/** Reports that somebody waits for. */
export const reportsAsked = defineEvent<{ reportIds: string[] }>('matching.reports-asked');

/** Somebody wants weights fitted to the outcomes so far. */
export const trainingAsked = defineEvent<Record<never, never>>('matching.training-asked');

/** What all pairs are compared by is another: other weights or text statistics are in use. */
export const comparisonSwitched = defineEvent<Record<never, never>>('matching.weights-switched');

/** A file of awards is to be read, stored or undone. */
export const awardImportAdvanced = defineEvent<{ importId: string }>(
  'matching.award-import-advanced',
);
