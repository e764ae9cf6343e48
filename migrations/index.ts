import type { MigrationInterface } from 'typeorm';
import { Platform1764000000000 } from './1764000000000-platform.js';
import { Accounts1764000100000 } from './1764000100000-accounts.js';
import { Profiles1764000200000 } from './1764000200000-profiles.js';

/** Every migration, oldest first. Append only: what has run somewhere is never changed. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform1764000000000,
  Accounts1764000100000,
  Profiles1764000200000,
];
