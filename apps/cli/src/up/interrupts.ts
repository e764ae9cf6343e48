const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * One Ctrl-C arrives several times: the terminal sends it to every process of the group, and npm
 * and the launcher pass it on. Signals this close together are one wish.
 */
const SAME_WISH_MS = 700;

/** Where signals come from: this process, or a test. */
export interface SignalSource {
  on(signal: string, listener: () => void): unknown;
}

/** The first wish to end aborts the returned signal, a second one calls `onSecond`. */
export function stopOnSignals(source: SignalSource, onSecond: () => void): AbortSignal {
  const stop = new AbortController();
  let first: number | undefined;
  const heed = (): void => {
    if (first === undefined) {
      first = Date.now();
      stop.abort();
    } else if (Date.now() - first > SAME_WISH_MS) onSecond();
  };
  for (const signal of signals) source.on(signal, heed);
  return stop.signal;
}
