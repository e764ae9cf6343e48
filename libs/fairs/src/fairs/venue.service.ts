import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#accounts';
import {
  CLOCK,
  type Clock,
  Conflict,
  findPageById,
  InvalidInput,
  newId,
  NotFound,
  type Page,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { fairLimits } from '../domain/check-fair.js';
import { fairFailures } from '../fairs.errors.js';
import type { Fair } from './fair.entity.js';
import { FairReader } from './fair.reader.js';
import { FairService } from './fair.service.js';
import { Hall, MeetingTable, PlaceClosure, VideoRoom } from './venue.entities.js';

/** When a table or a video room cannot be used. */
export interface Closure {
  readonly placeId: string;
  readonly from: Date;
  readonly to: Date;
  readonly reason: string;
}

const longestReason = 500;

/** What changes at the venue while a fair is under way. */
@Injectable()
export class VenueService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly fairs: FairService,
    private readonly reader: FairReader,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts up one more table in a hall; its number is the next of the fair. */
  async addTable(viewer: Viewer, fairId: string, hallId: string): Promise<MeetingTable> {
    return this.transactions.run(async (tx) => {
      const fair = await this.fairs.lockForOfficer(tx, viewer, fairId);
      if (!(await tx.existsBy(Hall, { id: hallId, fairId, removedAt: IsNull() }))) {
        refuse(new NotFound(fairFailures.HALL_NOT_FOUND()));
      }
      return this.insertTable(tx, viewer, fair, hallId, newId());
    });
  }

  /**
   * Puts up one more table in the hall that has most of them. The fair is locked by the caller.
   * @throws Refused with Conflict where the fair has no hall.
   */
  async addTableAnywhere(
    tx: EntityManager,
    viewer: Viewer,
    fair: Fair,
    id: string,
  ): Promise<MeetingTable> {
    const [hall] = await tx.query<{ id: string }[]>(
      `SELECT h.id
         FROM halls h LEFT JOIN meeting_tables t ON t.hall_id = h.id AND t.removed_at IS NULL
        WHERE h.fair_id = $1 AND h.removed_at IS NULL
        GROUP BY h.id ORDER BY count(t.id) DESC, h.id LIMIT 1`,
      [fair.id],
    );
    if (!hall) refuse(new Conflict(fairFailures.HALL_NOT_FOUND()));
    return this.insertTable(tx, viewer, fair, hall.id, id);
  }

  /**
   * Closes a table or a video room for a time. Its meetings stay until the timetable is repaired.
   */
  async closePlace(viewer: Viewer, fairId: string, closure: Closure): Promise<PlaceClosure> {
    const { placeId, from, to, reason } = closure;
    const problems = [
      ...(to > from ? [] : [problemAt('to', fairFailures.ABSENCE_REVERSED())]),
      ...(reason.length <= longestReason
        ? []
        : [problemAt('reason', fairFailures.PREFERENCE_REASON_TOO_LONG({ most: longestReason }))]),
    ];
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.transactions.run(async (tx) => {
      const fair = await this.fairs.lockForOfficer(tx, viewer, fairId);
      const isPlace =
        (await tx.existsBy(MeetingTable, { id: placeId, fairId, removedAt: IsNull() })) ||
        (await tx.existsBy(VideoRoom, { id: placeId, fairId, removedAt: IsNull() }));
      if (!isPlace) refuse(new NotFound(fairFailures.PLACE_NOT_FOUND()));
      const row: PlaceClosure = {
        id: newId(),
        fairId,
        placeId,
        startsAt: from,
        endsAt: to,
        reason,
        createdBy: viewer.userId,
        createdAt: this.clock(),
      };
      await tx.insert(PlaceClosure, row);
      await this.audit.record(tx, {
        act: 'fairs.place-closed',
        actorId: viewer.userId,
        organisationId: fair.agencyId,
        subjectId: placeId,
        details: { from: from.toISOString(), to: to.toISOString(), reason },
      });
      return row;
    });
  }

  /** Opens a place again from now on; what was over stays as history. */
  async reopenPlace(viewer: Viewer, closureId: string): Promise<PlaceClosure> {
    const closure = await this.dataSource.manager.findOneBy(PlaceClosure, { id: closureId });
    if (!closure) refuse(new NotFound(fairFailures.PLACE_NOT_FOUND()));
    return this.transactions.run(async (tx) => {
      const fair = await this.fairs.lockForOfficer(tx, viewer, closure.fairId);
      const now = this.clock();
      if (closure.startsAt >= now) await tx.delete(PlaceClosure, { id: closureId });
      else if (closure.endsAt > now) {
        closure.endsAt = now;
        await tx.update(PlaceClosure, { id: closureId }, { endsAt: now });
      }
      await this.audit.record(tx, {
        act: 'fairs.place-reopened',
        actorId: viewer.userId,
        organisationId: fair.agencyId,
        subjectId: closure.placeId,
      });
      return closure;
    });
  }

  /** The closures of a fair; one more than the page, where there are more. */
  async listClosures(viewer: Viewer, fairId: string, page: Page): Promise<PlaceClosure[]> {
    await this.reader.findForOfficer(viewer, fairId);
    const query = this.dataSource.manager
      .createQueryBuilder(PlaceClosure, 'c')
      .where('c.fairId = :fairId', { fairId });
    return findPageById(query, page);
  }

  private async insertTable(
    tx: EntityManager,
    viewer: Viewer,
    fair: Fair,
    hallId: string,
    id: string,
  ): Promise<MeetingTable> {
    const fairId = fair.id;
    const last = await tx.maximum(MeetingTable, 'number', { fairId });
    if ((await tx.countBy(MeetingTable, { fairId, removedAt: IsNull() })) >= fairLimits.tables) {
      const text = fairFailures.REGISTRATION_TOO_MANY({ what: 'tables', most: fairLimits.tables });
      refuse(new InvalidInput([problemAt('hallId', text)]));
    }
    const table = { id, fairId, hallId, number: (last ?? 0) + 1, removedAt: null };
    await tx.insert(MeetingTable, table);
    await this.audit.record(tx, {
      act: 'fairs.table-added',
      actorId: viewer.userId,
      organisationId: fair.agencyId,
      subjectId: id,
      details: { number: table.number },
    });
    return table;
  }
}
