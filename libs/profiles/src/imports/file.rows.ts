import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import type { ImportFormat } from './import.kinds.js';
import { readSpreadsheet } from './spreadsheet.rows.js';
import { unreadable } from './unreadable.file.js';

/** Longest row that is read, in characters; a file with a longer one is no table. */
const longestRow = 500_000;

/**
 * Reads a table row by row, the headings first, holding a few at a time. Cells are text; a day of
 * a spreadsheet becomes `YYYY-MM-DD`. Blank rows are left out.
 * @throws UnreadableFile
 */
export async function* readRows(path: string, format: ImportFormat): AsyncGenerator<string[]> {
  try {
    yield* format === 'CSV' ? readCsv(path) : readSpreadsheet(path);
  } catch (error) {
    throw unreadable(format, error);
  }
}

async function* readCsv(path: string): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    delimiter: await findDelimiter(path),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRow,
  });
  const source = createReadStream(path, { highWaterMark: 256 * 1024 });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    yield* parser as AsyncIterable<string[]>;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** The sign that stands most often in the first line: comma, semicolon or tab. */
async function findDelimiter(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16 * 1024), 0, 16 * 1024, 0);
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1);
    const count = (sign: string): number => line.split(sign).length;
    return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  } finally {
    await file.close();
  }
}
