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
    await tx.delete(NeedAudienceMember, { needId, reason });
    const rows = [...new Set(organisationIds)].map((organisationId) => ({
      needId,
      organisationId,
      reason,
    }));
    if (rows.length > 0) await tx.insert(NeedAudienceMember, rows);
  }

  /** Whether one of the organisations may see the need, though it is not public. */
  async isReached(needId: string, organisationIds: readonly string[]): Promise<boolean> {
    if (organisationIds.length === 0) return false;
    return this.members.existsBy({ needId, organisationId: In([...organisationIds]) });
  }
}
