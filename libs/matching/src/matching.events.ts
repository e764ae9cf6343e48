import { defineEvent } from '#platform';

/** Reports that somebody waits for. */
export const reportsAsked = defineEvent<{ reportIds: string[] }>('matching.reports-asked');
