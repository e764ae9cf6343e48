import { Inject, Injectable } from '@nestjs/common';
import type { FailureText } from '#kernel';
import { CLOCK, type Clock, LimitReached, refuse } from '#platform';
import { DataSource } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { callerNetwork } from '../domain/caller.address.js';

interface Limit {
  readonly most: number;
  readonly seconds: number;
}

const quarterHour = 15 * 60;
const hour = 3600;

/** One account: ten guesses in a quarter of an hour make 350,000 a year. */
const signInsOfAccount: Limit = { most: 10, seconds: quarterHour };
/** One network: an office of many people behind one address still gets in. */
const signInsOfNetwork: Limit = { most: 100, seconds: quarterHour };
const lettersToAddress: Limit = { most: 5, seconds: hour };
const lettersOfNetwork: Limit = { most: 50, seconds: hour };
const secretsOfNetwork: Limit = { most: 300, seconds: quarterHour };
const lettersOfUser: Limit = { most: 100, seconds: hour };

/**
 * Holds up those who try passwords or have letters sent. Counts stand in Postgres, so that all
 * processes share them, and are written at once, outside of any transaction that may roll back.
 */
@Injectable()
export class ThrottleService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counts a try of a password, before it is checked: tries side by side count each.
   * @throws Refused with LimitReached.
   */
  async countSignIn(email: string, ip: string): Promise<void> {
    const text = accountFailures.TOO_MANY_ATTEMPTS();
    await this.count(networkKey(ip), signInsOfNetwork, text);
    await this.count(accountKey(email), signInsOfAccount, text);
  }

  /** Takes back a try that turned out right. */
  async forgiveSignIn(email: string, ip: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE throttles SET count = CASE WHEN key = $1 THEN 0 ELSE greatest(count - 1, 0) END
        WHERE key IN ($1, $2)`,
      [accountKey(email), networkKey(ip)],
    );
  }

  /**
   * Counts a letter that a stranger asks for.
   * @throws Refused with LimitReached, whether or not the address has an account.
   */
  async countLetter(email: string, ip: string): Promise<void> {
    const text = accountFailures.TOO_MANY_LETTERS();
    await this.count(`letter:network:${callerNetwork(ip)}`, lettersOfNetwork, text);
    await this.count(`letter:address:${email.toLowerCase()}`, lettersToAddress, text);
  }

  /**
   * Counts that somebody who is not signed in brings a secret, such as that of a link in a letter.
   * @param text what those are told who do so too often.
   * @throws Refused with LimitReached.
   */
  async countSecret(ip: string, text: FailureText): Promise<void> {
    await this.count(`secret:network:${callerNetwork(ip)}`, secretsOfNetwork, text);
  }

  /** Counts a letter that a user has sent to somebody else. */
  async countInvitation(userId: string): Promise<void> {
    await this.count(`letter:user:${userId}`, lettersOfUser, accountFailures.TOO_MANY_LETTERS());
  }

  private async count(key: string, limit: Limit, text: FailureText): Promise<void> {
    const now = this.clock();
    const [row] = await this.dataSource.query<{ count: number; resets_at: Date }[]>(
      `INSERT INTO throttles AS t (key, count, resets_at) VALUES ($1, 1, $3)
       ON CONFLICT (key) DO UPDATE
         SET count = CASE WHEN t.resets_at <= $2 THEN 1 ELSE t.count + 1 END,
             resets_at = CASE WHEN t.resets_at <= $2 THEN $3 ELSE t.resets_at END
       RETURNING count, resets_at`,
      [key, now, new Date(now.getTime() + limit.seconds * 1000)],
    );
    if (!row || row.count <= limit.most) return;
    const seconds = Math.ceil((row.resets_at.getTime() - now.getTime()) / 1000);
    refuse(new LimitReached(text, Math.max(1, seconds)));
  }
}

const accountKey = (email: string): string => `sign-in:account:${email.toLowerCase()}`;
const networkKey = (ip: string): string => `sign-in:network:${callerNetwork(ip)}`;
