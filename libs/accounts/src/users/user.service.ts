import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, newId } from '#platform';
import type { EntityManager } from 'typeorm';
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

/** Makes users, for registration, invitations, the command line and demo data alike. */
@Injectable()
export class UserService {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Makes a user; returns the id.
   * @throws QueryFailedError (unique violation) when the address is taken; callers look first.
   */
  async createUser(tx: EntityManager, user: NewUser): Promise<string> {
    const id = newId();
    const now = this.clock();
    await tx.insert(User, {
      id,
      email: user.email,
      name: user.name,
      passwordHash: user.passwordHash,
      emailVerifiedAt: user.isEmailVerified ? now : null,
      isPlatformAdministrator: user.isPlatformAdministrator ?? false,
      createdAt: now,
    });
    return id;
  }
}
