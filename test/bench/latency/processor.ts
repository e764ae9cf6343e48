import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { World } from './world.js';

/** Milliseconds of processor time. */
export interface CpuTimes {
  readonly workers: number;
  /** Of all processes of the database server. */
  readonly postgres: number;
}

/** What the kernel counts in: a hundredth of a second on every common Linux. */
const tickMilliseconds = 10;

interface ProcessTimes {
  readonly parent: number;
  readonly own: number;
  readonly ofChildren: number;
}

/** Processor time of the workers and of Postgres so far; from /proc, so on Linux only. */
export async function cpuTimes(
  { context }: World,
  workers: readonly ChildProcess[],
): Promise<CpuTimes> {
  const [row] = await context
    .get(DataSource)
    .query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
  const all = readAll();
  return {
    workers: sum(workers.map(({ pid }) => all.get(pid ?? -1)?.own ?? 0)),
    postgres: serverTimeOf(row.pid, all),
  };
}

/** Milliseconds of processor time of a database server so far, by one of its backends. */
export function serverTimeOf(backend: number, all = readAll()): number {
  const server = all.get(backend)?.parent ?? -1;
  const backends = [...all.values()].filter(({ parent }) => parent === server);
  const ended = all.get(server);
  return sum(backends.map(({ own }) => own)) + (ended ? ended.own + ended.ofChildren : 0);
}

export const cpuSince = (before: CpuTimes, after: CpuTimes): CpuTimes => ({
  workers: after.workers - before.workers,
  postgres: after.postgres - before.postgres,
});

const lookEvery = 1_000;
const mostLooks = 60;
/** Part of one processor that a process which only waits may use. */
const idleShare = 0.1;

/** Waits until the workers have done what they do when they start, a minute at most. */
export async function untilAtRest(world: World, workers: readonly ChildProcess[]): Promise<void> {
  let before = await cpuTimes(world, workers);
  for (let look = 0; look < mostLooks; look++) {
    await pause(lookEvery);
    const now = await cpuTimes(world, workers);
    if (cpuSince(before, now).workers < lookEvery * idleShare) return;
    before = now;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

function readAll(): Map<number, ProcessTimes> {
  const all = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? readTimes(name) : undefined;
    if (times) all.set(Number(name), times);
  }
  return all;
}

/** A process may end while it is looked at. */
function readTimes(pid: string): ProcessTimes | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold anything: state, parent, …; times of user and system, then of
    // children that ended.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (index: number): number => Number(fields[index] ?? 0);
    return {
      parent: at(1),
      own: (at(11) + at(12)) * tickMilliseconds,
      ofChildren: (at(13) + at(14)) * tickMilliseconds,
    };
  } catch {
    return undefined;
  }
}
