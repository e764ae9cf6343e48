import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  NotFound,
  type Page,
  refuse,
  type Role,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager, In } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import { CredentialService } from '../credentials/credential.service.js';
import { ViewerCache } from '../credentials/viewer.cache.js';
import { Membership } from '../memberships/membership.entity.js';
import { User } from './user.entity.js';

/** What a list of users is narrowed to. */
export interface UserFilter {
  /** Part of the name or address, without regard to case. */
  readonly text?: string | null;
  /** Who has this role in some organisation. */
  readonly role?: Role | null;
  readonly isLocked?: boolean | null;
}

/** The people of this installation, for those who run it. It checks no permission. */
@Injectable()
export class UserDirectory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly credentials: CredentialService,
    private readonly viewers: ViewerCache,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lists users by address.
   * @returns one more than the page holds, where there are more.
   */
  async findPage(filter: UserFilter, page: Page): Promise<User[]> {
    const query = this.dataSource.createQueryBuilder(User, 'user');
    if (filter.text) {
      query.andWhere(
        `("user".name ILIKE :text ESCAPE '\\' OR "user".email ILIKE :text ESCAPE '\\')`,
        {
          text: `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`,
        },
      );
    }
    if (filter.role) {
      query.andWhere(
        'EXISTS (SELECT FROM memberships m WHERE m.user_id = "user".id AND m.role = :role)',
        { role: filter.role },
      );
    }
    if (typeof filter.isLocked === 'boolean') {
      query.andWhere(`"user".locked_at IS ${filter.isLocked ? 'NOT NULL' : 'NULL'}`);
    }
    if (page.after) {
      const [email] = page.after.sortedBy;
      query.andWhere('("user".email, "user".id) > (:after::citext, :id::uuid)', {
        after: email,
        id: page.after.id,
      });
    }
    query.orderBy('user.email').addOrderBy('user.id');
    return query.limit(page.first + 1).getMany();
  }

  /** What each of many users is where, in one statement; nobody belongs to more than 50. */
  async findMemberships(userIds: readonly string[]): Promise<Map<string, Membership[]>> {
    const rows = await this.dataSource.manager.find(Membership, {
      where: { userId: In([...userIds]) },
      order: { createdAt: 'ASC', organisationId: 'ASC' },
    });
    return Map.groupBy(rows, ({ userId }) => userId);
  }

  /**
   * Locks a person out: whatever speaks for them ends, and no sign-in or new password lets them in.
   * What they did stays.
   * @throws Refused with NotFound; Conflict for an administrator.
   */
  async lock(viewer: Viewer, id: string): Promise<User> {
    const user = await this.change(viewer, id, 'accounts.user-locked', async (tx, found) => {
      if (found.isPlatformAdministrator) {
        refuse(new Conflict(accountFailures.ADMINISTRATOR_NOT_LOCKED()));
      }
      await this.credentials.endAll(tx, id);
      return found.lockedAt ?? this.clock();
    });
    this.viewers.forgetUser(id);
    return user;
  }

  /**
   * Lets a person in again.
   * @throws Refused with NotFound.
   */
  unlock(viewer: Viewer, id: string): Promise<User> {
    return this.change(viewer, id, 'accounts.user-unlocked', () => Promise.resolve(null));
  }

  /** Sets since when a person is locked out, and remembers who did it. */
  private change(
    viewer: Viewer,
    id: string,
    act: string,
    lockOf: (tx: EntityManager, user: User) => Promise<Date | null>,
  ): Promise<User> {
    return this.transactions.run(async (tx) => {
      const user = await tx.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!user) refuse(new NotFound(accountFailures.USER_NOT_FOUND()));
      const lockedAt = await lockOf(tx, user);
      await tx.update(User, { id }, { lockedAt });
      await this.audit.record(tx, { act, actorId: viewer.userId, subjectId: id });
      return Object.assign(user, { lockedAt });
    });
  }
}
