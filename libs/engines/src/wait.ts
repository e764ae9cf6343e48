import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from './process/server.process.js';

/**
 * Asks until the server answers.
 * @returns false when it ended, or gave no answer in `limitMs`
 */
export async function waitForServer(
  server: ServerProcess,
  answers: () => Promise<boolean>,
  limitMs = 30_000,
): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (server.running && Date.now() < deadline) {
    if (await answers().catch(() => false)) return true;
    await sleep(50);
  }
  return false;
}
