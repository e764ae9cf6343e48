import { asleepSlots } from './waking-hours.js';

const slots = [
  { id: 'S1', start: '2026-10-05T09:00:00+08:00', end: '2026-10-05T09:20:00+08:00' },
  { id: 'S2', start: '2026-10-05T14:00:00+08:00', end: '2026-10-05T14:20:00+08:00' },
  { id: 'S3', start: '2026-10-05T21:50:00+08:00', end: '2026-10-05T22:10:00+08:00' },
];
const asleep = (timeZone: string, wakingHours: [string, string]): number[] =>
  asleepSlots(slots, { id: 'P', timeZone, wakingHours });

describe('asleepSlots', () => {
  it('is empty without hours', () => {
    expect(asleepSlots(slots, { id: 'P' })).toEqual([]);
  });

  it('closes a slot that ends after the waking hours', () => {
    expect(asleep('Asia/Manila', ['07:00', '22:00'])).toEqual([2]);
  });

  it('works across the date line', () => {
    // 09:00 in Manila is 18:00 of the day before in Los Angeles, 14:00 is 23:00, 21:50 is 06:50.
    expect(asleep('America/Los_Angeles', ['07:00', '22:00'])).toEqual([1, 2]);
    // And 14:00 and 19:00 of the same day in Auckland; 21:50 is 02:50 of the next.
    expect(asleep('Pacific/Auckland', ['07:00', '22:00'])).toEqual([2]);
  });

  it('takes hours that run past midnight, and a whole day', () => {
    expect(asleep('Asia/Manila', ['14:00', '02:00'])).toEqual([0]);
    expect(asleep('Asia/Manila', ['00:00', '24:00'])).toEqual([]);
  });
});
