import { PassThrough, Readable } from 'node:stream';
import { csvLine } from '#kernel';
import type { ExportFormat, TableFormat, TableToWrite } from './fair.tables.js';

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8; method=PUBLISH',
};

/** A table as a file, made while it is read. */
export function writeTable(table: TableToWrite, format: TableFormat, name: string): Readable {
  return format === 'csv' ? Readable.from(csvOf(table)) : writeSpreadsheet(table, name);
}

/** With a mark at its beginning by which spreadsheets know that it is UTF-8. */
async function* csvOf({ columns, rows }: TableToWrite): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(columns)}`;
  for await (const row of rows) yield csvLine(row);
}

function writeSpreadsheet(table: TableToWrite, name: string): Readable {
  const file = new PassThrough();
  fillSpreadsheet(table, name, file).catch((error: unknown) => {
    file.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return file;
}

async function fillSpreadsheet(
  { columns, rows }: TableToWrite,
  name: string,
  file: PassThrough,
): Promise<void> {
  // Loaded when one is asked for: it is large, and most processes never write one.
  const { default: spreadsheets } = await import('exceljs');
  const workbook = new spreadsheets.stream.xlsx.WorkbookWriter({ stream: file });
  const sheet = workbook.addWorksheet(name);
  // Texts are stored as texts, which no spreadsheet takes for formulas, whatever they begin with.
  sheet.addRow([...columns]).commit();
  for await (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
  await workbook.commit();
}
