import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { writeSpreadsheet } from '../../../../test/support/spreadsheets.js';
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
