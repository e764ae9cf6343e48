import { dayOf, isPastDay } from './calendar.rules.js';

describe('isPastDay', () => {
  it.each([
    ['2026-03-01', true],
    ['2026-03-02', true],
    ['2026-03-03', true],
    ['2026-03-04', false],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-3-1', false],
    ['2026-13-01', false],
    ['', false],
  ])('%p: %p', (day, expected) => {
    expect(isPastDay(day, '2026-03-02')).toBe(expected);
  });
});

describe('dayOf', () => {
  it('is the day in UTC', () => {
    expect(dayOf(new Date('2026-03-02T23:59:59.999Z'))).toBe('2026-03-02');
  });
});
