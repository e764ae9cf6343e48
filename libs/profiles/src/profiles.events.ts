import { defineEvent } from '#platform';

/**
 * Profiles were published, changed, hidden or removed. At most 500 at a time; what is true of them
 * by now is asked of `ProfileReader`.
 */
export const profilesChanged = defineEvent<{ profileIds: string[] }>('profiles.changed');

/** A buyer asked an MSME for contact. */
export const contactAsked = defineEvent<{ requestId: string }>('profiles.contact-asked');

/** An ask for contact was made, made again, answered or ended. */
export const contactChanged = defineEvent<{ requestId: string }>('profiles.contact-changed');

/** An MSME agreed to be in touch with a buyer, or declined. */
export const contactAnswered = defineEvent<{ requestId: string }>('profiles.contact-answered');
