import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const people = {
  'MSME owner': { email: 'owner@demo.iloilo.example', name: 'Amihan Reyes (demo)' },
  Buyer: { email: 'buyer@demo.iloilo.example', name: 'Rafael Lim (demo)' },
  'Agency officer': { email: 'officer@demo.iloilo.example', name: 'Liwayway Cruz (demo)' },
  'Agency administrator': { email: 'agency@demo.iloilo.example', name: 'Tomas Villar (demo)' },
  Administrator: { email: 'admin@demo.iloilo.example', name: 'Ines Okada (demo)' },
} as const;

export type DemoRole = keyof typeof people;

/** The address of a demo account. */
export const emailOf = (role: DemoRole): string => people[role].email;

const schema = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

/** A person who can sign in to the demo data. */
export interface DemoAccount {
  readonly role: DemoRole;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

const pathIn = (dataDir: string): string => join(dataDir, 'demo-accounts.json');

/** Whether the passwords of this installation's demo accounts are written down. */
export const isDemoAccountFileThere = (dataDir: string): boolean => existsSync(pathIn(dataDir));

/**
 * The demo accounts of this installation, from their file. Where there is none yet, passwords are
 * drawn and written down first: only their hashes are in the database.
 */
export function keepDemoAccounts(dataDir: string): DemoAccount[] {
  const path = pathIn(dataDir);
  const known = existsSync(path) ? readPasswords(path) : new Map<string, string>();
  const accounts = Object.entries(people).map(([role, person]) => ({
    role: role as DemoRole,
    ...person,
    password: known.get(person.email) ?? randomBytes(12).toString('base64url'),
  }));
  const lines = accounts.map(({ role, email, password }) => ({ role, email, password }));
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, `${JSON.stringify(lines, null, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return accounts;
}

/** @throws Error saying what to do when the file is damaged: its passwords cannot be had again. */
function readPasswords(path: string): Map<string, string> {
  try {
    const accounts = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new Map(accounts.map(({ email, password }) => [email, password]));
  } catch {
    throw new Error(`${path} cannot be read. Remove it, then reset the demo passwords by e-mail.`);
  }
}
