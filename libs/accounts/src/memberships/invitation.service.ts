import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  findPageById,
  newId,
  NotFound,
  type Page,
  refuse,
  Role,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import { ConsentService } from '../consents/consent.service.js';
import { ConsentPurpose } from '../consents/consent.kinds.js';
import { tidy } from '../domain/text.rules.js';
import { checkEmail, refuseProblems } from '../input.checks.js';
import { linkLifetime, LinkService } from '../links/link.service.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { OrganisationKind } from '../organisations/organisation.kind.js';
import { ThrottleService } from '../throttles/throttle.service.js';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import { leadingRoles, requireMember } from './membership.rules.js';
import { requireRoleInKind } from './membership.service.js';

/** An invitation to be made. */
export interface NewInvitation {
  readonly organisationId: string;
  readonly email: string;
  readonly role: Role;
  /** Accepting it takes an MSME over from the agency that acted for it. */
  readonly handsOver: boolean;
  readonly invitedBy: string;
}

/** Invitations of people into organisations, and of owners to take their MSME over. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly throttle: ThrottleService,
    private readonly links: LinkService,
    private readonly consents: ConsentService,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Invites a person. An open invitation to the same address is replaced.
   * @throws Refused with NotFound, NotAllowed, InvalidInput, Conflict (a member already) or
   *   LimitReached.
   */
  async inviteMember(
    viewer: Viewer,
    organisationId: string,
    givenEmail: string,
    role: Role,
  ): Promise<Invitation> {
    requireMember(viewer, organisationId, [...leadingRoles, Role.PlatformAdministrator]);
    const email = tidy(givenEmail);
    refuseProblems(checkEmail('email', email));
    await this.throttle.countInvitation(viewer.userId);
    return this.transactions.run(async (tx) => {
      const organisation = await findOrganisation(tx, organisationId);
      requireRoleInKind(organisation.kind, role);
      await requireNoMember(tx, organisationId, email);
      const invitedBy = viewer.userId;
      return this.createInvitation(tx, {
        organisationId,
        email,
        role,
        handsOver: false,
        invitedBy,
      });
    });
  }

  /**
   * Offers an MSME, whose profile an agency has kept with its consent, to its owner.
   * @throws Refused with NotFound, NotAllowed (no consent), InvalidInput, Conflict (it has an
   *   owner) or LimitReached.
   */
  async handOver(viewer: Viewer, organisationId: string, givenEmail: string): Promise<Invitation> {
    await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Profile);
    const email = tidy(givenEmail);
    refuseProblems(checkEmail('email', email));
    await this.throttle.countInvitation(viewer.userId);
    return this.transactions.run(async (tx) => {
      const organisation = await findOrganisation(tx, organisationId);
      if (organisation.kind !== OrganisationKind.Msme) {
        refuse(new Conflict(accountFailures.NOT_AN_MSME()));
      }
      await requireNoOwner(tx, organisationId);
      return this.createInvitation(tx, {
        organisationId,
        email,
        role: Role.MsmeOwner,
        handsOver: true,
        invitedBy: viewer.userId,
      });
    });
  }

  /** Makes an invitation and has its letter sent, in place of an open one to the same address. */
  async createInvitation(tx: EntityManager, invited: NewInvitation): Promise<Invitation> {
    const { organisationId, email } = invited;
    const createdAt = this.clock();
    await tx.update(
      Invitation,
      { organisationId, email, acceptedAt: IsNull(), revokedAt: IsNull() },
      { revokedAt: createdAt },
    );
    const invitation = Object.assign(new Invitation(), invited, {
      id: newId(),
      linkId: await this.links.requestLink(tx, 'JOIN', email),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + linkLifetime.JOIN),
      acceptedAt: null,
      revokedAt: null,
    });
    await tx.insert(Invitation, invitation);
    await this.audit.record(tx, {
      act: invited.handsOver ? 'accounts.hand-over-offered' : 'accounts.member-invited',
      actorId: invited.invitedBy,
      organisationId,
      subjectId: invitation.id,
      details: { email, role: invited.role },
    });
    return invitation;
  }

  /**
   * Takes back an invitation that nobody has accepted.
   * @throws Refused with NotFound or NotAllowed.
   */
  async revokeInvitation(viewer: Viewer, id: string): Promise<void> {
    const invitation = await this.dataSource.manager.findOneBy(Invitation, { id });
    if (!invitation) refuse(new NotFound(accountFailures.INVITATION_NOT_FOUND()));
    const { organisationId } = invitation;
    if (invitation.handsOver) {
      await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Profile);
    } else {
      requireMember(viewer, organisationId, [...leadingRoles, Role.PlatformAdministrator]);
    }
    await this.transactions.run(async (tx) => {
      const revoked = await tx.update(
        Invitation,
        { id, acceptedAt: IsNull(), revokedAt: IsNull() },
        { revokedAt: this.clock() },
      );
      if (revoked.affected !== 1) refuse(new NotFound(accountFailures.INVITATION_NOT_FOUND()));
      await this.audit.record(tx, {
        act: 'accounts.invitation-revoked',
        actorId: viewer.userId,
        organisationId,
        subjectId: id,
      });
    });
  }

  /** Lists the invitations of an organisation that can still be accepted, newest first. */
  async findOpen(organisationId: string, page: Page): Promise<Invitation[]> {
    const open = this.dataSource.createQueryBuilder(Invitation, 'invitation').where({
      organisationId,
      acceptedAt: IsNull(),
      revokedAt: IsNull(),
      expiresAt: MoreThan(this.clock()),
    });
    return findPageById(open, page, 'DESC');
  }
}

async function findOrganisation(tx: EntityManager, id: string): Promise<Organisation> {
  const organisation = await tx.findOneBy(Organisation, { id });
  if (!organisation) refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
  return organisation;
}

async function requireNoMember(
  tx: EntityManager,
  organisationId: string,
  email: string,
): Promise<void> {
  const [row] = await tx.query<{ found: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
                     WHERE m.organisation_id = $1 AND u.email = $2) AS found`,
    [organisationId, email],
  );
  if (row?.found) refuse(new Conflict(accountFailures.ALREADY_MEMBER()));
}

/** Only an MSME without an owner can be handed over. */
export async function requireNoOwner(tx: EntityManager, organisationId: string): Promise<void> {
  const isOwned = await tx.existsBy(Membership, { organisationId, role: Role.MsmeOwner });
  if (isOwned) refuse(new Conflict(accountFailures.ALREADY_OWNED()));
}
