import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/**
 * argon2id with the first choice of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one
 * lane.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** How hashes of this cost begin (PHC string format). */
const costPrefix = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

/** Hashes and checks passwords, off the main thread. */
@Injectable()
export class Passwords {
  /** Checked against when there is no account, so that both cases take the same time. */
  private readonly nobodys = hash('a password that nobody has', cost);

  /** The hash in PHC format, which names its own cost. */
  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  /** Whether a stored hash was made at another cost than today's, and is to be made anew. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith(costPrefix);
  }

  /** @param stored null when there is no account or it has no password: never true. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const isRight = await verify(stored ?? (await this.nobodys), password);
    return stored !== null && isRight;
  }
}
