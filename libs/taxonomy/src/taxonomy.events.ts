import { defineEvent } from '#platform';

/** What an MSME is was entered anew for economies (ISO 3166 alpha-3). */
export const msmeDefinitionsChanged = defineEvent<{ economies: string[] }>(
  'taxonomy.msme-definitions-changed',
);
