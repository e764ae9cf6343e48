import { defineEvent } from '#platform';

/** Organisations were made, renamed, verified or otherwise changed. At most 500 at a time. */
export const organisationsChanged = defineEvent<{ organisationIds: string[] }>(
  'accounts.organisations-changed',
);

/** Somebody is to get a letter with a one-time link. */
export const linkRequested = defineEvent<{ linkId: string }>('accounts.link-requested');
