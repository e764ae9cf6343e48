import { defineEvent } from '#platform';

/** Organisations were made, renamed, verified or otherwise changed. At most 500 at a time. */
export const organisationsChanged = defineEvent<{ organisationIds: string[] }>(
  'accounts.organisations-changed',
);

/** Owners took their MSMEs over from the agencies that kept them. At most 500 at a time. */
export const organisationsTakenOver = defineEvent<{ organisationIds: string[] }>(
  'accounts.organisations-taken-over',
);

/** Somebody is to get a letter with a one-time link. */
export const linkRequested = defineEvent<{ linkId: string }>('accounts.link-requested');
