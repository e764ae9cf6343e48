import type exceljs from 'exceljs';
import { TextShelf } from './text.shelf.js';

/** A text that cells refer to by its number: spreadsheets keep each once, for all cells. */
interface SharedText {
  readonly index: number;
  readonly text: exceljs.CellValue;
}

type Piece = SharedText | { readonly eventType: 'worksheet'; readonly value: exceljs.Worksheet };

/** How exceljs reads: its types leave out that it can hand over the shared texts. */
interface PieceReader {
  parse(): AsyncIterable<Piece>;
}

/** The first sheet of a spreadsheet, row by row. Blank rows are left out. */
export async function* readSpreadsheet(path: string): AsyncGenerator<string[]> {
  // Loaded when a spreadsheet comes: it is large, and most processes never read one.
  const { default: spreadsheets } = await import('exceljs');
  const reader = new spreadsheets.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'emit',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'emit',
  });
  const shared = new TextShelf();
  try {
    for await (const piece of (reader as unknown as PieceReader).parse()) {
      if ('index' in piece) {
        shared.add(textOf(piece.text, shared));
        continue;
      }
      yield* readSheet(piece.value as unknown as AsyncIterable<exceljs.Row>, shared);
      return;
    }
  } finally {
    shared.close();
  }
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
