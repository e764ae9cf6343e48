import { defineFailures } from '#kernel';

/** What can be wrong with a cell or a row of an imported file. */
export const importRowFailures = defineFailures({
  IMPORT_CELL_NOT_A_NUMBER: (args: { text: string }) =>
    `“${args.text}” is no number. Write digits, with a point before decimals.`,
  IMPORT_CELL_NOT_YES_OR_NO: (args: { text: string }) =>
    `“${args.text}” is neither yes nor no. Write one of the two, or leave the cell blank.`,
  IMPORT_CELL_NOT_A_DAY: (args: { text: string }) =>
    `“${args.text}” is no day. Write year-month-day, such as 2027-03-31.`,
  IMPORT_CELL_UNKNOWN_UNIT: (args: { text: string }) =>
    `“${args.text}” is no unit that is known here. Write one such as kg.`,
  IMPORT_CELL_UNKNOWN_SCHEME: (args: { text: string }) =>
    `“${args.text}” is no certificate scheme that is known here.`,
  IMPORT_CELL_UNKNOWN_ECONOMY: (args: { text: string }) =>
    `“${args.text}” is none of the 21 economies. Write its name or code.`,
  IMPORT_CELL_BAD_HS: (args: { text: string; why: string }) => `“${args.text}”: ${args.why}`,
  IMPORT_CURRENCY_MISSING: 'There is a price but no currency. Write one such as USD.',
  IMPORT_TEXT_UNREADABLE:
    'Some characters cannot be read. Save the file as UTF-8 (in a spreadsheet: CSV UTF-8).',
});
