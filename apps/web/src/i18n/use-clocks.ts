import { useTranslation } from 'react-i18next';

interface Clocks {
  /** A stretch of time on the clocks there, and on the reader's where they show another time. */
  clocks(startsAt: string, endsAt?: string): string[];
  /** An instant on the clocks there. */
  slot(startsAt: string): string;
}

const parts = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/**
 * Times in words, on the clocks of a zone and on those of the reader.
 * @param timeZone of the place where it happens, as IANA names it.
 */
export function useClocks(timeZone: string): Clocks {
  const { i18n } = useTranslation();
  const formatter = (zone: string | undefined) =>
    new Intl.DateTimeFormat(i18n.language, { ...parts, timeZone: zone });
  const zoneName = (timeZone: string | undefined, at: string): string => {
    const format = new Intl.DateTimeFormat(i18n.language, { timeZone, timeZoneName: 'long' });
    const name = format.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName');
    return name?.value ?? format.resolvedOptions().timeZone;
  };
  const write = (zone: string | undefined, startsAt: string, endsAt?: string): string => {
    const format = formatter(zone);
    const [from, to] = [new Date(startsAt), endsAt === undefined ? undefined : new Date(endsAt)];
    return to ? format.formatRange(from, to) : format.format(from);
  };
  return {
    clocks(startsAt, endsAt) {
      const there = write(timeZone, startsAt, endsAt);
      const here = write(undefined, startsAt, endsAt);
      const named = `${there} (${zoneName(timeZone, startsAt)})`;
      const own = `${here} (${zoneName(undefined, startsAt)})`;
      return here === there ? [named] : [named, own];
    },
    slot: (startsAt) => write(timeZone, startsAt),
  };
}
