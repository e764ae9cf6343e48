import { zoneOfEconomy } from '../domain/economy-zones.js';
import { localTimeOf } from '../domain/zoned-time.js';
import type { LetterTexts } from './texts/letter-texts.js';

/** A stretch of time in words, on the clocks of one zone: `Mon, 6 Apr 2026, 09:00–09:30 in …`. */
export function writeTime(
  texts: LetterTexts,
  timeZone: string,
  startsAt: Date,
  endsAt?: Date,
): string {
  const formatter = new Intl.DateTimeFormat(texts.tag, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const shown = endsAt ? formatter.formatRange(startsAt, endsAt) : formatter.format(startsAt);
  // Spaces that look like others and are wider than a byte help nobody in plain text.
  return `${shown.replace(/[\u2009\u202f\u00a0]/g, ' ')} ${texts.clocksOf(timeZone)}`;
}

/**
 * The zones on whose clocks a reader is told times: the fair’s, and that of their own economy where
 * its clocks show something else then.
 */
export function zonesFor(fairZone: string, economy: string | null, at: Date): string[] {
  const own = economy === null ? undefined : zoneOfEconomy[economy];
  if (own === undefined) return [fairZone];
  const [here, there] = [localTimeOf(at, fairZone), localTimeOf(at, own)];
  return here.date === there.date && here.minutes === there.minutes ? [fairZone] : [fairZone, own];
}
