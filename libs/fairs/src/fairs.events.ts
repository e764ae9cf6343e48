import { defineEvent } from '#platform';

/** Meetings were asked for, agreed, moved, cancelled and so on. At most 500 ids of changes. */
export const meetingsChanged = defineEvent<{ changeIds: string[] }>('fairs.meetings-changed');
