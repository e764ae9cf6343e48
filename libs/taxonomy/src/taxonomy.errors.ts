import { defineFailures } from '#kernel';

export const taxonomyFailures = defineFailures({
  REFERENCE_UNKNOWN_ECONOMY: (args: { code: string }) =>
    `${args.code} is none of the 21 economies. Give an ISO alpha-3 code such as PHL.`,
  REFERENCE_TOO_MANY_SUGGESTIONS: (args: { most: number }) =>
    `Ask for 1 to ${args.most} suggestions.`,
});
