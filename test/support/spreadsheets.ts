import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export const sheetPath = 'xl/worksheets/sheet1.xml';
export const textsPath = 'xl/sharedStrings.xml';
export const stylesPath = 'xl/styles.xml';

const spreadsheetml = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const rowsAtOnce = 200;

/** Writes a spreadsheet of one sheet, row by row. */
export const writeSpreadsheet = (path: string, rows: Iterable<readonly string[]>): Promise<void> =>
  writeArchive(path, partsOf(rows));

/** Writes a zip archive; its parts are made as they are written, in their order. */
export async function writeArchive(
  path: string,
  parts: Readonly<Record<string, Iterable<string>>>,
): Promise<void> {
  const zip = new ZipFile();
  for (const [name, texts] of Object.entries(parts)) {
    zip.addReadStream(Readable.from(bytesOf(texts), { objectMode: false }), name, {
      compressionLevel: 1,
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

function* bytesOf(texts: Iterable<string>): Generator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

/** The parts of a spreadsheet of one sheet whose cells are texts, each kept once for all cells. */
export function partsOf(rows: Iterable<readonly string[]>): Record<string, Iterable<string>> {
  const texts = new Map<string, number>();
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': [
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
       <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
       <Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>
       <Override PartName="/${sheetPath}" ContentType="${main}.worksheet+xml"/>
       <Override PartName="/${textsPath}" ContentType="${main}.sharedStrings+xml"/>
       <Override PartName="/${stylesPath}" ContentType="${main}.styles+xml"/></Types>`,
    ],
    '_rels/.rels': [
      `<Relationships xmlns="${packageRelations}">
       ${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    'xl/workbook.xml': [
      `<workbook xmlns="${spreadsheetml}" xmlns:r="${relations}"><sheets>
       <sheet name="Firms" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    'xl/_rels/workbook.xml.rels': [
      `<Relationships xmlns="${packageRelations}">
       ${relation(1, 'worksheet', 'worksheets/sheet1.xml')}
       ${relation(2, 'sharedStrings', 'sharedStrings.xml')}
       ${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    ],
    [stylesPath]: [
      `<styleSheet xmlns="${spreadsheetml}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
    ],
    [sheetPath]: sheetOf(rows, texts),
    [textsPath]: sharedTexts(texts),
  };
}

function* sheetOf(rows: Iterable<readonly string[]>, texts: Map<string, number>) {
  yield `<worksheet xmlns="${spreadsheetml}"><sheetData>`;
  let [number, waiting] = [0, ''];
  for (const cells of rows) {
    number++;
    const written = cells.map((text, column) => {
      const index = texts.get(text) ?? texts.size;
      texts.set(text, index);
      return text === '' ? '' : `<c r="${letters(column)}${number}" t="s"><v>${index}</v></c>`;
    });
    waiting += `<row r="${number}">${written.join('')}</row>`;
    if (number % rowsAtOnce > 0) continue;
    yield waiting;
    waiting = '';
  }
  yield `${waiting}</sheetData></worksheet>`;
}

function* sharedTexts(texts: ReadonlyMap<string, number>) {
  yield `<sst xmlns="${spreadsheetml}">`;
  for (const text of texts.keys()) yield `<si><t xml:space="preserve">${escape(text)}</t></si>`;
  yield '</sst>';
}

/** The name of a column, from 0: A to Z, then AA. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) +
  String.fromCharCode(65 + (column % 26));

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign);
