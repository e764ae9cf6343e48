import { defineEvent } from '#platform';

/** Meetings were asked for, agreed, moved, cancelled and so on. At most 500 ids of changes. */
export const meetingsChanged = defineEvent<{ changeIds: string[] }>('fairs.meetings-changed');

/** Letters about fairs are to be sent. At most 50 ids. */
export const fairLettersMade = defineEvent<{ letterIds: string[] }>('fairs.letters-made');
