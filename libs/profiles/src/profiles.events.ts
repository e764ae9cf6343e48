import { defineEvent } from '#platform';

/**
 * Profiles were published, changed, hidden or removed. At most 500 at a time; what is true of them
 * by now is asked of `ProfileReader`.
 */
export const profilesChanged = defineEvent<{ profileIds: string[] }>('profiles.changed');
