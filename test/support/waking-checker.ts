/** Times of a slot as instants in ISO 8601. */
interface Times {
  readonly start?: string;
  readonly end?: string;
}
interface Sleeper {
  readonly timeZone?: string;
  readonly wakingHours?: readonly string[];
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The hour and minute on a wall in that zone, as 09:05. */
function wallAt(at: number, timeZone: string): string {
  let clock = clocks.get(timeZone);
  clock ??= new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
  clocks.set(timeZone, clock);
  return clock.format(at);
}

/**
 * Whether somebody is awake throughout a slot, minute by minute by the clock on their own wall:
 * another road than the solver's.
 */
export function isAwake({ start, end }: Times, { timeZone, wakingHours }: Sleeper): boolean {
  const [from, to] = wakingHours ?? [];
  if (!start || !end || !timeZone || from === undefined || to === undefined) return true;
  for (let at = Date.parse(start); at < Date.parse(end); at += 60_000) {
    const wall = wallAt(at, timeZone);
    const awake = from < to ? from <= wall && wall < to : wall >= from || wall < to;
    if (!awake) return false;
  }
  return true;
}
