import { lineBack } from './line-back';

const retryMilliseconds = 5_000;
const mostTries = 20;

/**
 * Loads code that is wanted later; while the line is cut it waits and tries again.
 * @throws what the last of many tries failed with.
 */
export async function loadPatiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < mostTries; tries++) {
    try {
      return await load();
    } catch {
      await lineBack(retryMilliseconds);
    }
  }
  return load();
}
