import { defineFailures, type FailureText } from '#kernel';

/** What can be wrong with a fair or a round as an officer describes it. */
export const fairProblems = defineFailures({
  FAIR_BAD_NAME: (args: { most: number }) => `Give a name of 1 to ${args.most} characters.`,
  FAIR_UNKNOWN_ZONE: 'Pick a time zone of the IANA list, such as Asia/Manila.',
  FAIR_BAD_DATE: 'Give a date as year-month-day.',
  FAIR_NO_DAYS: 'Give at least one day.',
  FAIR_TOO_MANY: (args: { what: string; most: number }) =>
    `Give at most ${args.most} ${args.what}.`,
  FAIR_DAY_TWICE: 'This day is there already. Keep it once.',
  FAIR_ENDS_BEFORE_IT_BEGINS: 'The last day is before the first. Swap them or change one.',
  FAIR_DAY_OUTSIDE: 'This day is before the first or after the last day of the fair.',
  FAIR_BAD_HOURS: 'Doors must close after they open, both within the day.',
  FAIR_BREAK_OUTSIDE: 'A break must end after it begins and lie within the opening hours.',
  FAIR_BREAKS_OVERLAP: 'Two breaks overlap. Make one of them shorter.',
  FAIR_NAME_TWICE: (args: { name: string }) => `There are two named ${args.name}. Rename one.`,
  FAIR_HALLS_OVERLAP: (args: { other: string }) =>
    `This hall lies over ${args.other}. Correct the place or size of one of them.`,
  FAIR_BAD_SIZE: 'Give a width and a length of at least one metre.',
  FAIR_NO_PLACE_ONLINE: 'A fair that is online only has no halls.',
  FAIR_NEEDS_HALL: 'A fair that people come to needs at least one hall with a table.',
  FAIR_NEEDS_ROOM: 'A fair with online meetings needs at least one video room.',
  FAIR_BAD_URL: 'Give an address that begins with https:// or http://.',
  FAIR_UNKNOWN_LANGUAGE: (args: { tag: string }) =>
    `${args.tag} is no known language. Use a tag such as en, fil or zh-Hans.`,
  FAIR_BAD_EMAIL: 'Give an e-mail address.',
  FAIR_BAD_QUOTA: 'Give a number above zero, or leave it out for no limit.',
  ROUND_BAD_SLOT: (args: { least: number; most: number }) =>
    `A slot has ${args.least} to ${args.most} minutes.`,
  ROUND_BAD_GAP: (args: { most: number }) => `Between slots lie 0 to ${args.most} minutes.`,
  ROUND_NO_SLOT: 'Nothing fits: the slots are longer than the doors are open without a break.',
  ROUND_PHASES_OUT_OF_ORDER: 'Each phase must begin after the one before it.',
  ROUND_BAD_HOURS: (args: { most: number }) => `Give 1 to ${args.most} hours.`,
  RULE_BAD_NUMBER: (args: { least: number; most: number }) =>
    `Give a whole number from ${args.least} to ${args.most}.`,
  RULE_BAD_GROUP: (args: { most: number }) =>
    `Name a group with 1 to ${args.most} characters, or an economy by its code.`,
  ROUND_BAD_MAXIMUM: (args: { most: number }) => `Give 1 to ${args.most} meetings.`,
});

/** A problem and the part of the input that it is in, such as `days.0.opensAt`. */
export interface FairProblem extends FailureText {
  readonly path: string;
}
