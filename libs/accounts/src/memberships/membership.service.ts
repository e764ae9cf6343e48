import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type Role } from '#platform';
import type { EntityManager } from 'typeorm';
import { Membership } from './membership.entity.js';

/** Who belongs to which organisation, as what. */
@Injectable()
export class MembershipService {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Gives a person a role in an organisation, in place of the one they had there. */
  async addMember(
    tx: EntityManager,
    organisationId: string,
    userId: string,
    role: Role,
  ): Promise<void> {
    await tx.upsert(Membership, { organisationId, userId, role, createdAt: this.clock() }, [
      'organisationId',
      'userId',
    ]);
  }
}
