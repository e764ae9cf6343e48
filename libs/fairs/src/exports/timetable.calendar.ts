import { type CalendarEntry, writeCalendar } from '../calendars/meeting.calendar.js';
import type { Fair } from '../fairs/fair.entity.js';
import type { TimetableMeeting } from './timetable.rows.js';

/** Most meetings of one calendar: more is nothing that a calendar shows. */
const mostMeetings = 20_000;

/** The meetings of a fair that stand or were held, as one calendar for its officers. */
export async function writeFairCalendar(
  fair: Fair,
  organiser: CalendarEntry['organiser'],
  meetings: AsyncIterable<TimetableMeeting>,
): Promise<string> {
  const entries: CalendarEntry[] = [];
  for await (const meeting of meetings) {
    if (meeting.state !== 'missed') entries.push(toEntry(fair, organiser, meeting));
    if (entries.length === mostMeetings) break;
  }
  return writeCalendar('publish', entries, fair.name);
}

function toEntry(
  { timeZone, name, placeName }: Fair,
  organiser: CalendarEntry['organiser'],
  { id, state, buyer, supplier, ...meeting }: TimetableMeeting,
): CalendarEntry {
  const { round, table, hall, room, buyerPerson, supplierPerson, interpreter } = meeting;
  const people = [buyerPerson, supplierPerson, interpreter].filter((person) => person !== null);
  return {
    ...meeting,
    meetingId: id,
    timeZone,
    organiser,
    title: `${buyer?.name ?? ''} – ${supplier?.name ?? ''}`,
    description: [people.join(', '), `${name}, ${round}`, placeName].filter(Boolean).join('\n'),
    place: table === null ? (room ?? '') : `${hall ?? ''} ${table}`.trim(),
    status: state === 'provisional' ? 'tentative' : 'confirmed',
  };
}
