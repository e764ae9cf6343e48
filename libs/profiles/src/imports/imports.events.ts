import { defineEvent, defineJob } from '#platform';

/** An import is to be checked, stored or undone: its status says which. */
export const importAdvanced = defineEvent<{ importId: string }>('profiles.import-advanced');

/** Does what the import's status asks for. Imports wait in a queue of their own. */
export const advanceImport = defineJob<{ importId: string }>({
  queue: 'imports',
  name: 'advance-import',
  on: importAdvanced,
});
