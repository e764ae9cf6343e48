import { defineFailures } from '#kernel';

export const registrationImportFailures = defineFailures({
  REGISTRATION_FILE_NOT_FOUND: 'There is no such file of registrations, or you may not see it.',
  REGISTRATION_FILE_KIND: 'Send a file whose name ends in .csv or .xlsx.',
  REGISTRATION_FILE_EMPTY: 'The file has no rows below its headings.',
  REGISTRATION_FILE_TOO_LONG: (args: { most: number }) =>
    `The file has more than ${args.most} rows. Split it.`,
  REGISTRATION_FILE_COLUMN_MISSING: (args: { column: string }) =>
    `The first row has no heading “${args.column}”.`,
  REGISTRATION_FILE_IMPORTED: 'This file has been imported. Send it again to import more of it.',
  REGISTRATION_FILE_NOT_SEEN: (args: { wrong: number }) =>
    `${args.wrong} rows have mistakes. Look at them, and say how many there are to import the others.`,
  REGISTRATION_ROW_UNKNOWN: 'No organisation of this id, or of this name and economy, is here.',
  REGISTRATION_ROW_AMBIGUOUS: 'Several organisations have this name. Give the id.',
  REGISTRATION_ROW_BAD_ROLE: 'Give supplier or buyer; a large buyer cannot be a supplier.',
  REGISTRATION_ROW_OTHER_ROLE: 'Another row has this organisation in the other role.',
  REGISTRATION_ROW_BAD_NAME: 'Give the person’s name.',
  REGISTRATION_ROW_BAD_EMAIL: 'This is no e-mail address.',
  REGISTRATION_ROW_EMAIL_TWICE: 'Another row has this person already.',
  REGISTRATION_ROW_BAD_LANGUAGE: (args: { tag: string }) => `“${args.tag}” is no language.`,
  REGISTRATION_ROW_NO_LANGUAGE: 'Give at least one language in which the person meets.',
  REGISTRATION_ROW_NO_CONSENT:
    'Write yes once the organisation has agreed to this fair, or leave the person away to invite it.',
  REGISTRATION_ROW_MAY_NOT_ACT:
    'It has not asked your agency to act for it at fairs. Leave the person away to invite it.',
});
