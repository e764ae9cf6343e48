import { Injectable } from '@nestjs/common';
import { findPageById, type Page, type Viewer } from '#platform';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import type { MeetingState } from '../domain/meeting.states.js';
import { RegistrationReader } from '../registrations/registration.reader.js';
import { RoundReader } from '../rounds/round.reader.js';
import { MeetingAccess } from './meeting.access.js';
import { Meeting, MeetingChange } from './meeting.entity.js';

/** Reads meetings and their history. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registrations: RegistrationReader,
    private readonly rounds: RoundReader,
    private readonly access: MeetingAccess,
  ) {}

  /** A registration's meetings in all rounds, by time; one more than the page, where there are more. */
  async listOfRegistration(viewer: Viewer, registrationId: string, page: Page): Promise<Meeting[]> {
    const { role } = await this.registrations.findOwn(viewer, registrationId);
    const column = role === 'buyer' ? 'buyerId' : 'supplierId';
    const query = this.dataSource.manager
      .createQueryBuilder(Meeting, 'm')
      .where(`m.${column} = :registrationId`, { registrationId });
    return byTime(query, page).getMany();
  }

  /** The meetings of a round, for the agency; one more than the page, where there are more. */
  async listOfRound(
    viewer: Viewer,
    roundId: string,
    state: MeetingState | null | undefined,
    page: Page,
  ): Promise<Meeting[]> {
    await this.rounds.findForOfficer(viewer, roundId);
    const query = this.dataSource.manager
      .createQueryBuilder(Meeting, 'm')
      .where('m.roundId = :roundId', { roundId });
    if (state) query.andWhere('m.state = :state', { state });
    return byTime(query, page).getMany();
  }

  async findVisible(viewer: Viewer, id: string): Promise<Meeting> {
    return (await this.access.requireSide(viewer, id)).meeting;
  }

  /** What happened to a meeting, oldest first; one more than the page, where there are more. */
  async listChanges(viewer: Viewer, meetingId: string, page: Page): Promise<MeetingChange[]> {
    await this.access.requireSide(viewer, meetingId);
    const query = this.dataSource.manager
      .createQueryBuilder(MeetingChange, 'c')
      .where('c.meetingId = :meetingId', { meetingId });
    return findPageById(query, page);
  }

  async findByIds(ids: readonly string[]): Promise<Map<string, Meeting>> {
    const rows = await this.dataSource.manager.findBy(Meeting, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Numbers of tables, by id. */
  async findTableNumbers(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ id: string; number: number }[]>(
      `SELECT id, number FROM meeting_tables WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.number]));
  }

  /** Addresses of video rooms, by id: shown to whoever may see a meeting, while it is open. */
  async findRoomUrls(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ id: string; url: string }[]>(
      `SELECT id, url FROM video_rooms WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.url]));
  }
}

function byTime(query: SelectQueryBuilder<Meeting>, page: Page): SelectQueryBuilder<Meeting> {
  if (page.after) {
    query.andWhere('(m.startsAt, m.id) > (:startsAt, :id)', {
      startsAt: page.after.sortedBy[0],
      id: page.after.id,
    });
  }
  return query
    .orderBy('m.startsAt')
    .addOrderBy('m.id')
    .limit(page.first + 1);
}
