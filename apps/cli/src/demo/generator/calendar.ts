/** The day so many days later (or earlier), `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
