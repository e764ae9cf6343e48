import fc from 'fast-check';
import { findSlot, type OpeningHours, slotsOf } from './slots.js';
import { instantOf, isDate, isTimeZone, localTimeOf, offsetAt } from './zoned-time.js';

const zones = [
  'America/Santiago',
  'Pacific/Auckland',
  'Asia/Manila',
  'Pacific/Honolulu',
  'America/St_Johns',
  'Asia/Kolkata',
] as const;
const hour = 3_600_000;

const anyDay = fc
  .integer({ min: Date.UTC(2020, 0, 1) / (24 * hour), max: Date.UTC(2037, 11, 31) / (24 * hour) })
  .map((number) => new Date(number * 24 * hour).toISOString().slice(0, 10));
const anyHours = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 30, max: 900 }))
  .chain(([date, opensAt, length]) => {
    const closesAt = Math.min(1440, opensAt + length);
    const minutes = fc.integer({ min: opensAt, max: closesAt });
    return fc.tuple(minutes, minutes).map(([one, other]): OpeningHours => ({
      date,
      opensAt,
      closesAt,
      breaks:
        one === other
          ? []
          : [{ name: 'Lunch', from: Math.min(one, other), to: Math.max(one, other) }],
    }));
  });
const anyGrid = fc.record({
  slotMinutes: fc.integer({ min: 5, max: 60 }),
  gapMinutes: fc.integer({ min: 0, max: 15 }),
});

describe('instantOf', () => {
  it('reads the clocks of a zone, standing still or changing', () => {
    const at = (date: string, minutes: number, zone: string) =>
      instantOf({ date, minutes }, zone).toISOString();
    expect(at('2026-10-05', 540, 'Asia/Manila')).toBe('2026-10-05T01:00:00.000Z');
    expect(at('2026-10-05', 540, 'Pacific/Honolulu')).toBe('2026-10-05T19:00:00.000Z');
    // Chile goes forward at the midnight that begins 6 September 2026, New Zealand at 2:00 on the 27th.
    expect(at('2026-09-05', 540, 'America/Santiago')).toBe('2026-09-05T13:00:00.000Z');
    expect(at('2026-09-06', 540, 'America/Santiago')).toBe('2026-09-06T12:00:00.000Z');
    expect(at('2026-09-06', 30, 'America/Santiago')).toBe('2026-09-06T04:30:00.000Z');
    expect(at('2026-09-27', 150, 'Pacific/Auckland')).toBe('2026-09-26T14:30:00.000Z');
    // Back at 3:00 on 5 April: half past two comes twice, and the first counts.
    expect(at('2026-04-05', 150, 'Pacific/Auckland')).toBe('2026-04-04T13:30:00.000Z');
  });

  it('shows the same time when read back, unless the clocks skip it', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(...zones),
        (date, minutes, zone) => {
          const instant = instantOf({ date, minutes }, zone);
          const shown = localTimeOf(instant, zone);
          const ahead =
            Date.parse(`${shown.date}T00:00Z`) / 60_000 +
            shown.minutes -
            (Date.parse(`${date}T00:00Z`) / 60_000 + minutes);
          const isSkipped =
            offsetAt(instant.getTime() - hour, zone) < offsetAt(instant.getTime(), zone);
          expect(ahead === 0 || (isSkipped && ahead === 60)).toBe(true);
        },
      ),
    );
  });
});

describe('slotsOf', () => {
  it('leaves out breaks and what no longer fits', () => {
    const slots = slotsOf(
      [
        {
          date: '2026-10-05',
          opensAt: 9 * 60,
          closesAt: 11 * 60,
          breaks: [{ name: 'Coffee', from: 9 * 60 + 50, to: 10 * 60 + 10 }],
        },
      ],
      'Asia/Manila',
      { slotMinutes: 20, gapMinutes: 5 },
    );
    expect(slots.map((slot) => localTimeOf(slot.startsAt, 'Asia/Manila').minutes - 540)).toEqual([
      0, 25, 70, 95,
    ]);
  });

  it('has as many slots on a day that is an hour short as fit in it', () => {
    const night = (date: string): OpeningHours => ({ date, opensAt: 0, closesAt: 360, breaks: [] });
    const grid = { slotMinutes: 60, gapMinutes: 0 };
    const count = (date: string, zone: string) => slotsOf([night(date)], zone, grid).length;
    expect(count('2026-09-26', 'Pacific/Auckland')).toBe(6);
    expect(count('2026-09-27', 'Pacific/Auckland')).toBe(5);
    expect(count('2026-04-05', 'Pacific/Auckland')).toBe(7);
  });

  it('keeps apart two fairs on one date on either side of the date line', () => {
    const day = { date: '2026-10-05', opensAt: 540, closesAt: 600, breaks: [] };
    const grid = { slotMinutes: 30, gapMinutes: 0 };
    const [auckland] = slotsOf([day], 'Pacific/Auckland', grid);
    const [honolulu] = slotsOf([day], 'Pacific/Honolulu', grid);
    const apart = (honolulu?.startsAt.getTime() ?? 0) - (auckland?.startsAt.getTime() ?? 0);
    expect(apart / hour).toBe(23);
  });

  it('gives slots in order, apart, of full length, inside the doors and outside breaks', () => {
    fc.assert(
      fc.property(anyHours, fc.constantFrom(...zones), anyGrid, (day, zone, grid) => {
        const slots = slotsOf([day], zone, grid);
        const at = (minutes: number) => instantOf({ date: day.date, minutes }, zone).getTime();
        let earliest = at(day.opensAt);
        for (const slot of slots) {
          const [start, end] = [slot.startsAt.getTime(), slot.endsAt.getTime()];
          expect(end - start).toBe(grid.slotMinutes * 60_000);
          expect(start).toBeGreaterThanOrEqual(earliest);
          expect(end).toBeLessThanOrEqual(at(day.closesAt));
          for (const pause of day.breaks) {
            expect(end <= at(pause.from) || start >= at(pause.to)).toBe(true);
          }
          expect(findSlot(slots, slot.startsAt)).toBe(slot);
          earliest = end + grid.gapMinutes * 60_000;
          if (day.breaks.some((pause) => start < at(pause.from))) earliest = end;
        }
        expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
      }),
    );
  });
});

describe('isTimeZone and isDate', () => {
  it('know what is one', () => {
    expect(['Asia/Manila', 'UTC', 'America/Argentina/Ushuaia'].every(isTimeZone)).toBe(true);
    expect(['', 'PHT', '+08:00', 'Asia/Atlantis', 'asia manila'].some(isTimeZone)).toBe(false);
    expect(isDate('2028-02-29')).toBe(true);
    expect(['2026-02-29', '2026-13-01', '26-01-01', 'soon'].some(isDate)).toBe(false);
  });
});
