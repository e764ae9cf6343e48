import { defineFailures } from '#kernel';

export const profileFailures = defineFailures({
  PROFILE_NOT_FOUND: 'There is no such profile among those that you may see.',
  PROFILE_FACT_NOT_STATED:
    'The published profile does not state this. Only what it states can be backed.',
  OFFER_NOT_FOUND: 'This profile has no such offer.',
  CERTIFICATE_NOT_FOUND: 'This profile has no such certificate.',
  PROFILE_ONLY_FOR_MSMES: 'Only an MSME has a profile. Choose one of your MSMEs.',
  PROFILE_DRAFT_NEWER:
    'Somebody saved this profile since you opened it. Look at the newer version, and save again on top of it.',
  PROFILE_NOT_PUBLISHED: 'This profile is not published. Publish it first.',
  PROFILE_OTHER_ECONOMY: (args: { economy: string }) =>
    `Your agency does not serve ${args.economy}. Name an economy that it serves.`,
});
