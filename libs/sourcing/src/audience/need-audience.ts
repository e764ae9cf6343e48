import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { type AudienceReason, NeedAudienceMember } from './need-audience.entity.js';

/** Who may see the needs that are not public. */
@Injectable()
export class NeedAudience {
  constructor(
    @InjectRepository(NeedAudienceMember)
    private readonly members: Repository<NeedAudienceMember>,
  ) {}

  /** Sets whom a need reaches for one reason; who is no longer named loses sight of it. */
  async replace(
    tx: EntityManager,
    needId: string,
    reason: AudienceReason,
    organisationIds: readonly string[],
  ): Promise<void> {
    await tx.query(
      `DELETE FROM need_audience
        WHERE need_id = $1 AND reason = $2 AND organisation_id <> ALL($3::uuid[])`,
      [needId, reason, organisationIds],
    );
    await this.add(tx, needId, reason, organisationIds);
  }

  /** Lets organisations see a need for one reason. Those that do not exist are left out. */
  async add(
    tx: EntityManager,
    needId: string,
    reason: AudienceReason,
    organisationIds: readonly string[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO need_audience (need_id, organisation_id, reason)
       SELECT $1, id, $2 FROM organisations WHERE id = ANY($3::uuid[])
       ON CONFLICT DO NOTHING`,
      [needId, reason, organisationIds],
    );
  }

  /** Ends what organisations see of a need for one reason. */
  async remove(
    tx: EntityManager,
    needId: string,
    reason: AudienceReason,
    organisationIds: readonly string[],
  ): Promise<void> {
    await tx.query(
      `DELETE FROM need_audience
        WHERE need_id = $1 AND reason = $2 AND organisation_id = ANY($3::uuid[])`,
      [needId, reason, organisationIds],
    );
  }

  /**
   * Sets which of some organisations see which of some needs for one reason; what others see of
   * them stays.
   * @param pairs need and organisation, of those named.
   */
  async replaceAmong(
    tx: EntityManager,
    needIds: readonly string[],
    organisationIds: readonly string[],
    reason: AudienceReason,
    pairs: readonly (readonly [needId: string, organisationId: string])[],
  ): Promise<void> {
    const seen = [pairs.map(([needId]) => needId), pairs.map(([, id]) => id)];
    await tx.query(
      `DELETE FROM need_audience
        WHERE need_id = ANY($1::uuid[]) AND organisation_id = ANY($2::uuid[]) AND reason = $3
          AND (need_id, organisation_id) NOT IN (SELECT * FROM unnest($4::uuid[], $5::uuid[]))`,
      [needIds, organisationIds, reason, ...seen],
    );
    await tx.query(
      `INSERT INTO need_audience (need_id, organisation_id, reason)
       SELECT pair.need_id, pair.organisation_id, $1
         FROM unnest($2::uuid[], $3::uuid[]) AS pair (need_id, organisation_id)
       ON CONFLICT DO NOTHING`,
      [reason, ...seen],
    );
  }

  /** Whether one of the organisations may see the need, though it is not public. */
  async isReached(needId: string, organisationIds: readonly string[]): Promise<boolean> {
    if (organisationIds.length === 0) return false;
    return this.members.existsBy({ needId, organisationId: In([...organisationIds]) });
  }

  /** Those of the needs that one of the organisations may see, though they are not public. */
  async findReached(
    needIds: readonly string[],
    organisationIds: readonly string[],
  ): Promise<Set<string>> {
    if (needIds.length === 0) return new Set();
    const members = await this.members.find({
      select: { needId: true },
      where: { needId: In([...needIds]), organisationId: In([...organisationIds]) },
    });
    return new Set(members.map(({ needId }) => needId));
  }
}
