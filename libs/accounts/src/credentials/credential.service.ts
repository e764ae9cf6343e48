import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  findPageById,
  LimitReached,
  newId,
  NotAllowed,
  NotFound,
  type Page,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager, MoreThan, Not } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import { sessionExpiry } from '../domain/credential.expiry.js';
import { tidy } from '../domain/text.rules.js';
import { checkName, refuseProblems } from '../input.checks.js';
import { Credential, type CredentialKind } from './credential.entity.js';
import { hashSecret, newSecret } from './secret.js';
import { ViewerCache } from './viewer.cache.js';

const day = 24 * 3_600_000;
const longestTokenDays = 365;
const mostTokens = 50;

/** API tokens show what they are, so that scanners find them where they do not belong. */
const tokenPrefix = 'iloilo_';

/** A new API token. The secret is shown this once. */
export interface NewApiToken {
  readonly secret: string;
  readonly credential: Credential;
}

/** Sessions of browsers and tokens of programs: opened, listed, ended. */
@Injectable()
export class CredentialService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly viewers: ViewerCache,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a session.
   * @param agent what the browser calls itself, for the user to recognise it.
   * @returns the secret, which is kept nowhere.
   */
  async openSession(tx: EntityManager, userId: string, agent: string): Promise<string> {
    const secret = newSecret();
    const now = this.clock();
    await tx.insert(Credential, {
      id: newId(),
      kind: 'SESSION',
      userId,
      secretHash: hashSecret(secret),
      name: agent,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: sessionExpiry(now),
    });
    return secret;
  }

  async createApiToken(viewer: Viewer, givenName: string, days: number): Promise<NewApiToken> {
    const name = tidy(givenName);
    refuseProblems([...checkName('name', name), ...checkDays(days)]);
    const secret = tokenPrefix + newSecret();
    const now = this.clock();
    const credential = Object.assign(new Credential(), {
      id: newId(),
      kind: 'API_TOKEN' as const,
      userId: viewer.userId,
      secretHash: hashSecret(secret),
      name,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + days * day),
    });
    await this.transactions.run(async (tx) => {
      await this.requireSession(tx, viewer);
      await requireRoomForToken(tx, viewer.userId);
      await tx.insert(Credential, credential);
      await this.audit.record(tx, {
        act: 'accounts.api-token-created',
        actorId: viewer.userId,
        subjectId: credential.id,
        details: { name },
      });
    });
    return { secret, credential };
  }

  /** Lists the user's sessions or tokens that are in force, newest first. */
  async findOwn(userId: string, kind: CredentialKind, page: Page): Promise<Credential[]> {
    const own = this.dataSource
      .createQueryBuilder(Credential, 'credential')
      .where({ userId, kind, expiresAt: MoreThan(this.clock()) });
    return findPageById(own, page, 'DESC');
  }

  /** Ends one of the viewer's sessions or tokens, such as the present one at sign-out. */
  async endCredential(viewer: Viewer, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const ended = await tx.delete(Credential, { id, userId: viewer.userId });
      if (ended.affected !== 1) refuse(new NotFound(accountFailures.CREDENTIAL_NOT_FOUND()));
      await this.audit.record(tx, {
        act: 'accounts.credential-ended',
        actorId: viewer.userId,
        subjectId: id,
      });
    });
    this.viewers.forgetUser(viewer.userId);
  }

  /** Ends all sessions of the viewer but the present one; returns how many. */
  async endOtherSessions(viewer: Viewer): Promise<number> {
    const ended = await this.dataSource.manager.delete(Credential, {
      userId: viewer.userId,
      kind: 'SESSION',
      id: Not(viewer.credentialId),
    });
    this.viewers.forgetUser(viewer.userId);
    return ended.affected ?? 0;
  }

  /**
   * Ends whatever speaks for a user, but for one credential. Callers forget the user's cached
   * viewers after the commit.
   */
  async endAll(tx: EntityManager, userId: string, except?: string): Promise<void> {
    await tx.delete(Credential, { userId, ...(except !== undefined && { id: Not(except) }) });
  }

  /**
   * Lets browsers pass: a program's token that leaks must not be able to make itself at home.
   * @throws Refused with NotAllowed.
   */
  async requireSession(tx: EntityManager, viewer: Viewer): Promise<void> {
    const isSession = await tx.existsBy(Credential, { id: viewer.credentialId, kind: 'SESSION' });
    if (!isSession) refuse(new NotAllowed(accountFailures.SESSION_NEEDED()));
  }
}

function checkDays(days: number) {
  if (days >= 1 && days <= longestTokenDays) return [];
  return [problemAt('days', accountFailures.TOKEN_LIFETIME({ most: longestTokenDays }))];
}

async function requireRoomForToken(tx: EntityManager, userId: string): Promise<void> {
  const held = await tx.countBy(Credential, { userId, kind: 'API_TOKEN' });
  if (held >= mostTokens)
    refuse(new LimitReached(accountFailures.TOO_MANY_TOKENS({ most: mostTokens })));
}
