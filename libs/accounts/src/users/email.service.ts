import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  NotFound,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { Not } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import type { Caller } from '../credentials/caller.js';
import { CredentialService } from '../credentials/credential.service.js';
import { SignInService } from '../credentials/sign-in.service.js';
import { ViewerCache } from '../credentials/viewer.cache.js';
import { tidy } from '../domain/text.rules.js';
import { checkEmail, refuseProblems } from '../input.checks.js';
import { LinkService } from '../links/link.service.js';
import { ThrottleService } from '../throttles/throttle.service.js';
import { User } from './user.entity.js';

/** Addresses of people who have an account: confirmed, or exchanged for another. */
@Injectable()
export class EmailService {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: ThrottleService,
    private readonly links: LinkService,
    private readonly credentials: CredentialService,
    private readonly signIns: SignInService,
    private readonly viewers: ViewerCache,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Has a letter sent to the viewer's address, or to the one that is to take its place. Nothing
   * changes until the letter is answered.
   * @throws Refused with InvalidInput, Conflict, NotAllowed (wrong password) or LimitReached.
   */
  async requestConfirmation(
    viewer: Viewer,
    givenEmail: string,
    password: string,
    caller: Caller,
  ): Promise<string> {
    const email = tidy(givenEmail);
    refuseProblems(checkEmail('email', email));
    if (viewer.isEmailVerified && email === viewer.email) {
      refuse(new Conflict(accountFailures.ADDRESS_SAME()));
    }
    await this.signIns.requirePassword(viewer, password, caller);
    await this.throttle.countLetter(email, caller.ip);
    await this.transactions.run(async (tx) => {
      await this.credentials.requireSession(tx, viewer);
      await this.links.requestLink(tx, 'CONFIRM_EMAIL', email, viewer.userId);
    });
    return email;
  }

  /**
   * Takes the address that a letter was sent to for the user's own.
   * @returns the address.
   * @throws Refused with NotFound for a link that is not valid; Conflict when the address got
   *   another account in the meantime.
   */
  async confirm(linkSecret: string): Promise<string> {
    const { userId, email } = await this.transactions.run(async (tx) => {
      const link = await this.links.followLink(tx, 'CONFIRM_EMAIL', linkSecret);
      if (link.userId === null) refuse(new NotFound(accountFailures.LINK_NOT_VALID()));
      const isTaken = await tx.existsBy(User, { email: link.email, id: Not(link.userId) });
      if (isTaken) refuse(new Conflict(accountFailures.ADDRESS_TAKEN()));
      const emailVerifiedAt = this.clock();
      await tx.update(User, { id: link.userId }, { email: link.email, emailVerifiedAt });
      await this.audit.record(tx, { act: 'accounts.email-confirmed', actorId: link.userId });
      return { userId: link.userId, email: link.email };
    });
    this.viewers.forgetUser(userId);
    return email;
  }
}
