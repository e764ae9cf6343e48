import { defineFailures } from '#kernel';

export const calendarFailures = defineFailures({
  CALENDAR_NO_PERSON:
    'Nobody is named at a fair by your confirmed e-mail address. The feed can be made then.',
  CALENDAR_NOT_FOUND: 'There is no such calendar, or its owner has made another address for it.',
  CALENDAR_TOO_MANY: 'Too many calendars that do not exist were asked for from your network.',
});
