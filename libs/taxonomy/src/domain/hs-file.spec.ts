import { parseHsFile } from './hs-file.js';

describe('parseHsFile', () => {
  it('takes 2, 4 and 6 digits, skips totals and national chapters', () => {
    const file = parseHsFile(
      [
        ['\uFEFFsection', 'hscode', 'description'],
        ['TOTAL', 'TOTAL', 'Everything'],
        ['II', '08', 'Fruit'],
        ['II', '0804', ' Mangoes \n and others'],
        ['II', '080450', 'Guavas, mangoes'],
        ['', '', ''],
        ['X', '9999', 'Not specified'],
      ],
      'HS2022',
    );
    expect(file.errors).toEqual([]);
    expect(file.skipped).toBe(2);
    expect(file.rows).toEqual([
      { edition: 'HS2022', digits: '08', label: 'Fruit' },
      { edition: 'HS2022', digits: '0804', label: 'Mangoes and others' },
      { edition: 'HS2022', digits: '080450', label: 'Guavas, mangoes' },
    ]);
  });

  it('names line and column of each mistake and keeps the good rows', () => {
    const file = parseHsFile(
      [
        ['code', 'text'],
        ['0804', 'Mangoes'],
        ['80450', 'Zero lost'],
        ['0804', 'Again'],
        ['0901', ''],
        ['080450.10', 'National'],
        ['070190', 'No heading'],
      ],
      'HS2022',
    );
    expect(file.rows.map(({ digits }) => digits)).toEqual(['0804', '070190']);
    expect(file.errors.map(({ line, column }) => [line, column])).toEqual([
      [3, 'code'],
      [4, 'code'],
      [5, 'label'],
      [6, 'code'],
      [7, 'code'],
    ]);
    expect(file.errors[0]?.message).toContain('080450');
    expect(file.errors[1]?.message).toContain('line 2');
  });

  it('says which columns are missing', () => {
    const file = parseHsFile([['a', 'b']], 'HS2022');
    expect(file.rows).toEqual([]);
    expect(file.errors.map(({ column }) => column)).toEqual(['code', 'label']);
  });
});
