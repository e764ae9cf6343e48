import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { EngineError } from '../engine.error.js';

/** The user that the server runs as when this process is root; Postgres refuses to run as root. */
export interface ServiceAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const OWN_NAME = 'iloilo';
/** Accounts that serve when `iloilo` cannot be made: Debian's for Postgres, then anybody's. */
const FALLBACK_NAMES = ['postgres', 'nobody'];

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account for a new data folder: `iloilo`, made on first use.
 * @throws EngineError NO_SERVICE_ACCOUNT
 */
export function findServiceAccount(): ServiceAccount {
  const account =
    findAccount((entry) => entry.name === OWN_NAME) ??
    createAccount() ??
    FALLBACK_NAMES.map((name) => findAccount((entry) => entry.name === name)).find(Boolean);
  if (account) return account;
  throw new EngineError(
    'NO_SERVICE_ACCOUNT',
    `Postgres does not run as root and the user "${OWN_NAME}" could not be made: ` +
      `run \`useradd --system ${OWN_NAME}\`, or start as an ordinary user.`,
  );
}

/** The account that owns existing data. */
export function accountOf(uid: number, gid: number): ServiceAccount {
  return findAccount((entry) => entry.uid === uid) ?? { name: `user ${uid}`, uid, gid };
}

function createAccount(): ServiceAccount | undefined {
  const shared = ['--system', '--shell', '/usr/sbin/nologin', OWN_NAME];
  spawnSync('useradd', ['--user-group', '--no-create-home', '--home-dir', '/', ...shared]);
  return findAccount((entry) => entry.name === OWN_NAME);
}

/** Looks through the system's users (passwd(5): name, password, uid, gid, …). */
function findAccount(matches: (account: ServiceAccount) => boolean): ServiceAccount | undefined {
  let text: string;
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return undefined;
  }
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .find((account) => account.name !== '' && account.uid > 0 && matches(account));
}

/** Whether a program of this file can be run by the account (or by this user, without one). */
export function canRun(program: string, account: ServiceAccount | undefined): boolean {
  const as = account && { uid: account.uid, gid: account.gid };
  return spawnSync(program, ['--version'], { ...as, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Whether the account can enter a folder: every folder above it must let it through. */
export function canEnter(folder: string, account: ServiceAccount): boolean {
  const { uid, gid } = account;
  const enter = ['-c', 'cd "$1"', 'sh', folder];
  return spawnSync('/bin/sh', enter, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
