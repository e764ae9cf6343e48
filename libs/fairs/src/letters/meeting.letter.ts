import type { MeetingNews } from '../domain/letter-readers.js';
import { newsOf } from '../domain/letter-readers.js';
import { holdsBookings } from '../domain/meeting.states.js';
import type { CalendarEntry } from '../calendars/meeting.calendar.js';
import type { FairFacts, LetterChange, MeetingFacts, Reader } from './letter.facts.js';
import { writeTime, zonesFor } from './letter.times.js';
import type { LetterTexts } from './texts/letter-texts.js';

/** A meeting of a letter: its changes, oldest first, and what the reader may do. */
export interface LetterItem {
  readonly last: LetterChange;
  readonly news: MeetingNews;
  /** Where the reader answers; undefined where there is nothing to answer. */
  readonly answerUrl?: string | undefined;
  /** Whom to ask instead, and when both are free. */
  readonly nextBest: readonly { readonly name: string; readonly startsAt: Date }[];
}

/** What the changes of one meeting come to: the last of them that is news. */
export function newsOfMeeting(
  changes: readonly LetterChange[],
): { last: LetterChange; news: MeetingNews } | undefined {
  const last = changes.findLast((change) => newsIn(change) !== undefined);
  const news = last && newsIn(last);
  return last && news && { last, news };
}

const newsIn = ({ act, changedTo }: LetterChange): MeetingNews | undefined =>
  newsOf({ act, state: changedTo });

/** With whom a reader meets; both, for an interpreter. */
export function otherOf(texts: LetterTexts, { side, buyer, supplier }: MeetingFacts): string {
  if (side === 'buyer') return supplier;
  return side === 'supplier' ? buyer : texts.forInterpreter(buyer, supplier);
}

export function writeMeetingLetter(
  texts: LetterTexts,
  fair: FairFacts,
  reader: Reader,
  items: readonly LetterItem[],
): { subject: string; text: string } {
  const [only] = items;
  const subject =
    only && items.length === 1
      ? texts.subject[only.news](otherOf(texts, only.last))
      : texts.subjectOfMany(items.length, fair.name);
  const canAnswer = items.some(({ answerUrl }) => answerUrl !== undefined);
  const lines = [
    texts.greeting(reader.name),
    '',
    ...items.flatMap((item) => [...writeItem(texts, fair, reader, item), '']),
    ...(canAnswer ? [texts.answerOnce, ''] : []),
    `${fair.name}, ${fair.placeName}`,
    fair.agencyName,
    '',
  ];
  return { subject: oneLine(subject), text: lines.join('\n') };
}

function writeItem(
  texts: LetterTexts,
  fair: FairFacts,
  reader: Reader,
  { last, news, answerUrl, nextBest }: LetterItem,
): string[] {
  const time = (startsAt: Date, endsAt?: Date): string[] =>
    zonesFor(fair.timeZone, reader.economy, startsAt).map((zone) =>
      writeTime(texts, zone, startsAt, endsAt),
    );
  return [
    texts.news[news](otherOf(texts, last)),
    ...time(last.startsAt, last.endsAt),
    ...(holdsBookings(last.state) ? writePlace(texts, last) : []),
    ...(last.moveTo ? time(last.moveTo).map(texts.wishedTime) : []),
    ...(last.reason ? [texts.reason(last.reason)] : []),
    ...(news === 'asked' && last.message ? [texts.message(last.message)] : []),
    ...(nextBest.length > 0 ? [texts.nextBest] : []),
    ...nextBest.flatMap(({ name, startsAt }) => time(startsAt).map((at) => `- ${name}: ${at}`)),
    ...(answerUrl === undefined ? [] : [texts.answerAt, answerUrl]),
  ];
}

/** Where a meeting is and with whom; the address of a video room stays in the product. */
export function writePlace(texts: LetterTexts, meeting: MeetingFacts): string[] {
  const { table, hall, room, side, hasInterpreter } = meeting;
  const other = side === 'buyer' ? meeting.supplierPerson : meeting.buyerPerson;
  return [
    ...(table === null ? [] : [texts.table(table, hall ?? '')]),
    ...(room === null ? [] : [texts.room(room)]),
    ...(other !== null && side !== null ? [texts.person(other)] : []),
    ...(hasInterpreter && side !== null ? [texts.interpreter] : []),
  ];
}

/** A meeting as an entry in the reader’s calendar. */
export function toCalendarEntry(
  texts: LetterTexts,
  fair: FairFacts,
  { name, email }: Reader,
  organiserEmail: string,
  meeting: MeetingFacts,
): CalendarEntry {
  const { side, state, table, hall, room } = meeting;
  const said = side === 'buyer' ? meeting.buyerConfirmedAt : meeting.supplierConfirmedAt;
  const place = table === null ? room && texts.room(room) : texts.table(table, hall ?? '');
  return {
    ...meeting,
    timeZone: fair.timeZone,
    title: texts.meetingTitle(otherOf(texts, meeting), fair.name),
    description: [...writePlace(texts, meeting), `${fair.name}, ${fair.placeName}`].join('\n'),
    place: place ?? '',
    status: !holdsBookings(state)
      ? 'cancelled'
      : state === 'provisional'
        ? 'tentative'
        : 'confirmed',
    organiser: { name: fair.agencyName, email: organiserEmail },
    attendee: { name, email, hasAccepted: state === 'confirmed' || said !== null || side === null },
  };
}

/** Subjects are one line; names of organisations may hold anything. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
