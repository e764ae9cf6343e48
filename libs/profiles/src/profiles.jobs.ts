import { organisationsTakenOver } from '#accounts';
import { defineJob } from '#platform';
import { contactAnswered, contactAsked } from './profiles.events.js';

/** Takes profiles out of the care of agencies once their owners have taken over. */
export const releaseProfiles = defineJob<{ organisationIds: string[] }>({
  queue: 'profiles',
  name: 'release-profiles',
  on: organisationsTakenOver,
});

/** Takes photos away that no profile and no draft shows any more; runs every night. */
export const sweepPhotos = defineJob<object>({
  queue: 'profiles',
  name: 'sweep-photos',
  every: { pattern: '30 2 * * *', timeZone: 'UTC' },
});

/** Tells the people of an MSME by letter that a buyer asks for contact. */
export const sendContactAsk = defineJob<{ requestId: string }>({
  queue: 'mail',
  name: 'send-contact-ask',
  on: contactAsked,
  attempts: 10,
});

/** Tells who asked for contact by letter what the MSME answered. */
export const sendContactAnswer = defineJob<{ requestId: string }>({
  queue: 'mail',
  name: 'send-contact-answer',
  on: contactAnswered,
  attempts: 10,
});
