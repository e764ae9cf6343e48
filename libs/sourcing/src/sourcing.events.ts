import { defineEvent } from '#platform';

/** Needs were posted, changed while open, or closed. At most 500 ids. */
export const needsChanged = defineEvent<{ needIds: string[] }>('sourcing.needs-changed');
