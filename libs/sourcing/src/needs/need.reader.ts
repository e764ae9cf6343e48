import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import {
  CLOCK,
  type Clock,
  findPageById,
  findWatermark,
  type Page,
  queryPrepared,
  type Viewer,
} from '#platform';
import { NeedAudience } from '../audience/need-audience.js';
import type { NeedState } from '../domain/need.states.js';
import { SourcingNeed } from './sourcing-need.entity.js';

/** A need that was posted, changed or closed, or of whose buyer something else is known. */
export interface NeedChange {
  readonly id: string;
  readonly version: number;
  /** Rises, too, when something else is known of its buyer. */
  readonly changedAt: Date;
  readonly isOpen: boolean;
}

export interface ChangedNeeds {
  readonly changes: readonly NeedChange[];
  /** Instant to ask from the next time. */
  readonly asOf: Date;
}

/** Reads needs, for other areas and for lists. */
@Injectable()
export class NeedReader {
  constructor(
    @InjectRepository(SourcingNeed) private readonly needs: Repository<SourcingNeed>,
    private readonly audience: NeedAudience,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Needs by id, in any state. */
  async findByIds(ids: readonly string[]): Promise<Map<string, SourcingNeed>> {
    if (ids.length === 0) return new Map();
    const needs = await this.needs.findBy({ id: In([...ids]) });
    return new Map(needs.map((need) => [need.id, need]));
  }

  /** Ids of all open needs, in order. */
  async listOpenIds(): Promise<string[]> {
    const rows = await this.needs.query<{ id: string }[]>(
      `SELECT id FROM sourcing_needs WHERE state = 'open' ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Lists needs that were posted, changed or closed since an instant, for those who keep a copy of
   * the open ones: whoever passes the `asOf` of the last answer misses none, and may see some again.
   */
  async listChangedSince(since: Date): Promise<ChangedNeeds> {
    const asOf = await findWatermark(this.needs.manager, this.clock());
    const changes = await queryPrepared<NeedChange>(
      this.needs.manager,
      `SELECT id, version, changed_at AS "changedAt", state = 'open' AS "isOpen"
         FROM sourcing_needs WHERE state <> 'draft' AND changed_at >= $1`,
      [since],
    );
    return { changes, asOf };
  }

  /** A need that the viewer may see; undefined for any other. */
  async findVisible(viewer: Viewer | undefined, needId: string): Promise<SourcingNeed | undefined> {
    const need = await this.needs.findOneBy({ id: needId });
    if (!need) return undefined;
    if (isOwn(viewer, need)) return need;
    if (need.state === 'draft') return undefined;
    if (need.content.audience === 'public') return need;
    const organisationIds = viewer?.memberships.map((own) => own.organisationId) ?? [];
    return (await this.audience.isReached(needId, organisationIds)) ? need : undefined;
  }

  /** Those of many needs that are open to the viewer or their own, in one statement. */
  async findManyVisible(viewer: Viewer, ids: readonly string[]): Promise<SourcingNeed[]> {
    const own = viewer.memberships.map(({ organisationId }) => organisationId);
    return this.needs
      .createQueryBuilder('need')
      .where('need.id = ANY(:ids)', { ids: [...ids] })
      .andWhere(`(need.buyer_organisation_id = ANY(:own) OR ${isOpenTo('need', ':own')})`, { own })
      .getMany();
  }

  /** A buyer's needs, newest first; one more than the page, where there are more. */
  async listOfBuyer(
    organisationId: string,
    state: NeedState | undefined,
    page: Page,
  ): Promise<SourcingNeed[]> {
    const query = this.needs
      .createQueryBuilder('need')
      .where('need.buyerOrganisationId = :organisationId', { organisationId });
    if (state !== undefined) query.andWhere('need.state = :state', { state });
    return findPageById(query, page, 'DESC');
  }

  /** Open needs that the organisations may see, newest first. */
  async listVisible(organisationIds: readonly string[], page: Page): Promise<SourcingNeed[]> {
    const query = this.needs
      .createQueryBuilder('need')
      .where(isOpenTo('need', ':own'), { own: organisationIds });
    return findPageById(query, page, 'DESC');
  }
}

/**
 * SQL for: the need is open, and one of the organisations may see it.
 * @param need alias of `sourcing_needs`.
 * @param organisations placeholder of an array of ids.
 */
export const isOpenTo = (need: string, organisations: string): string =>
  `${need}.state = 'open' AND (${need}.content ->> 'audience' = 'public'
     OR ${need}.buyer_organisation_id = ANY(${organisations})
     OR EXISTS (SELECT 1 FROM need_audience AS member
                 WHERE member.need_id = ${need}.id
                   AND member.organisation_id = ANY(${organisations})))`;

/** Whether the viewer belongs to the buyer of the need. */
export function isOwn(viewer: Viewer | undefined, need: SourcingNeed): boolean {
  return (
    viewer?.memberships.some((own) => own.organisationId === need.buyerOrganisationId) ?? false
  );
}
