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
  CONTACT_NOT_FOUND: 'There is no such ask for contact among those that you may see.',
  CONTACT_NO_MESSAGE: 'Say what you want, so that the supplier can decide.',
  CONTACT_TEXT_TOO_LONG: (args: { most: number }) => `Write at most ${args.most} characters.`,
  CONTACT_BAD_NAME: 'Name the person to ask for, in 1 to 200 characters.',
  CONTACT_BAD_EMAIL: 'This is no e-mail address. Check it for slips.',
  CONTACT_BAD_PHONE: 'This is no phone number. Write digits, with the code of the economy.',
  CONTACT_ASKED_ALREADY: 'You have asked this supplier already. Its answer shows in your contacts.',
  CONTACT_DECLINED_LATELY: (args: { day: string }) =>
    `The supplier declined. You may ask again from ${args.day}.`,
  CONTACT_TOO_MANY: (args: { most: number }) =>
    `${args.most} asks wait for answers. Take some back before you ask more suppliers.`,
  CONTACT_NOT_WAITING: 'This ask is answered or has ended. Look at it again.',
  PROFILE_OTHER_ECONOMY: (args: { economy: string }) =>
    `Your agency does not serve ${args.economy}. Name an economy that it serves.`,
});
