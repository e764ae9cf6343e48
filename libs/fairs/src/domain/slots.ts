import { instantOf } from './zoned-time.js';

/** A pause in which nobody meets, such as lunch or prayer, in minutes since midnight. */
export interface Break {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** One day of a fair: when its doors are open, on the clocks of the fair's zone. */
export interface OpeningHours {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Minutes since midnight, 0 to 1440. */
  readonly opensAt: number;
  readonly closesAt: number;
  readonly breaks: readonly Break[];
}

/** How a round cuts the day. */
export interface SlotGrid {
  readonly slotMinutes: number;
  /** Minutes between two slots, for walking to the next table. */
  readonly gapMinutes: number;
}

/** A stretch of time in which a meeting can be. */
export interface Slot {
  /** Its beginning in UTC, such as `2026-05-04T01:00:00.000Z`: the same whoever computes it. */
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Day of the fair, on the fair's clocks. */
  readonly date: string;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;

/**
 * The slots of a round, in order of time: what fits between the doors' opening and closing and
 * outside breaks. Their length is real time, so that one across a change of the clocks is as long
 * as any other.
 */
export function slotsOf(
  days: readonly OpeningHours[],
  timeZone: string,
  grid: SlotGrid,
): readonly Slot[] {
  return days
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .flatMap((day) => openStretches(day, timeZone).flatMap((open) => cut(day.date, open, grid)));
}

/** The slot that begins at an instant; undefined where none does. */
export function findSlot(slots: readonly Slot[], startsAt: Date): Slot | undefined {
  return slots.find((slot) => slot.startsAt.getTime() === startsAt.getTime());
}

/** Whether a stretch of time lies on a day within the opening hours and outside breaks. */
export function isWithinHours(
  days: readonly OpeningHours[],
  timeZone: string,
  { startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>,
): boolean {
  const [from, to] = [startsAt.getTime(), endsAt.getTime()];
  return days
    .flatMap((day) => openStretches(day, timeZone))
    .some((open) => open.from <= from && to <= open.to);
}

/** The day less its breaks, as instants. */
function openStretches(day: OpeningHours, timeZone: string): Stretch[] {
  const at = (minutes: number): number =>
    instantOf({ date: day.date, minutes }, timeZone).getTime();
  const end = at(day.closesAt);
  const stretches: Stretch[] = [];
  let from = at(day.opensAt);
  for (const pause of day.breaks.toSorted((one, other) => one.from - other.from)) {
    stretches.push({ from, to: Math.min(at(pause.from), end) });
    from = Math.max(from, at(pause.to));
  }
  stretches.push({ from, to: end });
  return stretches.filter((stretch) => stretch.to > stretch.from);
}

function cut(date: string, open: Stretch, { slotMinutes, gapMinutes }: SlotGrid): Slot[] {
  const slots: Slot[] = [];
  const length = slotMinutes * minute;
  for (let start = open.from; start + length <= open.to; start += length + gapMinutes * minute) {
    const startsAt = new Date(start);
    slots.push({ id: startsAt.toISOString(), startsAt, endsAt: new Date(start + length), date });
  }
  return slots;
}
