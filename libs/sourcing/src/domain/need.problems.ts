import { defineFailures } from '#kernel';

export const needProblems = defineFailures({
  NEED_TITLE_MISSING: 'Say in a few words what you need.',
  NEED_TEXT_TOO_LONG: (args: { most: number }) => `Shorten this text to ${args.most} characters.`,
  NEED_TOO_MANY: (args: { what: string; most: number }) =>
    `Give at most ${args.most} ${args.what}.`,
  NEED_CODE_OR_TEXT_MISSING: 'Give a code or a description, so that suppliers can be found.',
  NEED_WRONG_CODE: (args: { system: string; code: string; wrong: string }) =>
    `${args.system} ${args.code}: ${args.wrong}`,
  NEED_UNKNOWN_VALUE: (args: { what: string; value: string }) =>
    `${args.value} is no known ${args.what}. Pick one from the list.`,
  NEED_NAMED_TWICE: (args: { value: string }) => `${args.value} is named twice. Keep one.`,
  NEED_BAD_NUMBER: 'Give a number above zero.',
  NEED_OUT_OF_RANGE: (args: { least: number; most: number }) =>
    `Give a number from ${args.least} to ${args.most}.`,
  NEED_UNIT_MISSING: 'Say in which unit the quantity is.',
  NEED_QUANTITY_MISSING: 'Say how much you need.',
  NEED_BAD_DATE: 'Give a date as year-month-day.',
  NEED_MIN_OVER_MAX: 'The lowest value is above the highest. Swap them or change one.',
  NEED_WINDOW_REVERSED: 'The window ends before it begins. Swap the dates or change one.',
  NEED_WINDOW_PAST: 'The window has passed. Give one that ends later than today.',
  NEED_DEADLINE_MISSING: 'Give the last day on which suppliers may answer.',
  NEED_DEADLINE_PAST: 'The deadline has passed. Give a later day.',
  NEED_DEADLINE_AFTER_WINDOW:
    'The deadline is after the last day of delivery. Give an earlier one.',
  NEED_NOBODY_INVITED: 'Invite at least one supplier, or choose another audience.',
  NEED_BAD_WEIGHT: 'Give a weight from 0 to 1000.',
});
