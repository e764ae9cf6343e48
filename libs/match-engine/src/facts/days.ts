import type { IsoDate } from './evidence.js';

const DAY = 86_400_000;
/** Days by date; calendar days come back again and again, and there are few. */
const known = new Map<IsoDate, number>();
const KNOWN_LIMIT = 50_000;

function parseDay(date: IsoDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return Number.NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / DAY : Number.NaN;
}

/** Days since 1970-01-01 of a calendar day; NaN when it is not one. */
export function dayNumber(date: IsoDate): number {
  let day = known.get(date);
  if (day === undefined) {
    day = parseDay(date);
    if (known.size < KNOWN_LIMIT) known.set(date, day);
  }
  return day;
}
