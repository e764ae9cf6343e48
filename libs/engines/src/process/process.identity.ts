import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * A process that can be recognised later: process ids are used again, so a bare id may name a
 * stranger. `startMark` is opaque and differs between two processes that had the same id.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startMark: string;
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A killed process whose parent has not collected it yet still has an id, but does nothing. */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)?.[0] === 'Z';
}

/** The fields of /proc/PID/stat after the command, whose name may itself hold spaces. */
function statFields(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/**
 * When a process started, as text that only serves comparing. On Linux it is the boot's id and
 * clock ticks since boot (proc(5), field 22), elsewhere what `ps` says; empty when unknown.
 */
function startMarkOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot} ${statFields(pid)?.[19] ?? ''}`;
    }
    if (process.platform !== 'win32') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
  } catch {
    return '';
  }
  return '';
}

export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, startMark: startMarkOf(pid) };
}

/** Whether the very process that was identified earlier still runs. */
export function isStillRunning(identity: ProcessIdentity): boolean {
  return isAlive(identity.pid) && startMarkOf(identity.pid) === identity.startMark;
}

/** Whether a process works in this folder, as a Postgres server does in its data folder. */
export function worksIn(pid: number, folder: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === folder;
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      folder,
    );
  } catch {
    return false;
  }
}
