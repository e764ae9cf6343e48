import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHsFile } from './domain/hs-file.js';
import { parseHsCode } from './domain/hs-code.js';
import { hsChapters, hsHeadings, labelOfHsCode } from './hs.js';

const shared = process.env['ILOILO_SHARED'] ?? join(process.cwd(), '../shared');
const referencePath = join(shared, 'data/hs/harmonized-system.csv');
const reference = existsSync(referencePath)
  ? parseHsFile(parse(readFileSync(referencePath, 'utf8')), 'HS2022')
  : undefined;
if (reference === undefined) {
  process.stderr.write(
    `\nNOT RUN: the HS code set is not compared with the reference file, ${referencePath} is missing.\n`,
  );
}
const withReference = reference === undefined ? it.skip : it;

describe('HS 2022 headings', () => {
  it('are 1,228 in 96 chapters, in order, with short labels', () => {
    expect(hsChapters).toHaveLength(96);
    expect(hsHeadings).toHaveLength(1228);
    const digits = hsHeadings.map((heading) => heading.digits);
    expect(digits).toEqual([...new Set(digits)].sort());
    expect(digits.every((code) => parseHsCode(code).ok)).toBe(true);
    const chapters = new Set(hsChapters.map((chapter) => chapter.digits));
    expect(new Set(digits.map((code) => code.slice(0, 2)))).toEqual(chapters);
    for (const { label } of hsHeadings) {
      expect(label.length).toBeLessThanOrEqual(60);
      expect(label.split(' ').length).toBeLessThanOrEqual(8);
    }
  });

  it('are of the edition of 2022, which has these and not those of 2017', () => {
    const digits = new Set(hsHeadings.map((heading) => heading.digits));
    for (const added of ['0309', '2404', '3827', '8485', '8524', '8549', '8806', '8807']) {
      expect(digits).toContain(added);
    }
    for (const gone of ['8803', '7000', '9999']) expect(digits).not.toContain(gone);
  });

  it('have a label by code, of this edition only', () => {
    const label = (text: string, edition?: 'HS2017') => {
      const parsed = parseHsCode(text, edition);
      return parsed.ok ? labelOfHsCode(parsed.value) : undefined;
    };
    expect(label('0804.50')).toBe('Mangoes, pineapples, avocados, dates and figs');
    expect(label('08')).toBe('Fruit and nuts');
    expect(label('0804', 'HS2017')).toBeUndefined();
    expect(label('0899')).toBeUndefined();
  });

  withReference('are the code set of the reference file (needs ../shared/data/hs)', () => {
    const codes = (length: number) =>
      reference?.rows.map(({ digits }) => digits).filter((digits) => digits.length === length);
    expect(reference?.errors).toEqual([]);
    expect(hsHeadings.map(({ digits }) => digits)).toEqual(codes(4)?.sort());
    expect(hsChapters.map(({ digits }) => digits)).toEqual(codes(2)?.sort());
    expect(codes(6)).toHaveLength(5612);
  });

  withReference('have labels of our own, not those of the reference file', () => {
    const theirs = new Map(reference?.rows.map(({ digits, label }) => [digits, label]));
    const same = hsHeadings.filter(({ digits, label }) => theirs.get(digits) === label);
    expect(same.map(({ label }) => label)).toEqual([]);
  });
});
