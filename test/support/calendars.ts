import ICAL from 'ical.js';

/** A meeting as ical.js, which did not write it, reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly startsAt: string;
  readonly zone: string;
  readonly attendees: readonly string[];
  readonly organiser: string;
}

/** Reads a calendar with a parser that has nothing of the product. */
export function readCalendar(content: string): { method: string; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const tzid = String(component.getFirstPropertyValue('tzid'));
      return [tzid, new ICAL.Timezone({ tzid, component })] as const;
    }),
  );
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string): string => String(event.getFirstPropertyValue(name));
    const start = event.getFirstProperty('dtstart');
    const zone = String(start?.getFirstParameter('tzid'));
    const time = start?.getFirstValue() as ICAL.Time;
    // The zone must be in the file itself.
    time.zone = zones.get(zone) ?? ICAL.Timezone.localTimezone;
    return {
      uid: value('uid'),
      sequence: Number(value('sequence')),
      status: value('status'),
      startsAt: time.toJSDate().toISOString(),
      zone,
      attendees: event.getAllProperties('attendee').map((one) => String(one.getFirstValue())),
      organiser: value('organizer'),
    };
  });
  return { method: String(calendar.getFirstPropertyValue('method')), events };
}
