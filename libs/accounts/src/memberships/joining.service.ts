import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  LimitReached,
  NotFound,
  Outbox,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { type EntityManager, IsNull } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { organisationsTakenOver } from '../accounts.events.js';
import { Audit } from '../audit/audit.js';
import { ConsentService } from '../consents/consent.service.js';
import type { Caller } from '../credentials/caller.js';
import { CredentialService } from '../credentials/credential.service.js';
import { type OpenedSession, SignInService } from '../credentials/sign-in.service.js';
import { ViewerCache } from '../credentials/viewer.cache.js';
import { tidy } from '../domain/text.rules.js';
import { checkName, checkPassword, refuseProblems } from '../input.checks.js';
import { LinkService } from '../links/link.service.js';
import { OrganisationReader } from '../organisations/organisation.reader.js';
import { Passwords } from '../users/passwords.js';
import { User } from '../users/user.entity.js';
import { UserService } from '../users/user.service.js';
import { Invitation } from './invitation.entity.js';
import { requireNoOwner } from './invitation.service.js';
import { Membership } from './membership.entity.js';
import { MembershipService } from './membership.service.js';

/** A viewer carries all memberships with every request, so their number is bounded. */
const mostMemberships = 50;

/** How somebody without an account wants to be known. */
export interface NewAccount {
  readonly name: string;
  readonly password: string;
}

/** What accepting an invitation led to. */
export interface Joined {
  readonly organisationId: string;
  /** Who is signed in now, with the new membership. */
  readonly viewer: Viewer;
  /** The session that was opened, for somebody who was not signed in. */
  readonly session: OpenedSession | undefined;
}

/** The other end of invitations: people who follow the link. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly links: LinkService,
    private readonly passwords: Passwords,
    private readonly users: UserService,
    private readonly memberships: MembershipService,
    private readonly credentials: CredentialService,
    private readonly signIns: SignInService,
    private readonly organisations: OrganisationReader,
    private readonly consents: ConsentService,
    private readonly viewers: ViewerCache,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Accepts an invitation: as the viewer, or with a new account for an address that has none. The
   * letter shows that the address is the reader's. Taking an MSME over ends the consents under
   * which agencies acted for it. After a refusal the link still works.
   * @throws Refused with NotFound (link), Conflict (sign in first, another's address, a member or
   *   owned already), InvalidInput (account) or LimitReached (too many organisations).
   */
  async acceptInvitation(
    viewer: Viewer | undefined,
    linkSecret: string,
    account: NewAccount | undefined,
    caller: Caller,
  ): Promise<Joined> {
    const passwordHash = account && (await this.passwords.hash(account.password));
    const { userId, membership, secret } = await this.transactions.run(async (tx) => {
      const link = await this.links.followLink(tx, 'JOIN', linkSecret);
      const invitation = await this.acceptOpen(tx, link.id);
      const user = await tx.findOneBy(User, { email: invitation.email });
      const userId = user
        ? requireSelf(viewer, user)
        : await this.createAccount(tx, viewer, invitation.email, account, passwordHash);
      await requireRoom(tx, userId);
      if (invitation.handsOver) await this.takeOver(tx, invitation, userId);
      const { organisationId, role } = invitation;
      await this.memberships.addMember(tx, organisationId, userId, role);
      await this.audit.record(tx, {
        act: invitation.handsOver ? 'accounts.taken-over' : 'accounts.joined',
        actorId: userId,
        organisationId,
        subjectId: invitation.id,
        details: { role },
      });
      const secret = viewer
        ? undefined
        : await this.credentials.openSession(tx, userId, caller.agent);
      return { userId, secret, membership: { organisationId, role } };
    });
    this.viewers.forgetUser(userId);
    const { organisationId } = membership;
    if (secret !== undefined) {
      const session = await this.signIns.describeSession(secret);
      return { organisationId, viewer: session.viewer, session };
    }
    if (!viewer) throw new Error('Somebody joined without a session.');
    const organisation = await this.organisations.findById(organisationId);
    const economy = organisation?.economy ?? '';
    const memberships = [...viewer.memberships, { ...membership, economy }];
    return { organisationId, viewer: { ...viewer, memberships }, session: undefined };
  }

  private async acceptOpen(tx: EntityManager, linkId: string): Promise<Invitation> {
    const accepted = await tx.update(
      Invitation,
      { linkId, acceptedAt: IsNull(), revokedAt: IsNull() },
      { acceptedAt: this.clock() },
    );
    const invitation = accepted.affected === 1 && (await tx.findOneBy(Invitation, { linkId }));
    if (!invitation) refuse(new NotFound(accountFailures.LINK_NOT_VALID()));
    return invitation;
  }

  private createAccount(
    tx: EntityManager,
    viewer: Viewer | undefined,
    email: string,
    account: NewAccount | undefined,
    passwordHash: string | undefined,
  ): Promise<string> {
    if (viewer) refuse(new Conflict(accountFailures.INVITATION_FOR_OTHERS()));
    if (!account || passwordHash === undefined) {
      refuse(new InvalidInput([problemAt('account', accountFailures.ACCOUNT_MISSING())]));
    }
    const name = tidy(account.name);
    refuseProblems([
      ...checkName('account.name', name),
      ...checkPassword('account.password', account.password, [name, email]),
    ]);
    return this.users.createUser(tx, { email, name, passwordHash, isEmailVerified: true });
  }

  private async takeOver(tx: EntityManager, invitation: Invitation, userId: string) {
    await requireNoOwner(tx, invitation.organisationId);
    await this.consents.withdrawAll(tx, userId, invitation.organisationId);
    await this.outbox.append(tx, organisationsTakenOver, {
      organisationIds: [invitation.organisationId],
    });
  }
}

function requireSelf(viewer: Viewer | undefined, invited: User): string {
  if (!viewer) refuse(new Conflict(accountFailures.SIGN_IN_TO_JOIN()));
  if (viewer.userId !== invited.id) refuse(new Conflict(accountFailures.INVITATION_FOR_OTHERS()));
  return invited.id;
}

async function requireRoom(tx: EntityManager, userId: string): Promise<void> {
  const held = await tx.countBy(Membership, { userId });
  if (held < mostMemberships) return;
  refuse(new LimitReached(accountFailures.TOO_MANY_MEMBERSHIPS({ most: mostMemberships })));
}
