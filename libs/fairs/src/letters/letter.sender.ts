import { Inject, Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import {
  CLOCK,
  type Clock,
  CONFIG,
  type Config,
  type Letter,
  MAILER,
  type Mailer,
  senderAddress,
} from '#platform';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { uidOf, writeCalendar } from '../calendars/meeting.calendar.js';
import { answersOpenTo } from '../domain/meeting-answers.js';
import { holdsBookings } from '../domain/meeting.states.js';
import { MeetingLinks } from '../links/meeting.links.js';
import { Suggester } from '../meetings/suggester.js';
import { RegistrationReader } from '../registrations/registration.reader.js';
import { type RoundFrame, RoundFrames } from '../rounds/round.frame.js';
import { FairLetter } from './letter.entities.js';
import { type FairFacts, type LetterChange, LetterFacts, type Reader } from './letter.facts.js';
import {
  type LetterItem,
  newsOfMeeting,
  toCalendarEntry,
  writeMeetingLetter,
} from './meeting.letter.js';
import { writePhaseLetter } from './phase.letter.js';
import { textsFor } from './texts/texts-for.js';

/** Others that a letter names when nobody answered. */
const mostNextBest = 3;

/** Sends letters about fairs: what is true by then, in the reader's language. */
@Injectable()
export class LetterSender {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: LetterFacts,
    private readonly frames: RoundFrames,
    private readonly links: MeetingLinks,
    private readonly suggester: Suggester,
    private readonly registrations: RegistrationReader,
    private readonly organisations: OrganisationReader,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sends letters that are not sent yet. One that cannot be sent does not hold up the others.
   * @throws Error when a letter could not be sent; run again, only those that are missing are.
   */
  async send(letterIds: readonly string[]): Promise<void> {
    const failures: unknown[] = [];
    for (const id of letterIds) {
      await this.sendOne(id).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `${failures.length} letters could not be sent.`);
    }
  }

  /** Sends all letters of a fair that wait. */
  async sendWaiting(fairId: string): Promise<void> {
    const waiting = await this.dataSource.manager.find(FairLetter, {
      select: { id: true },
      where: { fairId, sentAt: IsNull() },
      order: { id: 'ASC' },
    });
    await this.send(waiting.map(({ id }) => id));
  }

  /** Whoever sends a letter holds its row, so that two workers do not send it. */
  private async sendOne(id: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const letter = await tx
        .createQueryBuilder(FairLetter, 'letter')
        .where('letter.id = :id AND letter.sentAt IS NULL', { id })
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getOne();
      if (!letter) return;
      const written = await this.write(tx, letter);
      if (written) await this.mailer.send({ ...written, messageId: letter.id });
      await tx.update(FairLetter, { id }, { sentAt: this.clock() });
    });
  }

  /** Undefined where there is nothing to tell any more. */
  private async write(tx: EntityManager, letter: FairLetter): Promise<Letter | undefined> {
    const reader = await this.facts.findReader(letter.fairId, letter.personId);
    const fair = (await this.facts.findFairs([letter.fairId])).get(letter.fairId);
    if (!reader || !fair) return undefined;
    if (letter.roundId === null) return this.writeAboutMeetings(tx, letter.id, fair, reader);
    const frame = await this.frames.find(letter.roundId);
    const texts = textsFor(reader.languages);
    const written =
      frame && writePhaseLetter(texts, fair, reader, frame, letter.phase, this.clock());
    return written && { ...written, to: reader.email };
  }

  private async writeAboutMeetings(
    tx: EntityManager,
    letterId: string,
    fair: FairFacts,
    reader: Reader,
  ): Promise<Letter | undefined> {
    const changes = await this.facts.findChanges(letterId, reader.personId);
    const byMeeting = [...Map.groupBy(changes, ({ meetingId }) => meetingId).values()];
    const frames = await this.findFrames(changes);
    const texts = textsFor(reader.languages);
    const items: LetterItem[] = [];
    for (const ofOne of byMeeting) {
      const told = newsOfMeeting(ofOne);
      const frame = told && frames.get(told.last.roundId);
      if (!frame) continue;
      const answerUrl = await this.makeAnswerUrl(tx, told.last, frame, reader);
      const nextBest = told.news === 'expired' ? await this.findNextBest(told.last, frame) : [];
      items.push({ ...told, answerUrl, nextBest });
    }
    if (items.length === 0) return undefined;
    return {
      ...writeMeetingLetter(texts, fair, reader, items),
      to: reader.email,
      calendars: items.flatMap(({ last }) => {
        const method = last.method;
        // What was called off since is told by a letter of its own.
        if (method === null || (method === 'request' && !holdsBookings(last.state))) return [];
        const from = senderAddress(this.config.MAIL_FROM);
        const entry = toCalendarEntry(texts, fair, reader, from, last);
        const content = writeCalendar(method, [entry]);
        return [{ method, content, fileName: `${uidOf(last.meetingId).split('@')[0]}.ics` }];
      }),
    };
  }

  private async findFrames(changes: readonly LetterChange[]): Promise<Map<string, RoundFrame>> {
    const frames = new Map<string, RoundFrame>();
    for (const roundId of new Set(changes.map((change) => change.roundId))) {
      const frame = await this.frames.find(roundId);
      if (frame) frames.set(roundId, frame);
    }
    return frames;
  }

  /** The secret stands behind `#`, which enters no server's log. */
  private async makeAnswerUrl(
    tx: EntityManager,
    meeting: LetterChange,
    frame: RoundFrame,
    reader: Reader,
  ): Promise<string | undefined> {
    const { side, meetingId: id } = meeting;
    if (!side || answersOpenTo(side, meeting, frame.phases, this.clock()).length === 0) {
      return undefined;
    }
    const secret = await this.links.make(tx, { ...meeting, id }, reader.personId, side);
    return new URL(`/meeting#${secret}`, this.config.PUBLIC_URL).href;
  }

  private async findNextBest(
    { side, buyerId, supplierId }: LetterChange,
    frame: RoundFrame,
  ): Promise<LetterItem['nextBest']> {
    const id = side === 'buyer' ? buyerId : supplierId;
    const own = (await this.registrations.findByIds([id])).get(id);
    if (!own || !side) return [];
    const best = await this.suggester.suggestTo(own, frame, mostNextBest);
    const ids = best.map(({ participant }) => participant.organisationId);
    const names = await this.organisations.findByIds(ids);
    return best.map(({ participant, startsAt }) => ({
      name: names.get(participant.organisationId)?.name ?? '',
      startsAt,
    }));
  }
}
