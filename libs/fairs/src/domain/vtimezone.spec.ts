import ICAL from 'ical.js';
import { vtimezoneOf } from './vtimezone.js';
import { localTimeOf } from './zoned-time.js';

const zones = ['America/Santiago', 'Pacific/Auckland', 'Asia/Manila', 'Pacific/Honolulu'];
const hour = 3_600_000;

/** What another implementation of RFC 5545 makes of a wall clock's reading. */
function readBack(timeZone: string, text: string): (date: string, minutes: number) => Date {
  const zone = new ICAL.Timezone({ tzid: timeZone, component: text });
  return (date, minutes) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const parts = { year, month, day, hour: Math.floor(minutes / 60), minute: minutes % 60 };
    return new ICAL.Time({ ...parts, second: 0, isDate: false }, zone).toJSDate();
  };
}

const isTwice = (at: number, timeZone: string): boolean => {
  const { minutes } = localTimeOf(new Date(at), timeZone);
  return [at - hour, at + hour].some(
    (other) => localTimeOf(new Date(other), timeZone).minutes === minutes,
  );
};

describe('vtimezoneOf', () => {
  it.each(zones)('gives every hour of two years back in %s', (timeZone) => {
    const read = readBack(timeZone, vtimezoneOf(timeZone, 2026, 2029));
    for (let at = Date.UTC(2028, 0, 2); at < Date.UTC(2029, 11, 30); at += hour) {
      const { date, minutes } = localTimeOf(new Date(at), timeZone);
      // Of an hour that comes twice the first counts, by RFC 5545; ical.js takes the second.
      if (isTwice(at, timeZone)) continue;
      expect(read(date, minutes)).toEqual(new Date(at));
    }
  });

  it('follows the day on which a zone really changes, not the month’s first Sunday', () => {
    // Chile changes on the first Sunday from the 2nd on: in 2029 the 8th of April.
    const text = vtimezoneOf('America/Santiago', 2029, 2029);
    expect(text).toContain('DTSTART:20290408T000000\r\nTZOFFSETFROM:-0300\r\nTZOFFSETTO:-0400');
    expect(text).not.toContain('20290401');
  });

  it('names half hours and zones without changes', () => {
    expect(vtimezoneOf('America/St_Johns', 2026, 2026)).toContain('TZOFFSETTO:-0230');
    expect(vtimezoneOf('Asia/Manila', 2026, 2027).match(/BEGIN:STANDARD/g)).toHaveLength(1);
  });
});
