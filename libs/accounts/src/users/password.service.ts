import { Injectable } from '@nestjs/common';
import { NotFound, refuse, Transactions, type Viewer } from '#platform';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import type { Caller } from '../credentials/caller.js';
import { CredentialService } from '../credentials/credential.service.js';
import { type OpenedSession, SignInService } from '../credentials/sign-in.service.js';
import { ViewerCache } from '../credentials/viewer.cache.js';
import { tidy } from '../domain/text.rules.js';
import { checkEmail, checkPassword, refuseProblems } from '../input.checks.js';
import { LinkService } from '../links/link.service.js';
import { ThrottleService } from '../throttles/throttle.service.js';
import { Passwords } from './passwords.js';
import { User } from './user.entity.js';
import { requireUnlocked } from './user.rules.js';

/** New passwords, for those who know the present one and those who forgot it. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: ThrottleService,
    private readonly passwords: Passwords,
    private readonly links: LinkService,
    private readonly credentials: CredentialService,
    private readonly signIns: SignInService,
    private readonly viewers: ViewerCache,
    private readonly audit: Audit,
  ) {}

  /**
   * Has a letter sent, if the address has an account; nobody but its reader learns whether.
   * @returns the address.
   * @throws Refused with InvalidInput or LimitReached.
   */
  async requestReset(givenEmail: string, caller: Caller): Promise<string> {
    const email = tidy(givenEmail);
    refuseProblems(checkEmail('email', email));
    await this.throttle.countLetter(email, caller.ip);
    await this.transactions.run((tx) => this.links.requestLink(tx, 'RESET_PASSWORD', email));
    return email;
  }

  /**
   * Sets the password that a letter was sent for, ends every session and API token, and signs the
   * person in anew. The letter also shows that the address is theirs.
   * @throws Refused with NotFound for a link that is not valid; NotAllowed for a locked account;
   *   InvalidInput, after which the link still works.
   */
  async reset(linkSecret: string, password: string, caller: Caller): Promise<OpenedSession> {
    const passwordHash = await this.passwords.hash(password);
    const { userId, secret } = await this.transactions.run(async (tx) => {
      const link = await this.links.followLink(tx, 'RESET_PASSWORD', linkSecret);
      const user = await tx.findOneBy(User, { email: link.email });
      if (!user) refuse(new NotFound(accountFailures.LINK_NOT_VALID()));
      requireUnlocked(user);
      refuseProblems(checkPassword('password', password, [user.name, user.email]));
      await tx.update(
        User,
        { id: user.id },
        { passwordHash, emailVerifiedAt: user.emailVerifiedAt ?? link.usedAt },
      );
      await this.credentials.endAll(tx, user.id);
      await this.audit.record(tx, { act: 'accounts.password-reset', actorId: user.id });
      const session = await this.credentials.openSession(tx, user.id, caller.agent);
      return { userId: user.id, secret: session };
    });
    this.viewers.forgetUser(userId);
    return this.signIns.describeSession(secret);
  }

  /**
   * Changes the viewer's password and ends whatever else speaks for them.
   * @throws Refused with LimitReached or NotAllowed for a wrong present password; InvalidInput.
   */
  async change(
    viewer: Viewer,
    current: string,
    replacement: string,
    caller: Caller,
  ): Promise<void> {
    const user = await this.signIns.requirePassword(viewer, current, caller);
    refuseProblems(checkPassword('newPassword', replacement, [user.name, user.email]));
    const passwordHash = await this.passwords.hash(replacement);
    await this.transactions.run(async (tx) => {
      await this.credentials.requireSession(tx, viewer);
      await tx.update(User, { id: viewer.userId }, { passwordHash });
      await this.credentials.endAll(tx, viewer.userId, viewer.credentialId);
      await this.audit.record(tx, { act: 'accounts.password-changed', actorId: viewer.userId });
    });
    this.viewers.forgetUser(viewer.userId);
  }
}
