import { defineFailures } from '#kernel';

export const dayFailures = defineFailures({
  BADGE_UNREADABLE: 'This is no badge of a fair. Scan it again, or look the person up by name.',
  BADGE_OF_ANOTHER_FAIR: (args: { fair: string }) =>
    `This is a badge of another fair (${args.fair}).`,
  CHECK_IN_WITHDRAWN: 'This person takes no part in the fair any more.',
  CHECK_IN_WRONG_DAY: (args: { days: string }) =>
    `The fair has no doors open today. Its days are ${args.days}.`,
  CHECK_IN_TOO_EARLY: (args: { opensAt: string }) =>
    `This is open from ${args.opensAt} on. Come back then.`,
  CHECK_IN_TOO_LATE: 'The meeting is over. Say afterwards whether it took place.',
  BADGE_NOT_OF_MEETING: 'The person of this badge does not meet here.',
  CHECK_IN_NO_SIDE: 'Say which side has come.',
  NO_SHOW_TOO_EARLY: 'The meeting has not begun. Wait, or cancel it.',
  NO_SHOW_HAS_COME: 'This side was checked in at the meeting.',
  WALK_IN_NO_GIVER: 'Name who agreed for the organisation.',
  WALK_IN_NOTHING_FREE: 'Nobody whom it may meet is free in a slot ahead.',
});
