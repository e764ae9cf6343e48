import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, CONFIG, type Config, newId, NotFound, Outbox, refuse } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { linkRequested } from '../accounts.events.js';
import { hashSecret, newSecret } from '../credentials/secret.js';
import { linkAddress } from './link.letters.js';
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
    @Inject(CONFIG) private readonly config: Config,
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
    const { id } = await this.store(tx, { purpose, email, userId });
    await this.outbox.append(tx, linkRequested, { linkId: id });
    return id;
  }

  /** Makes a link to be handed over by an operator, without a letter. */
  async makeLink(
    tx: EntityManager,
    purpose: 'RESET_PASSWORD',
    email: string,
  ): Promise<{ readonly url: string; readonly secret: string; readonly until: Date }> {
    const secret = newSecret();
    const link = await this.store(tx, { purpose, email, userId: null }, secret);
    const url = linkAddress(this.config.PUBLIC_URL, purpose, secret);
    return { url, secret, until: link.expiresAt };
  }

  /** @param secret of a link that needs no letter. */
  private async store(
    tx: EntityManager,
    link: Pick<OneTimeLink, 'purpose' | 'email' | 'userId'>,
    secret?: string,
  ): Promise<OneTimeLink> {
    const createdAt = this.clock();
    const row: OneTimeLink = {
      ...link,
      id: newId(),
      secretHash: secret === undefined ? null : hashSecret(secret),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + linkLifetime[link.purpose]),
      sentAt: secret === undefined ? null : createdAt,
      usedAt: null,
    };
    await tx.insert(OneTimeLink, row);
    return row;
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
