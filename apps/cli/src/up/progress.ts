import { setTimeout as sleep } from 'node:timers/promises';
import type { Screen } from './screen.js';

/** How far the worker has come with what is in the database. */
export interface Progress {
  /** Published profiles, and those of them that the search finds in their present state. */
  readonly profiles: number;
  readonly indexed: number;
  /** Open needs, and those of them whose matches are up to date. */
  readonly needs: number;
  readonly matched: number;
}

export type ReadProgress = () => Promise<Progress>;

const TERMINAL_PAUSE_MS = 1000;
const FILE_PAUSE_MS = 5000;

/** Shows the live count until everything is indexed and matched, or until `stop`. */
export async function watchProgress(
  read: ReadProgress,
  screen: Screen,
  stop: AbortSignal,
  pauseMs = screen.isTerminal ? TERMINAL_PAUSE_MS : FILE_PAUSE_MS,
): Promise<void> {
  const began = Date.now();
  while (!stop.aborted) {
    const progress = await read().catch(() => undefined);
    if (progress) screen.showStatus(describeProgress(progress));
    if (progress && isComplete(progress)) {
      screen.keepStatus();
      screen.print(`Everything is indexed and matched, after ${secondsSince(began)} s.`);
      return;
    }
    await sleep(pauseMs, undefined, { signal: stop }).catch(() => undefined);
  }
  screen.keepStatus();
}

export function isComplete({ profiles, indexed, needs, matched }: Progress): boolean {
  return indexed >= profiles && matched >= needs;
}

export function describeProgress({ profiles, indexed, needs, matched }: Progress): string {
  const count = (done: number, all: number): string =>
    `${done.toLocaleString('en')} of ${all.toLocaleString('en')}`;
  return `${count(indexed, profiles)} profiles indexed, ${count(matched, needs)} needs matched`;
}

function secondsSince(began: number): string {
  return ((Date.now() - began) / 1000).toFixed(0);
}
