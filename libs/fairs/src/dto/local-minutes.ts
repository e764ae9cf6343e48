/** Minutes since midnight of a local time such as `09:30` or `09:30:00`. */
export function toMinutes(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** A local time such as `09:30` of minutes since midnight; midnight at the end of the day is `00:00`. */
export function toLocalTime(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
