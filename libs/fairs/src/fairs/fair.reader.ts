import { Injectable } from '@nestjs/common';
import { agencyRoles, findPageById, NotFound, type Page, refuse, type Viewer } from '#platform';
import { membershipIn, requireMember } from '#accounts';
import { DataSource, In, IsNull } from 'typeorm';
import { fairFailures } from '../fairs.errors.js';
import { Fair } from './fair.entity.js';
import { Interpreter } from './people.entities.js';
import { FairDay, Hall, MeetingTable, VideoRoom } from './venue.entities.js';

/** Reads fairs and their venues. */
@Injectable()
export class FairReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Fairs by id, in any state. It checks no permission. */
  async findByIds(ids: readonly string[]): Promise<Map<string, Fair>> {
    const fairs = await this.dataSource.manager.findBy(Fair, { id: In([...ids]) });
    return new Map(fairs.map((fair) => [fair.id, fair]));
  }

  /**
   * A fair that the viewer may see: drafts are for their agency.
   * @throws Refused with NotFound.
   */
  async findVisible(viewer: Viewer | undefined, id: string): Promise<Fair> {
    const fair = await this.dataSource.manager.findOneBy(Fair, { id });
    if (!fair || (fair.state === 'draft' && !isOfficerOf(viewer, fair))) {
      refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
    }
    return fair;
  }

  /**
   * A fair of the viewer's agency.
   * @throws Refused with NotFound for all others.
   */
  async findForOfficer(viewer: Viewer, id: string): Promise<Fair> {
    const fair = await this.findVisible(viewer, id);
    if (!isOfficerOf(viewer, fair)) refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
    return fair;
  }

  /** Open fairs, the next one first; one more than the page, where there are more. */
  async listOpen(page: Page): Promise<Fair[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(Fair, 'fair')
      .where(`fair.state = 'open'`);
    if (page.after) {
      query.andWhere('(fair.startsOn, fair.id) > (:date, :id)', {
        date: page.after.sortedBy[0],
        id: page.after.id,
      });
    }
    return query
      .orderBy('fair.startsOn')
      .addOrderBy('fair.id')
      .limit(page.first + 1)
      .getMany();
  }

  /** An agency's fairs in any state, newest first; one more than the page, where there are more. */
  async listOfAgency(viewer: Viewer, agencyId: string, page: Page): Promise<Fair[]> {
    requireMember(viewer, agencyId, agencyRoles);
    const query = this.dataSource.manager
      .createQueryBuilder(Fair, 'fair')
      .where('fair.agencyId = :agencyId', { agencyId });
    return findPageById(query, page, 'DESC');
  }

  async findDays(fairIds: readonly string[]): Promise<Map<string, FairDay[]>> {
    return groupByFair(
      fairIds,
      await this.dataSource.manager.find(FairDay, {
        where: { fairId: In([...fairIds]) },
        order: { fairId: 'ASC', date: 'ASC' },
      }),
    );
  }

  async findHalls(fairIds: readonly string[]): Promise<Map<string, Hall[]>> {
    return groupByFair(
      fairIds,
      await this.dataSource.manager.find(Hall, {
        where: { fairId: In([...fairIds]), removedAt: IsNull() },
        order: { id: 'ASC' },
      }),
    );
  }

  async findTables(fairIds: readonly string[]): Promise<Map<string, MeetingTable[]>> {
    return groupByFair(
      fairIds,
      await this.dataSource.manager.find(MeetingTable, {
        where: { fairId: In([...fairIds]), removedAt: IsNull() },
        order: { number: 'ASC' },
      }),
    );
  }

  async findVideoRooms(fairIds: readonly string[]): Promise<Map<string, VideoRoom[]>> {
    return groupByFair(
      fairIds,
      await this.dataSource.manager.find(VideoRoom, {
        where: { fairId: In([...fairIds]), removedAt: IsNull() },
        order: { id: 'ASC' },
      }),
    );
  }

  async findInterpreters(fairIds: readonly string[]): Promise<Map<string, Interpreter[]>> {
    return groupByFair(
      fairIds,
      await this.dataSource.manager.find(Interpreter, {
        where: { fairId: In([...fairIds]), removedAt: IsNull() },
        order: { id: 'ASC' },
      }),
    );
  }
}

/** Whether the viewer works for the agency that runs the fair. */
export function isOfficerOf(viewer: Viewer | undefined, fair: Pick<Fair, 'agencyId'>): boolean {
  const role = viewer && membershipIn(viewer, fair.agencyId)?.role;
  return agencyRoles.some((one) => one === role);
}

function groupByFair<T extends { readonly fairId: string }>(
  fairIds: readonly string[],
  rows: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>(fairIds.map((id) => [id, []]));
  for (const row of rows) groups.get(row.fairId)?.push(row);
  return groups;
}
