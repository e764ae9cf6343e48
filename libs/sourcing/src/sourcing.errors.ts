import { defineFailures } from '#kernel';

export const sourcingFailures = defineFailures({
  NEED_NOT_FOUND: 'There is no such sourcing need, or you may not see it.',
  NEED_CHANGED_MEANWHILE: (args: { version: number }) =>
    `Somebody saved version ${args.version} meanwhile. Load it, and put your changes in again.`,
  NEED_STATE_FORBIDS: (args: { from: string; to: string }) =>
    `A need that is ${args.from} cannot become ${args.to}.`,
  SHORTLIST_ENTRY_NOT_FOUND: 'This supplier is not on the shortlist.',
  SHORTLIST_FULL: (args: { most: number }) =>
    `A shortlist holds ${args.most} suppliers. Remove one first.`,
  SUPPLIER_NOT_FOUND: 'There is no such supplier.',
  SHORTLIST_NOTE_TOO_LONG: (args: { most: number }) =>
    `Keep the note under ${args.most} characters.`,
});
