const millisecondsPerDay = 86_400_000;
const first = Date.UTC(2000, 0, 1);

/** Stands for a certificate without a last day. */
export const never = 65_535;

/** Days since 1 January 2000, of a day written `YYYY-MM-DD`: 0 to 65534, the year 2179. */
export function dayNumber(day: string): number {
  const days = Math.floor((Date.parse(`${day}T00:00:00Z`) - first) / millisecondsPerDay);
  return Math.min(Math.max(days, 0), never - 1);
}
