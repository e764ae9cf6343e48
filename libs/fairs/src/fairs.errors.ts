import { defineFailures } from '#kernel';

export const fairFailures = defineFailures({
  FAIR_NOT_FOUND: 'There is no such fair, or you may not see it.',
  FAIR_CHANGED_MEANWHILE: (args: { version: number }) =>
    `Somebody changed this meanwhile; it is version ${args.version} now. Load it again.`,
  FAIR_STATE_FORBIDS: (args: { what: string; state: string; act: string }) =>
    `A ${args.what} that is ${args.state} does not allow this (${args.act}).`,
  FAIR_NOT_OPEN: 'This fair takes no registrations now.',
  PERSON_NOT_FOUND: 'There is no such person, or you may not change the name.',
  REGISTRATION_NOT_FOUND: 'There is no such registration, or you may not see it.',
  REGISTRATION_EXISTS: 'This organisation is registered for the fair already.',
  REGISTRATION_NEEDS_CONSENT:
    'Agree that the agency and the participants of this fair see your profile.',
  REGISTRATION_WRONG_SIDE: 'A buying enterprise takes part as a buyer, an agency not at all.',
  REGISTRATION_QUOTA_FULL: (args: { most: number }) =>
    `All ${args.most} places are taken. It stays on the waiting list until one is free.`,
  REGISTRATION_NO_DELEGATE: 'Name at least one person who comes.',
  REGISTRATION_TOO_MANY: (args: { what: string; most: number }) =>
    `Give at most ${args.most} ${args.what}.`,
  DELEGATE_TWICE: 'This person is on the list already. Keep them once.',
  DELEGATE_OF_ANOTHER_FIRM: (args: { email: string }) =>
    `${args.email} comes to this fair for another firm already. A person meets for one firm.`,
  DELEGATE_UNKNOWN: 'This person does not come to the fair for the organisation.',
  ABSENCE_REVERSED: 'The end must be after the beginning.',
  PREFERENCES_TOO_MANY: (args: { most: number }) =>
    `Say something about at most ${args.most} others.`,
  PREFERENCES_TOO_MANY_MUSTS: (args: { most: number }) =>
    `Name at most ${args.most} whom you must meet.`,
  PREFERENCES_BLOCK_EVERYONE:
    'You would meet nobody. Allow at least one, or withdraw from the fair.',
  PREFERENCE_TWICE: 'There is a wish about this one already. Keep one.',
  PREFERENCE_UNKNOWN: 'This one is not an approved participant of the other side.',
  PREFERENCE_REASON_TOO_LONG: (args: { most: number }) =>
    `Keep the reason under ${args.most} characters.`,
  FAIR_NO_SHOWCASE: 'This fair has no online showcase: it is in person only, or was cancelled.',
  FAIR_NO_TABLE:
    'Ask for registrations, timetable or outcomes, ending in .csv or .xlsx, or for timetable.ics.',
  HALL_NOT_FOUND: 'The fair has no such hall.',
  VENUE_NOT_FOUND: 'The fair has no such hall, table, video room or interpreter.',
  VENUE_IN_USE: (args: { meetings: number }) =>
    `${args.meetings} meetings ahead would lose their place, time or interpreter. Move them first, or ask to cancel them.`,
  PLACE_NOT_FOUND: 'There is no such table or video room, or you may not close it.',
  ROUND_NOT_FOUND: 'There is no such round, or you may not see it.',
  ROUND_PHASE_FORBIDS: (args: { phase: string }) =>
    `The round does not allow this in its present phase (${args.phase}).`,
});
