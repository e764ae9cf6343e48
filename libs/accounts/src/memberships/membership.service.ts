import { Inject, Injectable } from '@nestjs/common';
import {
  agencyRoles,
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  NotFound,
  type Page,
  problemAt,
  refuse,
  Role,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import { ViewerCache } from '../credentials/viewer.cache.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Membership } from './membership.entity.js';
import { leadingRole, leadingRoles, requireMember, rolesInKind } from './membership.rules.js';

/** One of the people of an organisation, as its other people see them. */
export interface MemberRecord {
  readonly organisationId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

interface MemberRow {
  readonly organisation_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly created_at: Date;
}

/** Who belongs to which organisation, as what. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly viewers: ViewerCache,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a person a member.
   * @throws Refused with Conflict when they are one already.
   */
  async addMember(
    tx: EntityManager,
    organisationId: string,
    userId: string,
    role: Role,
  ): Promise<void> {
    const added = await tx
      .createQueryBuilder()
      .insert()
      .into(Membership)
      .values({ organisationId, userId, role, createdAt: this.clock() })
      .orIgnore()
      .returning('user_id')
      .execute();
    const rows = added.raw as unknown[];
    if (rows.length === 0) refuse(new Conflict(accountFailures.ALREADY_MEMBER()));
  }

  /**
   * The first members of each of many organisations, in one statement.
   * @param page the same for all; its cursor makes sense for a single organisation only.
   * @returns up to `first + 1` for each, in the order of their ids.
   */
  async findByOrganisationIds(
    organisationIds: readonly string[],
    page: Page,
  ): Promise<Map<string, MemberRecord[]>> {
    const rows = await this.dataSource.query<MemberRow[]>(
      `SELECT m.organisation_id, m.user_id, u.name, u.email, m.role, m.created_at
         FROM unnest($1::uuid[]) AS o (id)
        CROSS JOIN LATERAL (
          SELECT * FROM memberships
           WHERE organisation_id = o.id AND ($2::uuid IS NULL OR user_id > $2)
           ORDER BY user_id LIMIT $3) m
         JOIN users u ON u.id = m.user_id
        ORDER BY m.organisation_id, m.user_id`,
      [organisationIds, page.after?.id ?? null, page.first + 1],
    );
    return Map.groupBy(rows.map(toMember), (member) => member.organisationId);
  }

  /** The name of the trade agency that each of these people works for; others are left out. */
  async findAgencyNames(userIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ user_id: string; name: string }[]>(
      `SELECT DISTINCT ON (m.user_id) m.user_id, o.name
         FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.user_id = ANY($1) AND m.role = ANY($2)
        ORDER BY m.user_id, o.id`,
      [userIds, agencyRoles],
    );
    return new Map(rows.map((row) => [row.user_id, row.name]));
  }

  /**
   * Gives a member another role.
   * @throws Refused with NotFound, NotAllowed, InvalidInput (a role of another kind of
   *   organisation) or Conflict (the last who runs it).
   */
  async changeRole(
    viewer: Viewer,
    organisationId: string,
    userId: string,
    role: Role,
  ): Promise<void> {
    requireMember(viewer, organisationId, [...leadingRoles, Role.PlatformAdministrator]);
    await this.transactions.run(async (tx) => {
      const { kind } = await lockOrganisation(tx, organisationId);
      requireRoleInKind(kind, role);
      const member = await findMember(tx, organisationId, userId);
      await tx.update(Membership, { organisationId, userId }, { role });
      await requireLeader(tx, organisationId, leadingRole[kind]);
      await this.audit.record(tx, {
        act: 'accounts.role-changed',
        actorId: viewer.userId,
        organisationId,
        subjectId: userId,
        details: { from: member.role, to: role },
      });
    });
    this.viewers.forgetUser(userId);
  }

  /**
   * Removes a member. Everybody may leave by themselves.
   * @throws Refused with NotFound, NotAllowed, or Conflict (the last who runs it).
   */
  async removeMember(viewer: Viewer, organisationId: string, userId: string): Promise<void> {
    const roles = userId === viewer.userId ? undefined : leadingRoles;
    requireMember(viewer, organisationId, roles && [...roles, Role.PlatformAdministrator]);
    await this.transactions.run(async (tx) => {
      const { kind } = await lockOrganisation(tx, organisationId);
      const member = await findMember(tx, organisationId, userId);
      await tx.delete(Membership, { organisationId, userId });
      await requireLeader(tx, organisationId, leadingRole[kind]);
      await this.audit.record(tx, {
        act: 'accounts.member-removed',
        actorId: viewer.userId,
        organisationId,
        subjectId: userId,
        details: { role: member.role },
      });
    });
    this.viewers.forgetUser(userId);
  }
}

/** Checks that a role is one that people of such an organisation can have. */
export function requireRoleInKind(kind: Organisation['kind'], role: Role): void {
  const roles = rolesInKind[kind];
  if (roles.includes(role)) return;
  refuse(new InvalidInput([problemAt('role', accountFailures.ROLE_NOT_HERE({ roles }))]));
}

/** Holds the organisation, so that of two leaders who leave at once the later is stopped. */
async function lockOrganisation(tx: EntityManager, id: string): Promise<Organisation> {
  const organisation = await tx.findOne(Organisation, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!organisation) refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
  return organisation;
}

async function findMember(
  tx: EntityManager,
  organisationId: string,
  userId: string,
): Promise<Membership> {
  const member = await tx.findOneBy(Membership, { organisationId, userId });
  if (!member) refuse(new NotFound(accountFailures.MEMBER_NOT_FOUND()));
  return member;
}

async function requireLeader(tx: EntityManager, organisationId: string, role: Role): Promise<void> {
  const isLed = await tx.existsBy(Membership, { organisationId, role });
  if (!isLed) refuse(new Conflict(accountFailures.LAST_LEADER()));
}

function toMember(row: MemberRow): MemberRecord {
  return {
    organisationId: row.organisation_id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role,
    joinedAt: row.created_at,
  };
}
