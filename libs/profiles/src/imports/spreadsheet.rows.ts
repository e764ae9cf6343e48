import { posix } from 'node:path';
import { Readable } from 'node:stream';
import type exceljs from 'exceljs';
import { SpreadsheetArchive } from './spreadsheet.archive.js';
import { TextShelf } from './text.shelf.js';

const workbookPath = 'xl/workbook.xml';
const relationsPath = 'xl/_rels/workbook.xml.rels';

/** Where another part of the workbook lies. */
interface Relation {
  readonly Id: string;
  readonly Type: string;
  readonly Target: string;
}

/**
 * How exceljs reads the parts of a workbook. Its types leave this out; its own walk through the
 * archive unpacks sheets of any size into files, and breaks signs of two bytes and more in two.
 */
interface PartReader {
  readonly workbookRels?: readonly Relation[];
  readonly model?: { readonly sheets?: readonly { readonly rId: string }[] };
  _parseRels(part: Readable): Promise<void>;
  _parseWorkbook(part: Readable): Promise<void>;
  _parseStyles(part: Readable): Promise<void>;
  _parseSharedStrings(part: Readable): AsyncIterable<{ readonly text: exceljs.CellValue }>;
  _parseWorksheet(
    part: AsyncIterable<string>,
    number: string,
  ): Iterable<{ readonly value: AsyncIterable<exceljs.Row> }>;
}

/**
 * The first sheet of a spreadsheet, row by row. Blank rows are left out.
 * @throws UnreadableFile when it unpacks to more than any table has; Error when it is none.
 */
export async function* readSpreadsheet(path: string): AsyncGenerator<string[]> {
  const archive = await SpreadsheetArchive.open(path);
  const shared = new TextShelf();
  try {
    const reader = await openReader();
    await reader._parseWorkbook(Readable.from(archive.read(workbookPath)));
    await reader._parseRels(Readable.from(archive.read(relationsPath)));
    const [styles] = pathsOf(reader, '/styles', archive);
    if (styles) await reader._parseStyles(Readable.from(archive.read(styles)));
    for (const texts of pathsOf(reader, '/sharedStrings', archive)) {
      const part = Readable.from(archive.read(texts, { pieces: '<si' }));
      for await (const { text } of reader._parseSharedStrings(part)) {
        shared.add(textOf(text, shared));
      }
    }
    const sheet = archive.read(firstSheet(reader, archive), {
      pieces: '<row',
      end: '</sheetData>',
    });
    for (const { value } of reader._parseWorksheet(sheet, '1')) yield* readSheet(value, shared);
  } finally {
    shared.close();
    archive.close();
  }
}

async function openReader(): Promise<PartReader> {
  // Loaded when a spreadsheet comes: it is large, and most processes never read one.
  const { default: spreadsheets } = await import('exceljs');
  const reader: unknown = new spreadsheets.stream.xlsx.WorkbookReader('', {
    worksheets: 'emit',
    sharedStrings: 'emit',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  return reader as PartReader;
}

/** The parts of a kind, such as `/worksheet`, that the archive holds. */
function pathsOf(reader: PartReader, kind: string, archive: SpreadsheetArchive): string[] {
  const relations = reader.workbookRels ?? [];
  return relations
    .filter(({ Type }) => Type.endsWith(kind))
    .map(pathOf)
    .filter((path) => archive.has(path));
}

/** Paths begin at the archive's root, or else at the workbook's folder. */
const pathOf = ({ Target }: Relation): string =>
  posix.resolve('/', posix.dirname(workbookPath), Target).slice(1);

/** The first sheet in the order in which people see them. */
function firstSheet(reader: PartReader, archive: SpreadsheetArchive): string {
  const known = pathsOf(reader, '/worksheet', archive);
  const relations = new Map(reader.workbookRels?.map((one) => [one.Id, pathOf(one)]));
  const inOrder = (reader.model?.sheets ?? []).map(({ rId }) => relations.get(rId) ?? '');
  const first = inOrder.find((path) => known.includes(path)) ?? known[0];
  if (first === undefined) throw new Error('It has no sheet.');
  return first;
}

async function* readSheet(
  sheet: AsyncIterable<exceljs.Row>,
  shared: TextShelf,
): AsyncGenerator<string[]> {
  for await (const row of sheet) {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = textOf(cell.value, shared);
    });
    const filled = Array.from(cells, (cell) => cell ?? '');
    if (filled.some((cell) => cell !== '')) yield filled;
  }
}

/** The text of a cell of a spreadsheet: formulas by their result, links by their text. */
function textOf(value: exceljs.CellValue, shared: TextShelf): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('sharedString' in value) return shared.get(Number(value.sharedString));
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return textOf(value.result as exceljs.CellValue, shared);
  if ('text' in value) return textOf(value.text as exceljs.CellValue, shared);
  return '';
}
