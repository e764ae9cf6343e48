/** Longest stretch of computing between two turns, in milliseconds. */
const stretch = 10;

/** Lets heartbeats, signals and other jobs run between two stretches of computing. */
export const takeTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Runs a computation that yields, giving way to others every few milliseconds.
 * @throws what the signal carries, when it is aborted meanwhile.
 */
export async function inTurns<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < stretch) continue;
    signal.throwIfAborted();
    await takeTurn();
    began = performance.now();
  }
}
