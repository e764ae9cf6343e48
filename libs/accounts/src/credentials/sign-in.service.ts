import { Inject, Injectable } from '@nestjs/common';
import {
  NotAllowed,
  refuse,
  Transactions,
  type Viewer,
  VIEWER_SOURCE,
  type ViewerSource,
} from '#platform';
import { DataSource } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import { ThrottleService } from '../throttles/throttle.service.js';
import { Passwords } from '../users/passwords.js';
import { requireUnlocked } from '../users/user.rules.js';
import { User } from '../users/user.entity.js';
import type { Caller } from './caller.js';
import { CredentialService } from './credential.service.js';

/** A session just opened: the secret for the cookie, and who it speaks for. */
export interface OpenedSession {
  readonly secret: string;
  readonly viewer: Viewer;
}

/** Lets people in who know their password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly throttle: ThrottleService,
    private readonly passwords: Passwords,
    private readonly credentials: CredentialService,
    private readonly audit: Audit,
    @Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource,
  ) {}

  /**
   * Signs a person in. An unknown address costs the same work as a wrong password.
   * @throws Refused with LimitReached after too many tries; NotAllowed for a wrong pair, and for
   *   the right one of an account that is locked.
   */
  async signIn(email: string, password: string, caller: Caller): Promise<OpenedSession> {
    await this.throttle.countSignIn(email, caller.ip);
    const user = await this.dataSource.manager.findOneBy(User, { email });
    const isRight = await this.passwords.verify(user?.passwordHash ?? null, password);
    if (!user || !isRight) refuse(new NotAllowed(accountFailures.BAD_CREDENTIALS()));
    requireUnlocked(user);
    await this.throttle.forgiveSignIn(email, caller.ip);
    await this.renewHash(user, password);
    const secret = await this.transactions.run(async (tx) => {
      await this.audit.record(tx, { act: 'accounts.signed-in', actorId: user.id });
      return this.credentials.openSession(tx, user.id, caller.agent);
    });
    return this.describeSession(secret);
  }

  /** Only at a sign-in is the password at hand, so this is when the cost of its hash is raised. */
  private async renewHash({ id, passwordHash: old }: User, password: string): Promise<void> {
    if (old === null || !this.passwords.isOutdated(old)) return;
    const passwordHash = await this.passwords.hash(password);
    // Whoever set another password meanwhile keeps that one.
    await this.dataSource.manager.update(User, { id, passwordHash: old }, { passwordHash });
  }

  /** Who a session speaks for that was opened just now. */
  async describeSession(secret: string): Promise<OpenedSession> {
    const viewer = await this.viewers.findViewer(secret);
    if (!viewer) throw new Error('A session ended while it was opened.');
    return { secret, viewer };
  }

  /**
   * Lets pass whoever knows the viewer's password, throttled like a sign-in.
   * @throws Refused with LimitReached or NotAllowed.
   */
  async requirePassword(viewer: Viewer, password: string, caller: Caller): Promise<User> {
    await this.throttle.countSignIn(viewer.email, caller.ip);
    const user = await this.dataSource.manager.findOneBy(User, { id: viewer.userId });
    const isRight = await this.passwords.verify(user?.passwordHash ?? null, password);
    if (!user || !isRight) refuse(new NotAllowed(accountFailures.WRONG_PASSWORD()));
    await this.throttle.forgiveSignIn(viewer.email, caller.ip);
    return user;
  }
}
