import { offsetAt } from './zoned-time.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** From `instant` on, clocks are `offset` milliseconds ahead of UTC. */
interface Observance {
  readonly instant: number;
  readonly before: number;
  readonly offset: number;
}

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5) with every change of its clocks from the beginning of
 * one year to the end of another. Changes are named one by one: they are those by which slots are
 * computed, whatever rule an economy follows and however often it changes the rule.
 * @returns lines that end in CRLF, the last one without.
 */
export function vtimezoneOf(timeZone: string, fromYear: number, toYear: number): string {
  const observances = findObservances(
    timeZone,
    Date.UTC(fromYear, 0, 1),
    Date.UTC(toYear + 1, 0, 1),
  );
  const standard = Math.min(...observances.map(({ offset }) => offset));
  const lines = observances.flatMap(({ instant, before, offset }) => {
    const kind = offset > standard ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      `DTSTART:${readingOf(instant + before)}`,
      `TZOFFSETFROM:${textOf(before)}`,
      `TZOFFSETTO:${textOf(offset)}`,
      `END:${kind}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}

function findObservances(timeZone: string, from: number, to: number): Observance[] {
  let offset = offsetAt(from, timeZone);
  const found: Observance[] = [{ instant: from, before: offset, offset }];
  for (let at = from; at < to; at += day) {
    const next = offsetAt(at + day, timeZone);
    if (next === offset) continue;
    found.push({ instant: findChange(timeZone, at, at + day), before: offset, offset: next });
    offset = next;
  }
  return found;
}

/** The first whole minute at which clocks differ from those at `from`; they do at `to`. */
function findChange(timeZone: string, from: number, to: number): number {
  const before = offsetAt(from, timeZone);
  let [low, high] = [from, to];
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (offsetAt(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** A wall clock's reading as RFC 5545 writes it: `20260405T000000`. */
const readingOf = (shown: number): string =>
  new Date(shown).toISOString().replace(/[-:]/g, '').slice(0, 'YYYYMMDDTHHMMSS'.length);

function textOf(offset: number): string {
  const minutes = Math.abs(Math.round(offset / minute));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
