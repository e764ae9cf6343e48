import { defineFailures } from '#kernel';

export const discoveryFailures = defineFailures({
  SEARCH_BAD_HS_CODE: (args: { code: string }) =>
    `"${args.code}" is no HS code: give 2, 4 or 6 digits of a chapter from 01 to 97.`,
  SEARCH_TOO_MANY_VALUES: (args: { most: number }) => `Choose at most ${args.most} values.`,
  SEARCH_TOO_DEEP: (args: { most: number }) =>
    `A search shows its first ${args.most} suppliers. Add words or filters to see others.`,
  SEARCH_BAD_PLACE: 'This place in the list is unknown. Start again without `after`.',
});
