import type { Participant, Slot } from '../format/problem.js';

const minutesPerDay = 24 * 60;

/**
 * Indices of the slots that lie, wholly or in part, outside a participant's waking hours. Slots
 * are instants, so the local day may be another one than the organiser's: the date line and
 * daylight saving are the time zone database's business.
 */
export function asleepSlots(slots: readonly Slot[], participant: Participant): number[] {
  const { timeZone, wakingHours } = participant;
  if (timeZone === undefined || wakingHours === undefined) return [];
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const wakes = minutesOf(wakingHours[0]);
  const span = ((minutesOf(wakingHours[1]) - wakes + minutesPerDay - 1) % minutesPerDay) + 1;
  return slots.flatMap((slot, index) => {
    const start = Date.parse(slot.start!);
    const length = (Date.parse(slot.end!) - start) / 60_000;
    const since = (minutesOf(clock.format(start)) - wakes + minutesPerDay) % minutesPerDay;
    return since + length <= span ? [] : [index];
  });
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
