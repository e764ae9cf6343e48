import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, newId, NotFound, Outbox, refuse } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { linkRequested } from '../accounts.events.js';
import { hashSecret, newSecret } from '../credentials/secret.js';
import { type LinkPurpose, OneTimeLink } from './one-time-link.entity.js';

const hour = 3_600_000;

/** How long a link can be followed. */
export const linkLifetime: Readonly<Record<LinkPurpose, number>> = {
  REGISTER: 48 * hour,
  CONFIRM_EMAIL: 48 * hour,
  RESET_PASSWORD: hour,
  JOIN: 14 * 24 * hour,
};

/** Links in letters: asked for in a request, made and sent by a job, followed once. */
@Injectable()
export class LinkService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks for a letter. Whether the address has an account is looked up by the job, not here: the
   * request takes the same time either way.
   * @returns the link's id.
   */
  async requestLink(
    tx: EntityManager,
    purpose: LinkPurpose,
    email: string,
    userId: string | null = null,
  ): Promise<string> {
    const id = newId();
    const createdAt = this.clock();
    await tx.insert(OneTimeLink, {
      id,
      purpose,
      email,
      userId,
      secretHash: null,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + linkLifetime[purpose]),
      sentAt: null,
      usedAt: null,
    });
    await this.outbox.append(tx, linkRequested, { linkId: id });
    return id;
  }

  /** Finds a link that waits for its letter; undefined when it was sent, used or is out of date. */
  async findUnsent(id: string): Promise<OneTimeLink | undefined> {
    const link = await this.dataSource.manager.findOneBy(OneTimeLink, { id });
    const isWaiting = link && !link.sentAt && !link.usedAt && link.expiresAt > this.clock();
    return isWaiting ? link : undefined;
  }

  /** Makes the secret that goes into the letter. Made again, the one before is void. */
  async makeSecret(id: string): Promise<string> {
    const secret = newSecret();
    await this.dataSource.manager.update(OneTimeLink, { id }, { secretHash: hashSecret(secret) });
    return secret;
  }

  async markSent(id: string): Promise<void> {
    await this.dataSource.manager.update(OneTimeLink, { id }, { sentAt: this.clock() });
  }

  /**
   * Follows a link: of any number of tries side by side, one gets through.
   * @throws Refused with NotFound when it is unknown, used, out of date or for something else.
   */
  async followLink(tx: EntityManager, purpose: LinkPurpose, secret: string): Promise<OneTimeLink> {
    const secretHash = hashSecret(secret);
    const followed = await tx
      .createQueryBuilder()
      .update(OneTimeLink)
      .set({ usedAt: this.clock() })
      .where('secret_hash = :secretHash AND purpose = :purpose', { secretHash, purpose })
      .andWhere('used_at IS NULL AND expires_at > :now', { now: this.clock() })
      .execute();
    const link = followed.affected === 1 && (await tx.findOneBy(OneTimeLink, { secretHash }));
    if (!link) refuse(new NotFound(accountFailures.LINK_NOT_VALID()));
    return link;
  }
}
