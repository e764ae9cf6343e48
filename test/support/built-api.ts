import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findFreePort } from '#engines';
import type { Config } from '#platform';

/** The built api, as production runs it, in a process of its own. */
export interface BuiltApi {
  readonly origin: string;
  stop(): Promise<void>;
  /** Ends it at once, as a crash does. */
  kill(): void;
}

const tries = 150;

/**
 * Starts `dist/apps/api` and waits until it answers.
 * @param logLevel what of its log is seen.
 */
export async function startBuiltApi(config: Config, logLevel = 'warn'): Promise<BuiltApi> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const child: ChildProcess = fork(join(import.meta.dirname, '../../apps/api/src/main.js'), {
    env: {
      ...process.env,
      ...environmentOf(config),
      NODE_ENV: 'production',
      LOG_LEVEL: logLevel,
      PORT: String(port),
      PUBLIC_URL: origin,
    },
  });
  for (let turn = 0; turn < tries; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const answer = await fetch(`${origin}/livez`).catch(() => undefined);
    if (answer?.ok) {
      return { origin, stop: () => stopProcess(child), kill: () => void child.kill('SIGKILL') };
    }
  }
  child.kill('SIGKILL');
  throw new Error('The api does not answer.');
}

/** A configuration as a process of the product reads it from its environment. */
export function environmentOf(config: Config): Record<string, string> {
  const given = Object.entries(config).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** Asks a process to end and waits until it has. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
