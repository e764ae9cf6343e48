import { NotAllowed, refuse } from '#platform';
import { accountFailures } from '../accounts.errors.js';
import type { User } from './user.entity.js';

/**
 * Lets pass whom no administrator has locked out.
 * @throws Refused with NotAllowed.
 */
export function requireUnlocked({ lockedAt }: User): void {
  if (lockedAt !== null) refuse(new NotAllowed(accountFailures.ACCOUNT_LOCKED()));
}
