import { Inject, Injectable } from '@nestjs/common';
import { hashSecret, newSecret } from '#accounts';
import {
  CLOCK,
  type Clock,
  CONFIG,
  type Config,
  NotFound,
  refuse,
  senderAddress,
  type Viewer,
} from '#platform';
import { DataSource } from 'typeorm';
import { FairPerson } from '../fairs/people.entities.js';
import { type FairFacts, LetterFacts, type MeetingFacts } from '../letters/letter.facts.js';
import { toCalendarEntry } from '../letters/meeting.letter.js';
import { textsFor } from '../letters/texts/texts-for.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { calendarFailures } from './calendar.errors.js';
import { type CalendarEntry, writeCalendar } from './meeting.calendar.js';

const day = 24 * 3_600_000;
/** How long a feed keeps what is over. */
const daysKept = 90;
/** Most meetings of a feed, the earliest of those that it keeps. */
const mostMeetings = 500;
/** A reading is noted at most this often. */
const noteEveryMilliseconds = 5 * 60_000;

/**
 * The calendar of all that a person has at fairs, at a secret address. Whoever has the address sees
 * the person's meetings and nothing else; a new address makes the one before void.
 */
@Injectable()
export class FeedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: LetterFacts,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The viewer's feed; null where there is none. */
  async findFeed(viewer: Viewer): Promise<CalendarFeed | null> {
    const person = await this.findPerson(viewer);
    if (!person) return null;
    return this.dataSource.manager.findOneBy(CalendarFeed, { personId: person.id });
  }

  /**
   * Makes the address of the viewer's feed, which is told this once.
   * @throws Refused with NotFound for somebody who is named at no fair.
   */
  async makeFeed(viewer: Viewer): Promise<string> {
    const person = await this.findPerson(viewer);
    if (!person) refuse(new NotFound(calendarFailures.CALENDAR_NO_PERSON()));
    const secret = newSecret();
    const feed = { secretHash: hashSecret(secret), madeAt: this.clock(), readAt: null };
    await this.dataSource.manager.upsert(CalendarFeed, { personId: person.id, ...feed }, [
      'personId',
    ]);
    return new URL(`/calendars/${secret}.ics`, this.config.PUBLIC_URL).href;
  }

  /** Makes the address of the viewer's feed void; false where there was none. */
  async revokeFeed(viewer: Viewer): Promise<boolean> {
    const person = await this.findPerson(viewer);
    if (!person) return false;
    const { affected } = await this.dataSource.manager.delete(CalendarFeed, {
      personId: person.id,
    });
    return affected === 1;
  }

  /**
   * The calendar behind a secret.
   * @throws Refused with NotFound.
   */
  async read(secret: string): Promise<string> {
    const { manager } = this.dataSource;
    const feed = await manager.findOneBy(CalendarFeed, { secretHash: hashSecret(secret) });
    if (!feed) refuse(new NotFound(calendarFailures.CALENDAR_NOT_FOUND()));
    const now = this.clock();
    if (now.getTime() - (feed.readAt?.getTime() ?? 0) > noteEveryMilliseconds) {
      await manager.update(CalendarFeed, { personId: feed.personId }, { readAt: now });
    }
    return writeCalendar('publish', await this.findEntries(feed.personId, now), 'Iloilo');
  }

  private async findEntries(personId: string, now: Date): Promise<CalendarEntry[]> {
    const since = new Date(now.getTime() - daysKept * day);
    const rows = await this.dataSource.query<{ id: string; fairId: string }[]>(
      `SELECT m.id, r.fair_id AS "fairId" FROM meetings m JOIN rounds r ON r.id = m.round_id
        WHERE (m.buyer_person_id = $1 OR m.supplier_person_id = $1
               OR m.interpreter_id IN (SELECT id FROM interpreters WHERE person_id = $1))
          AND m.starts_at > $2 AND m.state IN ('provisional', 'confirmed', 'held', 'cancelled')
        ORDER BY m.starts_at, m.id LIMIT $3`,
      [personId, since, mostMeetings],
    );
    const meetings = await this.facts.findMeetings(
      personId,
      rows.map(({ id }) => id),
    );
    const fairOf = new Map(rows.map(({ id, fairId }) => [id, fairId]));
    const byFair = Map.groupBy(meetings, ({ meetingId }) => fairOf.get(meetingId) ?? '');
    const fairs = await this.facts.findFairs([...byFair.keys()]);
    const entries: CalendarEntry[] = [];
    for (const fair of fairs.values()) {
      entries.push(...(await this.toEntries(personId, fair, byFair.get(fair.fairId) ?? [])));
    }
    return entries;
  }

  private async toEntries(
    personId: string,
    fair: FairFacts,
    meetings: readonly MeetingFacts[],
  ): Promise<CalendarEntry[]> {
    const reader = await this.facts.findReader(fair.fairId, personId);
    if (!reader) return [];
    const texts = textsFor(reader.languages);
    const from = senderAddress(this.config.MAIL_FROM);
    return meetings.map((meeting) => toCalendarEntry(texts, fair, reader, from, meeting));
  }

  private async findPerson({ email, isEmailVerified }: Viewer): Promise<FairPerson | null> {
    return isEmailVerified ? this.dataSource.manager.findOneBy(FairPerson, { email }) : null;
  }
}
