import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, NotFound, refuse, Transactions } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import { ViewerCache } from '../credentials/viewer.cache.js';
import { tidy } from '../domain/text.rules.js';
import { checkEmail, checkName, checkPassword, refuseProblems } from '../input.checks.js';
import { LinkService } from '../links/link.service.js';
import { Passwords } from './passwords.js';
import { User } from './user.entity.js';
import { UserService } from './user.service.js';

/** How an administrator gets in: as before, with the password given, or by a link of one use. */
export type AdministratorEntry =
  | { readonly kind: 'KNOWN_ACCOUNT' }
  | { readonly kind: 'PASSWORD' }
  | { readonly kind: 'LINK'; readonly url: string; readonly secret: string; readonly until: Date };

/** Who runs this installation. For the command line: it checks no permission. */
@Injectable()
export class AdministratorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly users: UserService,
    private readonly passwords: Passwords,
    private readonly links: LinkService,
    private readonly viewers: ViewerCache,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes somebody an administrator of the platform, with an account if they have none. The
   * operator answers for the address: no letter goes out.
   * @param password of a new account; by a link of one use where left out.
   * @throws Refused with InvalidInput.
   */
  async appoint(
    givenEmail: string,
    givenName: string,
    password?: string,
  ): Promise<AdministratorEntry> {
    const email = tidy(givenEmail);
    const name = tidy(givenName);
    refuseProblems([
      ...checkEmail('email', email),
      ...checkName('name', name),
      ...(password === undefined ? [] : checkPassword('password', password, [name, email])),
    ]);
    const passwordHash = password === undefined ? null : await this.passwords.hash(password);
    return this.transactions.run(async (tx) => {
      const known = await tx.findOneBy(User, { email });
      if (known) {
        await tx.update(User, { id: known.id }, { isPlatformAdministrator: true });
        await this.note(tx, 'accounts.administrator-appointed', known.id);
        this.viewers.forgetUser(known.id);
        if (known.passwordHash !== null) return { kind: 'KNOWN_ACCOUNT' };
        return this.openDoor(tx, email);
      }
      const id = await this.users.createUser(tx, {
        email,
        name,
        passwordHash,
        isEmailVerified: true,
        isPlatformAdministrator: true,
      });
      await this.note(tx, 'accounts.administrator-appointed', id);
      return passwordHash === null ? this.openDoor(tx, email) : { kind: 'PASSWORD' };
    });
  }

  /**
   * Takes an administrator's office; the account stays.
   * @throws Refused with NotFound.
   */
  async dismiss(email: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const user = await tx.findOneBy(User, { email: tidy(email), isPlatformAdministrator: true });
      if (!user) refuse(new NotFound(accountFailures.ADMINISTRATOR_NOT_FOUND()));
      await tx.update(User, { id: user.id }, { isPlatformAdministrator: false });
      await this.note(tx, 'accounts.administrator-dismissed', user.id);
      this.viewers.forgetUser(user.id);
    });
  }

  /** The administrators by address. */
  async list(): Promise<{ readonly email: string; readonly name: string }[]> {
    return this.dataSource.manager.find(User, {
      where: { isPlatformAdministrator: true },
      select: { email: true, name: true },
      order: { email: 'ASC' },
    });
  }

  private async openDoor(tx: EntityManager, email: string): Promise<AdministratorEntry> {
    return { kind: 'LINK', ...(await this.links.makeLink(tx, 'RESET_PASSWORD', email)) };
  }

  private note(tx: EntityManager, act: string, subjectId: string): Promise<void> {
    return this.audit.record(tx, { act, subjectId, details: { at: this.clock().toISOString() } });
  }
}
