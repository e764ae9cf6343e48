import { defineFailures } from '#kernel';

export const importFailures = defineFailures({
  IMPORT_NOT_FOUND: 'There is no such import among those of your agency.',
  IMPORT_NOT_NOW: (args: { status: string }) =>
    `This import is ${args.status.toLowerCase()}; that cannot be done now. Look at its state again.`,
  IMPORT_UNREADABLE: (args: { format: string; detail: string }) =>
    `The file cannot be read as ${args.format}: ${args.detail} Save it again from a spreadsheet.`,
  IMPORT_EMPTY: 'The file has no headings. Put the names of the columns into its first row.',
  IMPORT_COLUMN_MISSING: (args: { field: string }) =>
    `No column holds the ${args.field}. Choose the one that does.`,
  IMPORT_COLUMN_UNKNOWN: (args: { column: number }) =>
    `The file has no column ${args.column}. Columns count from 0.`,
  IMPORT_BAD_LANGUAGE: 'Give the language of the texts as a BCP 47 tag, such as en.',
  IMPORT_BAD_DAY: 'Give the day of the consent as year-month-day, not after today.',
  IMPORT_TOO_LARGE: (args: { megabytes: number }) =>
    `A file can have ${args.megabytes} MB. Split it, or let an operator import it.`,
  IMPORT_UNPACKS_TOO_LARGE: (args: { megabytes: number }) =>
    `The spreadsheet holds more than ${args.megabytes} MB of text, or rows and texts that no table has. Split it, or send its first sheet as CSV.`,
  IMPORT_FILE_KIND: 'Send a file whose name ends with .csv or .xlsx.',
  IMPORT_ROW_DECIDED: 'This row is no likely duplicate of that profile any more.',
});
