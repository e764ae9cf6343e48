import { defineFailures } from '#kernel';

export const taxonomyFailures = defineFailures({
  REFERENCE_UNKNOWN_ECONOMY: (args: { code: string }) =>
    `${args.code} is none of the 21 economies. Give an ISO alpha-3 code such as PHL.`,
  REFERENCE_TOO_MANY_SUGGESTIONS: (args: { most: number }) =>
    `Ask for 1 to ${args.most} suggestions.`,
  MSME_OTHER_ECONOMY: 'Only the agency of that economy and the platform enter its definition.',
  MSME_TOO_MANY_SETS: (args: { most: number }) =>
    `There are ${args.most} entries for this economy, which is the most that is kept.`,
});
