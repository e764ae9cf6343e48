import { Inject, Injectable } from '@nestjs/common';
import {
  agencyRoles,
  CLOCK,
  type Clock,
  currentChannel,
  findPageById,
  newId,
  type Page,
} from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';

/** An act to be remembered. */
export interface AuditedAct {
  /** `area.what-was-done`, such as `accounts.member-removed`. */
  readonly act: string;
  /** The user who did it; left out for the system. */
  readonly actorId?: string;
  readonly organisationId?: string;
  readonly subjectId?: string;
  /** Never a secret. */
  readonly details?: AuditEntry['details'];
}

/** Remembers who did what to whom, for every area. */
@Injectable()
export class Audit {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes an act in the transaction that does it. What an operator does for somebody from a
   * terminal says so in `details.through`.
   */
  async record(tx: EntityManager, act: AuditedAct): Promise<void> {
    const through = currentChannel();
    await tx.insert(AuditEntry, {
      id: newId(),
      at: this.clock(),
      act: act.act,
      actorId: act.actorId ?? null,
      organisationId: act.organisationId ?? null,
      subjectId: act.subjectId ?? null,
      details: { ...act.details, ...(through !== undefined && { through }) },
    });
  }

  /**
   * Lists what was done to or for an organisation, newest first. It checks no permission.
   * @param byAgencies only what people did who work for a trade agency now.
   */
  async findOf(organisationId: string, page: Page, byAgencies = false): Promise<AuditEntry[]> {
    const entries = this.dataSource
      .createQueryBuilder(AuditEntry, 'entry')
      .where({ organisationId });
    if (byAgencies) {
      entries.andWhere(
        'EXISTS (SELECT FROM memberships m WHERE m.user_id = entry.actor_id AND m.role IN (:...roles))',
        { roles: agencyRoles },
      );
    }
    return findPageById(entries, page, 'DESC');
  }
}
