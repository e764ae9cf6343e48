import { defineFailures } from '#kernel';

export const matchingFailures = defineFailures({
  MATCH_NEED_NOT_FOUND: 'There is no such sourcing need, or its matches are not yours to see.',
  MATCH_SUPPLIER_NOT_FOUND: 'There is no such supplier, or its matches are not yours to see.',
  MATCH_FEEDBACK_OF_BUYER: 'Quotations and awards are recorded by the buyer.',
  MATCH_FEEDBACK_REASON_MISSING: 'Say why the match is declined.',
  MATCH_FEEDBACK_COMMENT_MISSING: 'Say in the comment what else the reason is.',
  MATCH_FEEDBACK_VALUE_WRONG: 'Say what the meeting was worth, from 1 to 5.',
  MATCH_ADVICE_OF_AGENCY: 'Officers of the supplier’s trade agency put pairs forward.',
  MATCH_ADVICE_OVERRIDES:
    'The supplier does not meet every must of the need. Override it, and say why, or choose another.',
  MATCH_ADVICE_NOT_FOUND: 'There is no such advice of your agency.',
  MATCH_REASON_MISSING: 'Say why, for those who come later.',
  MATCH_TEXT_TOO_LONG: (args: { most: number }) => `Keep the text under ${args.most} characters.`,
  MATCH_NUMBER_OUT_OF_RANGE: (args: { from: number; to: number }) =>
    `Give a number from ${args.from} to ${args.to}.`,
  MATCH_TOO_MANY: (args: { most: number }) => `Give at most ${args.most}.`,
  MATCH_SUPPLIER_TAKES_NO_PART: 'This supplier does not take part in this need.',
  MATCH_ECONOMY_UNKNOWN: (args: { code: string }) =>
    `${args.code} is none of the 21 economies. Give codes such as PHL.`,
  MATCH_SCHEME_UNKNOWN: (args: { id: string }) =>
    `${args.id} is no known scheme of certificates. Give one such as haccp.`,
  MATCH_BUYER_UNKNOWN: 'There is no such buyer.',
  MATCH_SECTOR_UNKNOWN: (args: { key: string }) =>
    `${args.key} is no sector. Give a chapter of the HS or a division of ISIC or CPC, such as HS-24.`,
  AWARDS_AGENCY_UNKNOWN: 'There is no such trade agency.',
  AWARDS_NOT_FOUND: 'There is no such file of awards among those of your agency.',
  AWARDS_NOT_NOW: (args: { status: string }) =>
    `This file is ${args.status.toLowerCase()}; that cannot be done now. Look at its state again.`,
  AWARDS_FILE_KIND: 'Send a file whose name ends with .csv, .jsonl or .ndjson.',
  AWARDS_BAD_LANGUAGE: 'Give the language of the descriptions as a BCP 47 tag, such as en.',
  AWARDS_TOO_LARGE: (args: { megabytes: number }) =>
    `A file can have ${args.megabytes} MB. Split it, or let an operator import it.`,
  AWARDS_UNREADABLE: (args: { detail: string }) =>
    `The file cannot be read: ${args.detail} Save it anew and send it again.`,
  MATCH_GROUP_UNKNOWN: (args: { group: string }) =>
    `${args.group} is no group that a floor can name. Take one of exposureGroups.`,
  MATCH_WEIGHTS_NOT_FOUND: 'There are no weights of this version.',
});
