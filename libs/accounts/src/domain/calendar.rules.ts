/** The day, in UTC, of an instant as `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/**
 * Whether a text is a day that exists and has begun somewhere on earth: up to one day after
 * today in UTC, because Auckland is ahead by 13 hours.
 * @param today `YYYY-MM-DD`, in UTC.
 */
export function isPastDay(text: string, today: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || dayOf(new Date(time)) !== text) return false;
  return time <= Date.parse(`${today}T00:00:00Z`) + 24 * 3_600_000;
}
