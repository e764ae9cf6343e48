import { useEffect } from 'react';
import type { UseQueryExecute } from 'urql';

/** How often a page asks whether the worker has an answer. */
const pauseInMilliseconds = 2000;

/** Asks again and again, as long as the worker still owes something. */
export function usePolling(isPending: boolean, reload: UseQueryExecute): void {
  useEffect(() => {
    if (!isPending) return undefined;
    const timer = setInterval(() => {
      reload({ requestPolicy: 'network-only' });
    }, pauseInMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [isPending, reload]);
}
