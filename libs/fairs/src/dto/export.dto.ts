import { ArgsType, Field, ID } from '@nestjs/graphql';
import { enumOf } from '#platform';
import type { ExportFormat, FairTable } from '../exports/fair.tables.js';

export const FairTableEnum = enumOf<FairTable>(
  'FairTable',
  'What of a fair can be taken out as a table.',
  {
    registrations: 'Who takes part, a row for each person. It can be imported again.',
    timetable: 'The meetings of all rounds that stand or stood.',
    outcomes: 'What both sides said came of their meetings.',
  },
);

export const TableFormatEnum = enumOf<ExportFormat>('TableFormat', 'Format of a table’s file.', {
  csv: 'Comma-separated values, UTF-8.',
  xlsx: 'Spreadsheet.',
  ics: 'iCalendar, of the timetable alone: meetings that stand or were held.',
});

@ArgsType()
export class FairExportArgs {
  @Field(() => ID)
  fairId!: string;

  @Field(() => FairTableEnum)
  table!: FairTable;

  @Field(() => TableFormatEnum)
  format!: ExportFormat;
}
