import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Conflict, newId, refuse, Transactions, type Viewer } from '#platform';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import { tidy } from '../domain/text.rules.js';
import { checkName, refuseProblems } from '../input.checks.js';
import { User } from './user.entity.js';

/** A person to be made a user. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  /** From `Passwords.hash`; null for a person who cannot sign in with a password yet. */
  readonly passwordHash: string | null;
  readonly isEmailVerified: boolean;
  readonly isPlatformAdministrator?: boolean;
}

/** Makes and finds users, for registration, invitations, the command line and demo data alike. */
@Injectable()
export class UserService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a user; returns the id.
   * @throws Refused with Conflict when the address has an account.
   */
  async createUser(tx: EntityManager, user: NewUser): Promise<string> {
    const now = this.clock();
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(User)
      .values({
        id: newId(),
        email: user.email,
        name: user.name,
        passwordHash: user.passwordHash,
        emailVerifiedAt: user.isEmailVerified ? now : null,
        isPlatformAdministrator: user.isPlatformAdministrator ?? false,
        createdAt: now,
      })
      .orIgnore()
      .returning('id')
      .execute();
    const [row] = inserted.raw as { id: string }[];
    if (!row) refuse(new Conflict(accountFailures.ADDRESS_TAKEN()));
    return row.id;
  }

  /**
   * Gives the viewer another name, under which colleagues see them from then on.
   * @throws Refused with InvalidInput.
   */
  async changeName(viewer: Viewer, givenName: string): Promise<void> {
    const name = tidy(givenName);
    refuseProblems(checkName('name', name));
    await this.transactions.run(async (tx) => {
      await tx.update(User, { id: viewer.userId }, { name });
      await this.audit.record(tx, { act: 'accounts.name-changed', actorId: viewer.userId });
    });
  }

  /** Where letters to a user go; undefined until the address is known to be theirs. */
  async findConfirmedEmail(id: string): Promise<string | undefined> {
    const user = await this.dataSource.manager.findOneBy(User, {
      id,
      emailVerifiedAt: Not(IsNull()),
    });
    return user?.email;
  }

  /** The names of users, by id; those that do not exist are left out. */
  async findNames(ids: readonly string[]): Promise<Map<string, string>> {
    const users = await this.dataSource.manager.find(User, {
      where: { id: In([...ids]) },
      select: { id: true, name: true },
    });
    return new Map(users.map((user) => [user.id, user.name]));
  }
}
