import { defineFailures, type FailureText } from '#kernel';

/** What is wrong with a line of a file of awards, and with which field of it. */
export interface AwardProblem extends FailureText {
  /** Empty for the line as a whole. */
  readonly path: string;
}

export const awardProblems = defineFailures({
  AWARD_DATE_MISSING: 'The date is missing; write it as 2026-03-31.',
  AWARD_DATE_WRONG: (args: { text: string }) => `The date is ${args.text}; write it as 2026-03-31.`,
  AWARD_DATE_AHEAD: (args: { text: string }) => `The date ${args.text} is still to come.`,
  AWARD_FIELD_MISSING: (args: { column: string }) => `The ${args.column} is missing.`,
  AWARD_FIELD_TOO_LONG: (args: { column: string; most: number }) =>
    `The ${args.column} has more than ${args.most} characters.`,
  AWARD_LINE_TOO_LONG: (args: { most: number }) =>
    `The line has more than ${args.most} characters.`,
  AWARD_LINE_NOT_JSON: 'The line is not a JSON object, such as {"date": "2025-06-09", …}.',
});

/** Puts a field to a problem. */
export const awardProblem = (path: string, text: FailureText): AwardProblem => ({ path, ...text });
