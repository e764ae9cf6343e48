import { useTranslation } from 'react-i18next';

interface Clocks {
  /** A stretch of time on the fair's clocks, and on the reader's where they show another time. */
  clocks(startsAt: string, endsAt?: string): string[];
  /** The beginning of a slot on the fair's clocks. */
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

/** Times of a fair in words. */
export function useClocks(timeZone: string): Clocks {
  const { i18n } = useTranslation();
  const formatter = (zone: string | undefined) =>
    new Intl.DateTimeFormat(i18n.language, { ...parts, timeZone: zone });
  const write = (zone: string | undefined, startsAt: string, endsAt?: string): string => {
    const format = formatter(zone);
    const [from, to] = [new Date(startsAt), endsAt === undefined ? undefined : new Date(endsAt)];
    return to ? format.formatRange(from, to) : format.format(from);
  };
  return {
    clocks(startsAt, endsAt) {
      const there = write(timeZone, startsAt, endsAt);
      const here = write(undefined, startsAt, endsAt);
      const own = formatter(undefined).resolvedOptions().timeZone;
      const named = `${there} (${timeZone})`;
      return here === there ? [named] : [named, `${here} (${own})`];
    },
    slot: (startsAt) => write(timeZone, startsAt),
  };
}
