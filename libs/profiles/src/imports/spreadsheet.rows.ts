import { posix } from 'node:path';
import { SheetReader } from './sheet.reader.js';
import { SpreadsheetArchive } from './spreadsheet.archive.js';
import {
  type Relation,
  readDayStyles,
  readRelations,
  readTexts,
  readWorkbook,
} from './spreadsheet.parts.js';
import { TextShelf } from './text.shelf.js';

const workbookPath = 'xl/workbook.xml';
const relationsPath = 'xl/_rels/workbook.xml.rels';

/**
 * The first sheet of a spreadsheet, row by row. Blank rows are left out. Formulas are read by their
 * result, links and formatted texts by their text.
 * @throws UnreadableFile when it unpacks to more than any table has; Error when it is none.
 */
export async function* readSpreadsheet(path: string): AsyncGenerator<string[]> {
  const archive = await SpreadsheetArchive.open(path);
  const shared = new TextShelf();
  try {
    const { sheets, isFrom1904 } = await readWorkbook(archive.read(workbookPath));
    const relations = await readRelations(archive.read(relationsPath));
    const [styles] = pathsOf(relations, '/styles', archive);
    const dayStyles = styles ? await readDayStyles(archive.read(styles)) : new Set<number>();
    for (const texts of pathsOf(relations, '/sharedStrings', archive)) {
      await readTexts(archive.read(texts, { pieces: '<si' }), (text) => shared.add(text));
    }
    const first = firstSheet(relations, sheets, archive);
    const bounds = { pieces: '<row', end: '</sheetData>' };
    const textOf = (number: number): string => shared.get(number);
    const reader = new SheetReader({ textOf, dayStyles, isFrom1904 });
    for await (const piece of archive.read(first, bounds)) {
      reader.write(piece);
      yield* reader.takeRows();
    }
  } finally {
    shared.close();
    archive.close();
  }
}

/** The parts of a kind, such as `/worksheet`, that the archive holds. */
const pathsOf = (
  relations: readonly Relation[],
  kind: string,
  archive: SpreadsheetArchive,
): string[] =>
  relations
    .filter(({ type }) => type.endsWith(kind))
    .map(pathOf)
    .filter((path) => archive.has(path));

/** Paths begin at the archive's root, or else at the workbook's folder. */
const pathOf = ({ target }: Relation): string =>
  posix.resolve('/', posix.dirname(workbookPath), target).slice(1);

/** The first sheet in the order in which people see them. */
function firstSheet(
  relations: readonly Relation[],
  sheets: readonly string[],
  archive: SpreadsheetArchive,
): string {
  const known = pathsOf(relations, '/worksheet', archive);
  const byId = new Map(relations.map((relation) => [relation.id, pathOf(relation)]));
  const inOrder = sheets.map((id) => byId.get(id) ?? '');
  const first = inOrder.find((path) => known.includes(path)) ?? known[0];
  if (first === undefined) throw new Error('It has no sheet.');
  return first;
}
