import { defineFailures } from '#kernel';

export const outcomeFailures = defineFailures({
  OUTCOME_OF_SIDES: 'What came of a meeting is for those who met to say.',
  OUTCOME_NO_MEETING: 'There was no such meeting: it was declined, cancelled or never agreed.',
  OUTCOME_TOO_EARLY: (args: { opensAt: string }) => `Say so from ${args.opensAt} on.`,
  OUTCOME_BAD_MONTH: 'Name 0 for right after the meeting, or 3, 6 or 12 months.',
  OUTCOME_BAD_VALUE: 'Give a whole number from 1 (worth nothing) to 5 (worth much).',
  OUTCOME_NOT_WITHOUT_MEETING: 'Nothing came of a meeting that did not take place.',
  OUTCOME_NO_AMOUNT_HERE: 'An amount belongs to a quotation or an order.',
  OUTCOME_BAD_CURRENCY: 'Give the ISO 4217 code of a currency of the list, such as USD.',
  OUTCOME_BAD_AMOUNT: (args: { currency: string; decimals: number }) =>
    `Give a decimal amount with at most ${args.decimals} decimals for ${args.currency}.`,
  OUTCOME_TOO_OFTEN: (args: { most: number }) =>
    `You have said this ${args.most} times. Ask the agency to correct it.`,
  NOTE_TOO_LONG: (args: { most: number }) => `Keep the note under ${args.most} characters.`,
});
