import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine } from './csv.js';

describe('csvLine', () => {
  it('is read back as it was written, save for what looks like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
        const read = parse(csvLine(cells), { relax_column_count: true }) as string[][];
        const back = (read[0] ?? []).map((cell) =>
          cell.startsWith("'") && !cells.includes(cell) ? cell.slice(1) : cell,
        );
        expect(back).toEqual(cells);
      }),
    );
  });

  it('lets no text begin like a formula', () => {
    for (const text of ['=1+1', '+A1', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1']) {
      expect(csvLine([text])).toBe(`"'${text}"\r\n`);
    }
    expect(csvLine([-2, null, 'a "b"'])).toBe('-2,,"a ""b"""\r\n');
  });
});
