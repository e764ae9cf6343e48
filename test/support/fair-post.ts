import { DataSource } from 'typeorm';
import type { TestApp } from './app.js';
import { readCalendar, type ReadEvent } from './calendars.js';
import type { ReceivedLetter } from './mailbox.js';

/** What a reader's calendar was told last of a meeting. */
interface Entry extends ReadEvent {
  readonly method: string;
}

interface BookedPerson {
  readonly id: string;
  readonly startsAt: Date;
  readonly email: string;
}

/** All letters of a fair, and the calendars of those who got them. */
export class FairPost {
  private readonly seen = new Set<string>();
  private readonly calendars = new Map<string, Entry>();

  /**
   * Has everybody told, and gives the new letters. None comes twice, nor the same news of one state
   * of a meeting again, and no calendar is taken back to an earlier one.
   */
  async collect(app: TestApp): Promise<ReceivedLetter[]> {
    await app.runJobs();
    const letters = app.mailbox.takeAll();
    const again: string[] = [];
    for (const letter of letters) {
      if (letter.messageId !== '' && this.seen.has(letter.messageId)) again.push(letter.subject);
      this.seen.add(letter.messageId);
      for (const { content } of letter.calendars) {
        const { method, events } = readCalendar(content);
        for (const event of events) {
          const key = `${letter.to} ${event.uid}`;
          const before = this.calendars.get(key)?.sequence ?? -1;
          const news = `${key} ${event.sequence} ${letter.subject}`;
          if (event.sequence < before || this.seen.has(news)) again.push(news);
          this.seen.add(news);
          this.calendars.set(key, { ...event, method });
        }
      }
    }
    expect(again).toEqual([]);
    return letters;
  }

  /**
   * Expects that every change was told and every letter sent, and that calendars are as the
   * meetings are: whoever has a part in one that stands has it there, at its time, and nobody else.
   */
  async expectTrue(app: TestApp): Promise<void> {
    const db = app.api.get(DataSource);
    const waiting = await db.query<object[]>(
      `SELECT 'change' AS what, id FROM meeting_changes WHERE told_at IS NULL
       UNION ALL SELECT 'letter', id FROM fair_letters WHERE sent_at IS NULL LIMIT 5`,
    );
    expect(waiting).toEqual([]);
    const twice = await db.query<object[]>(
      `SELECT change_id, person_id FROM fair_letter_changes
        GROUP BY change_id, person_id HAVING count(*) > 1 LIMIT 5`,
    );
    expect(twice).toEqual([]);
    const booked = await db.query<BookedPerson[]>(
      `SELECT m.id, m.starts_at AS "startsAt", p.email
         FROM meetings m LEFT JOIN interpreters i ON i.id = m.interpreter_id
         JOIN fair_people p ON p.id IN (m.buyer_person_id, m.supplier_person_id, i.person_id)
        WHERE m.state IN ('provisional', 'confirmed', 'held', 'missed')`,
    );
    const wanted = booked.map(({ id, startsAt, email }) =>
      [email, `meeting-${id}@iloilo`, startsAt.toISOString()].join(' '),
    );
    const had = [...this.calendars]
      .filter(([, { method }]) => method === 'REQUEST')
      .map(([key, { startsAt }]) => `${key} ${startsAt}`);
    expect(had.sort()).toEqual(wanted.sort());
  }
}
