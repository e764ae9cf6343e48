import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#accounts';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager, In } from 'typeorm';
import { fairProblems } from '../domain/fair.problems.js';
import { isWithinHours, type OpeningHours, slotsOf } from '../domain/slots.js';
import { fairFailures } from '../fairs.errors.js';
import { Canceller } from '../meetings/canceller.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import { refuseIfOutdated } from '../state.step.js';
import { Fair } from './fair.entity.js';
import { findVenueProblems } from './fair.plan.js';
import { FairReader } from './fair.reader.js';
import { FairService } from './fair.service.js';
import { Interpreter } from './people.entities.js';
import {
  atChanged,
  type NewDays,
  requireKnown,
  toThing,
  type VenueChange,
  type VenueRemoval,
  withChanges,
} from './venue.change.js';
import { FairDay, Hall, MeetingTable, VideoRoom } from './venue.entities.js';
import { type KnownVenue, VenueStore } from './venue.store.js';

/** What of a venue only officers see. */
export type VenueDetails = Pick<KnownVenue, 'videoRooms' | 'interpreters'>;

/** Changes and removes what a fair has. Meetings that are in the way are never lost in silence. */
@Injectable()
export class VenueEditor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly reader: FairReader,
    private readonly fairs: FairService,
    private readonly venue: VenueStore,
    private readonly store: MeetingStore,
    private readonly canceller: Canceller,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused with NotFound for the fairs of others. */
  async findDetails(viewer: Viewer, fairId: string): Promise<VenueDetails> {
    const fair = await this.reader.findForOfficer(viewer, fairId);
    return this.venue.load(this.dataSource.manager, fair.id);
  }

  /**
   * Changes halls, video rooms and interpreters. The whole must be in order, as if the fair were
   * made so. Whoever meets ahead in a hall or room of another name is told.
   */
  async change(
    viewer: Viewer,
    fairId: string,
    version: number,
    change: VenueChange,
  ): Promise<Fair> {
    return this.edit(viewer, fairId, version, 'fairs.venue-changed', async (tx, fair, before) => {
      const halls = withChanges(before.halls, change.halls);
      const videoRooms = withChanges(before.videoRooms, change.videoRooms);
      const interpreters = withChanges(before.interpreters, change.interpreters);
      const after: KnownVenue = {
        ...before,
        halls: halls.all,
        videoRooms: videoRooms.all,
        interpreters: interpreters.all,
      };
      const problems = findVenueProblems(fair, after).map(atChanged(after, change));
      if (problems.length > 0) refuse(new InvalidInput(problems));
      for (const { id, name, floor, x, y, width, length, booths } of halls.changed) {
        const hall = { name, floor, x, y, width, length, booths: [...booths] };
        await tx.update(Hall, { id }, hall);
      }
      for (const { id, name, url } of videoRooms.changed) {
        await tx.update(VideoRoom, { id }, { name, url });
      }
      for (const { id, languages } of interpreters.changed) {
        await tx.update(Interpreter, { id }, { languages: [...languages] });
      }
      await this.tellRenamed(tx, viewer, before, after);
    });
  }

  /**
   * Removes halls with their tables, tables, video rooms and interpreters. What was there stays as
   * history.
   * @param cancels cancels the meetings ahead that are booked there, and tells everybody.
   * @throws Refused with Conflict where there are such meetings and they are not to be cancelled.
   */
  async remove(
    viewer: Viewer,
    fairId: string,
    version: number,
    removal: VenueRemoval,
    cancels: boolean,
  ): Promise<Fair> {
    return this.edit(viewer, fairId, version, 'fairs.venue-reduced', async (tx, fair, before) => {
      const tables = await this.findTables(tx, fairId, removal);
      const stays = (ids: readonly string[]) => (one: { readonly id: string }) =>
        !ids.includes(one.id);
      requireKnown(before.halls, removal.halls.map(toThing));
      requireKnown(before.videoRooms, removal.videoRooms.map(toThing));
      requireKnown(before.interpreters, removal.interpreters.map(toThing));
      const problems = findVenueProblems(fair, {
        ...before,
        halls: before.halls.filter(stays(removal.halls)).map((hall) => ({
          ...hall,
          tables: hall.tables - tables.filter(({ hallId }) => hallId === hall.id).length,
        })),
        videoRooms: before.videoRooms.filter(stays(removal.videoRooms)),
        interpreters: before.interpreters.filter(stays(removal.interpreters)),
      });
      if (problems.length > 0) refuse(new InvalidInput(problems));
      const tableIds = tables.map(({ id }) => id);
      const meetings = await tx.query<{ id: string }[]>(
        `SELECT m.id FROM meetings m JOIN rounds r ON r.id = m.round_id
          WHERE r.fair_id = $1 AND m.starts_at > $2 AND m.state IN ('provisional', 'confirmed')
            AND (m.table_id = ANY($3) OR m.room_id = ANY($4) OR m.interpreter_id = ANY($5))`,
        [fairId, this.clock(), tableIds, removal.videoRooms, removal.interpreters],
      );
      const reason = 'The place or the interpreter of the meeting is no part of the fair any more.';
      await this.cancel(tx, viewer, meetings, cancels, reason);
      const gone = { removedAt: this.clock() };
      await tx.update(Hall, { id: In([...removal.halls]) }, gone);
      await tx.update(MeetingTable, { id: In(tableIds) }, gone);
      await tx.update(VideoRoom, { id: In([...removal.videoRooms]) }, gone);
      await tx.update(Interpreter, { id: In([...removal.interpreters]) }, gone);
    });
  }

  /**
   * Replaces the days of a fair, their hours and breaks. Every round must have slots then.
   * @param cancels cancels the meetings ahead that would be outside the hours, and tells everybody.
   * @throws Refused with Conflict where there are such meetings and they are not to be cancelled.
   */
  async changeDays(
    viewer: Viewer,
    fairId: string,
    version: number,
    { days, startsOn, endsOn }: NewDays,
    cancels: boolean,
  ): Promise<Fair> {
    return this.edit(viewer, fairId, version, 'fairs.days-changed', async (tx, fair, before) => {
      Object.assign(fair, { startsOn: startsOn ?? fair.startsOn, endsOn: endsOn ?? fair.endsOn });
      const problems = findVenueProblems(fair, { ...before, days });
      if (problems.length > 0) refuse(new InvalidInput(problems));
      await this.requireSlots(tx, fair, days);
      const ahead = await tx.query<{ id: string; startsAt: Date; endsAt: Date }[]>(
        `SELECT m.id, m.starts_at AS "startsAt", m.ends_at AS "endsAt"
           FROM meetings m JOIN rounds r ON r.id = m.round_id
          WHERE r.fair_id = $1 AND m.starts_at > $2
            AND m.state IN ('requested', 'provisional', 'confirmed')`,
        [fairId, this.clock()],
      );
      const outside = ahead.filter((one) => !isWithinHours(days, fair.timeZone, one));
      await this.cancel(tx, viewer, outside, cancels, 'The doors of the fair are not open then.');
      await tx.delete(FairDay, { fairId });
      await tx.insert(
        FairDay,
        days.map((day) => ({ fairId, ...day })),
      );
    });
  }

  /** Locks the fair and all who meet there, does something, and keeps that it was done. */
  private async edit(
    viewer: Viewer,
    fairId: string,
    version: number,
    act: string,
    apply: (tx: EntityManager, fair: Fair, before: KnownVenue) => Promise<void>,
  ): Promise<Fair> {
    return this.transactions.run(async (tx) => {
      const fair = await this.fairs.lockForOfficer(tx, viewer, fairId);
      refuseIfOutdated(fair, version);
      await this.store.lockAllSides(tx, fairId);
      await apply(tx, fair, await this.venue.load(tx, fairId));
      fair.version++;
      fair.changedAt = this.clock();
      await tx.save(Fair, fair, { reload: false });
      await this.audit.record(tx, {
        act,
        actorId: viewer.userId,
        organisationId: fair.agencyId,
        subjectId: fair.id,
      });
      return fair;
    });
  }

  private async cancel(
    tx: EntityManager,
    viewer: Viewer,
    meetings: readonly { readonly id: string }[],
    cancels: boolean,
    reason: string,
  ): Promise<void> {
    if (meetings.length === 0) return;
    if (!cancels) {
      refuse(new Conflict(fairFailures.VENUE_IN_USE({ meetings: meetings.length })));
    }
    const meetingIds = meetings.map(({ id }) => id);
    await this.canceller.cancelAhead(tx, { meetingIds, reason }, viewer.userId);
  }

  /** Tables that are removed, by themselves or with their halls. */
  private async findTables(
    tx: EntityManager,
    fairId: string,
    { halls, tables }: VenueRemoval,
  ): Promise<{ id: string; hallId: string }[]> {
    const found = await tx.query<{ id: string; hallId: string }[]>(
      `SELECT id, hall_id AS "hallId" FROM meeting_tables
        WHERE fair_id = $1 AND removed_at IS NULL AND (id = ANY($2) OR hall_id = ANY($3))`,
      [fairId, tables, halls],
    );
    requireKnown(found, tables.map(toThing));
    return found;
  }

  private async requireSlots(
    tx: EntityManager,
    { id, timeZone }: Fair,
    days: readonly OpeningHours[],
  ): Promise<void> {
    const rounds = await tx.query<{ slotMinutes: number; gapMinutes: number }[]>(
      `SELECT slot_minutes AS "slotMinutes", gap_minutes AS "gapMinutes" FROM rounds
        WHERE fair_id = $1 AND state <> 'cancelled'`,
      [id],
    );
    if (rounds.some((grid) => slotsOf(days, timeZone, grid).length === 0)) {
      refuse(new InvalidInput([problemAt('days', fairProblems.ROUND_NO_SLOT())]));
    }
  }

  private async tellRenamed(
    tx: EntityManager,
    viewer: Viewer,
    before: KnownVenue,
    after: KnownVenue,
  ): Promise<void> {
    for (const list of ['halls', 'videoRooms'] as const) {
      for (const { id, name } of before[list]) {
        const now = after[list].find((one) => one.id === id)?.name ?? name;
        if (now === name) continue;
        const rows = await tx.query<{ id: string }[]>(
          `SELECT m.id FROM meetings m LEFT JOIN meeting_tables t ON t.id = m.table_id
            WHERE (m.room_id = $1 OR t.hall_id = $1) AND m.starts_at > $2
              AND m.state IN ('provisional', 'confirmed')`,
          [id, this.clock()],
        );
        const reason = `${name} is called ${now} now.`;
        const ids = rows.map((row) => row.id);
        await this.store.touchPlaces(tx, ids, { actorId: viewer.userId, reason });
      }
    }
  }
}
