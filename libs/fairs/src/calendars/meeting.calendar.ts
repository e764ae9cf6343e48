import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { vtimezoneOf } from '../domain/vtimezone.js';

/** A meeting in the calendar of one of its people. */
export interface CalendarEntry {
  readonly meetingId: string;
  /** The meeting's; calendars keep what has the highest. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly timeZone: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly organiser: { readonly name: string; readonly email: string };
  /** Whose calendar it is. Nobody else's address is told; none in calendars of whole fairs. */
  readonly attendee?: {
    readonly name: string;
    readonly email: string;
    readonly hasAccepted: boolean;
  };
}

/** What a file asks a calendar to do (RFC 5546). */
export type CalendarAct = 'request' | 'cancel' | 'publish';

const methods: Readonly<Record<CalendarAct, ICalCalendarMethod>> = {
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
  publish: ICalCalendarMethod.PUBLISH,
};

const statuses: Readonly<Record<CalendarEntry['status'], ICalEventStatus>> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** The same for one meeting in all letters and feeds, whatever becomes of it. */
export const uidOf = (meetingId: string): string => `meeting-${meetingId}@iloilo`;

/**
 * Writes meetings as iCalendar (RFC 5545), on the clocks of their fairs. A request or cancellation
 * holds one meeting (RFC 5546, 3.2.2).
 * @param name of the calendar, for feeds.
 */
export function writeCalendar(
  act: CalendarAct,
  entries: readonly CalendarEntry[],
  name?: string,
): string {
  const calendar = ical({
    method: methods[act],
    prodId: { company: 'Iloilo', product: 'Fairs', language: 'EN' },
    ...(name !== undefined && { name }),
  });
  const years = entries.flatMap(({ startsAt, endsAt }) => [
    startsAt.getUTCFullYear(),
    endsAt.getUTCFullYear(),
  ]);
  calendar.timezone({
    name: null,
    // A year more on both sides: clocks there may show another year, and readers look around.
    generator: (zone) => vtimezoneOf(zone, Math.min(...years) - 1, Math.max(...years) + 1),
  });
  for (const entry of entries) addEvent(calendar, act, entry);
  return `${calendar.toString()}\r\n`;
}

function addEvent(calendar: ICalCalendar, act: CalendarAct, entry: CalendarEntry): void {
  const { attendee, organiser } = entry;
  const event = calendar.createEvent({
    id: uidOf(entry.meetingId),
    sequence: entry.sequence,
    stamp: inUtc(entry.changedAt),
    lastModified: inUtc(entry.changedAt),
    start: inUtc(entry.startsAt),
    end: inUtc(entry.endsAt),
    timezone: entry.timeZone,
    summary: entry.title,
    description: entry.description,
    location: entry.place,
    status: act === 'cancel' ? ICalEventStatus.CANCELLED : statuses[entry.status],
    organizer: organiser,
  });
  if (!attendee) return;
  event.createAttendee({
    name: attendee.name,
    email: attendee.email,
    role: ICalAttendeeRole.REQ,
    rsvp: false,
    status: attendee.hasAccepted ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
  });
}

/** ical-generator writes luxon's times on a zone's clocks; plain dates on those of the machine. */
const inUtc = (instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: 'utc' });
