import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import {
  partsOf,
  sheetPath,
  stylesPath,
  textsPath,
  writeArchive,
  writeSpreadsheet,
} from '../../../../test/support/spreadsheets.js';
import { readSpreadsheet } from './spreadsheet.rows.js';

async function readAll(path: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of readSpreadsheet(path)) rows.push(row);
  return rows;
}

describe('reading a spreadsheet', () => {
  let folder: string;
  let path: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iloilo-sheets-'));
    path = join(folder, 'firms.xlsx');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps every sign of any script, wherever the file is read in pieces', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => [
      `煎茶${n}`,
      `กาแฟ & <${n}>`,
      '',
      'Đồng',
    ]);
    await writeSpreadsheet(path, rows);
    const read = await readAll(path);
    expect(read).toHaveLength(rows.length);
    expect(read.filter((row, n) => row.join() !== rows[n]?.join())).toEqual([]);
  });

  it('reads what people see of days, formulas, links and formatted texts, of the first sheet', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Firms');
    sheet.addRow([new Date('2026-03-01'), { formula: '1+1', result: 2 }, null, 7.5]);
    sheet.addRow([]);
    sheet.addRow([{ richText: [{ text: 'Dried ' }, { text: 'mango', font: { bold: true } }] }]);
    sheet.addRow([{ text: 'firm.example', hyperlink: 'https://firm.example' }]);
    book.addWorksheet('Notes').addRow(['not this']);
    await book.xlsx.writeFile(path);
    expect(await readAll(path)).toEqual([
      ['2026-03-01', '2', '', '7.5'],
      ['Dried mango'],
      ['firm.example'],
    ]);
  });

  it('reads what other programs write: cells without places, texts in place, days of any format', async () => {
    const xml = (body: string): string => `<worksheet><sheetData>${body}</sheetData></worksheet>`;
    await writeArchive(path, {
      ...partsOf([]),
      'xl/workbook.xml': [
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
      ],
      [stylesPath]: [
        `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="DD/MM/YYYY"/>
           <numFmt numFmtId="171" formatCode="#,##0\\ _D_M&quot; days&quot;"/></numFmts>
         <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
         <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>
         </styleSheet>`,
      ],
      [textsPath]: [
        '<sst><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><r><t>Dried</t></r><r><t> mango</t></r></si></sst>',
      ],
      [sheetPath]: [
        xml(`<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
          <row r="2"><c r="B2" t="inlineStr"><is><r><t>Tuna</t></r><r><t> &amp; rice</t></r></is></c></row>
          <row><c s="1"><v>44620</v></c><c s="2"><f>A1</f><v>44620.25</v></c><c s="3"><v>12</v></c></row>
          <row><c t="b"><v>1</v></c><c t="d"><v>2026-03-01T00:00:00</v></c><c t="str"><f>x</f><v>yes</v></c></row>
          <row><c t="e"><v>#N/A</v></c><c r="ZZZZZZ5"><v>1</v></c></row>
          <row><c s="1"><v>1e99</v></c></row>`),
      ],
    });
    expect(await readAll(path)).toEqual([
      ['東京', 'Dried mango'],
      ['', 'Tuna & rice'],
      ['2026-03-01', '2026-03-01', '12'],
      ['true', '2026-03-01', 'yes'],
      ['1e+99'],
    ]);
  });

  it('leaves no file behind when only the headings are read', async () => {
    await writeSpreadsheet(path, [['Name'], ['A']]);
    const before = await readdir(tmpdir());
    for await (const row of readSpreadsheet(path)) {
      expect(row).toEqual(['Name']);
      break;
    }
    const after = await readdir(tmpdir());
    expect(after.filter((name) => /^tmp-/.test(name) && !before.includes(name))).toEqual([]);
  });
});
