const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A wall clock's reading: a day, `YYYY-MM-DD`, and the minutes since its midnight, 0 to 1440. */
export interface LocalTime {
  readonly date: string;
  readonly minutes: number;
}

/** Whether a name is an IANA time zone that this machine knows, such as `Asia/Manila`. */
export function isTimeZone(name: string): boolean {
  if (!/^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * The instant at which clocks of a zone show a time. A time that is skipped when clocks go forward
 * gives the instant as much later; of two that are repeated when they go back, the first. That is
 * the `compatible` rule of Temporal, which Node 24 has behind a flag only.
 */
export function instantOf({ date, minutes }: LocalTime, timeZone: string): Date {
  const shown = Date.parse(`${date}T00:00:00Z`) + minutes * minute;
  const before = offsetAt(shown - day, timeZone);
  const after = offsetAt(shown + day, timeZone);
  const candidates = [shown - before, shown - after].filter(
    (instant) => instant + offsetAt(instant, timeZone) === shown,
  );
  // In a gap neither offset fits; the one before it gives the later instant.
  return new Date(candidates.length > 0 ? Math.min(...candidates) : shown - before);
}

/** What clocks of a zone show at an instant. */
export function localTimeOf(instant: Date, timeZone: string): LocalTime {
  const shown = instant.getTime() + offsetAt(instant.getTime(), timeZone);
  const midnight = Math.floor(shown / day) * day;
  return {
    date: new Date(midnight).toISOString().slice(0, 10),
    minutes: Math.floor((shown - midnight) / minute),
  };
}

/** Milliseconds that clocks of a zone are ahead of UTC at an instant. */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = formatterOf(timeZone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it a hundred times. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
