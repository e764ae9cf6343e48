import { readAward } from './award.reading.js';

const row = {
  date: '2025-06-09',
  buyer: 'Iloilo City Hospital',
  description: 'Supply of dried mangoes',
  supplier: 'Guimaras Growers Inc.',
};
const problemsOf = (change: Record<string, unknown>): readonly string[] => {
  const reading = readAward({ ...row, ...change }, '2026-01-01');
  return 'problems' in reading ? reading.problems.map(({ message }) => message) : [];
};

describe('readAward', () => {
  it('reads an award, with a registry number where there is one', () => {
    expect(readAward(row, '2026-01-01')).toEqual({ award: { ...row, registryNumber: undefined } });
    expect(readAward({ ...row, registryNumber: 123 }, '2026-01-01')).toMatchObject({
      award: { registryNumber: '123' },
    });
  });

  it('says all that is wrong at once', () => {
    expect(problemsOf({ date: '2025-02-30', buyer: ' ', supplier: undefined })).toEqual([
      'The date is 2025-02-30; write it as 2026-03-31.',
      'The buyer is missing.',
      'The supplier is missing.',
    ]);
  });

  it.each([
    ['', 'The date is missing'],
    ['09/06/2025', 'write it as'],
    ['2026-05-01', 'still to come'],
  ])('does not take %p for a day in the past', (date, text) => {
    expect(problemsOf({ date })[0]).toContain(text);
  });

  it('bounds every text', () => {
    expect(problemsOf({ description: 'x'.repeat(5_001) })).toEqual([
      'The description has more than 5000 characters.',
    ]);
  });

  it('takes what is no text for missing', () => {
    expect(problemsOf({ buyer: { name: 'x' } })).toEqual(['The buyer is missing.']);
  });
});
