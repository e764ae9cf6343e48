import { defineFailures } from '#kernel';

export const discoveryFailures = defineFailures({
  SEARCH_BAD_HS_CODE: (args: { code: string }) =>
    `"${args.code}" is no HS code: give 2, 4 or 6 digits of a chapter from 01 to 97.`,
  SEARCH_TOO_MANY_VALUES: (args: { most: number }) => `Choose at most ${args.most} values.`,
  SEARCH_TOO_DEEP: (args: { most: number }) =>
    `A search shows its first ${args.most} suppliers. Add words or filters to see others.`,
  SEARCH_TOO_LONG: (args: { most: number }) => `Keep the words under ${args.most} characters.`,
  SEARCH_TOO_MANY_SAVED: (args: { most: number }) =>
    `You keep ${args.most} searches. Delete one first.`,
  SAVED_SEARCH_NOT_FOUND: 'There is no such saved search among yours.',
  SAVED_SEARCH_BAD_NAME: (args: { most: number }) =>
    `Give it a name of 1 to ${args.most} characters.`,
  SAVED_SEARCH_NAME_TAKEN: (args: { name: string }) =>
    `You keep a search called “${args.name}” already. Take another name.`,
});
