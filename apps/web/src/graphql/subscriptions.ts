import { useEffect } from 'react';
import type { SubscriptionForwarder } from 'urql';
import type { Client, ExecutionResult } from 'graphql-ws';
import { loadPatiently } from '../ui/load-patiently';

/** Pages that look anew when the connection is back: what was told meanwhile did not reach them. */
const reconnected = new Set<() => void>();

let client: Promise<Client | undefined> | undefined;

/**
 * The socket is opened, and its code loaded, by the first page that listens; where its code cannot
 * be had, the next one that listens asks for it again.
 */
async function open(): Promise<Client | undefined> {
  let tries = 0;
  try {
    const { openSocket } = await loadPatiently(() => {
      tries++;
      return import('./socket');
    });
    return openSocket((wasOpen) => {
      const isLate = wasOpen || tries > 1;
      tries = 0;
      if (isLate) for (const look of reconnected) look();
    });
  } catch {
    client = undefined;
    return undefined;
  }
}

/** Calls `look` whenever a lost connection of subscriptions is back. */
export function useReconnected(look: () => void): void {
  useEffect(() => {
    reconnected.add(look);
    return () => {
      reconnected.delete(look);
    };
  }, [look]);
}

/** Listens to a subscription; a lost connection is opened again. */
export const subscribe: SubscriptionForwarder = (request) => ({
  subscribe(sink) {
    let stop: (() => void) | undefined;
    let stopped = false;
    client ??= open();
    void client.then((socket) => {
      if (stopped) return;
      stop = socket?.subscribe(
        { query: request.query ?? '', variables: request.variables ?? {} },
        {
          next: (result) => {
            sink.next(result as ExecutionResult<never, never>);
          },
          error: (error) => {
            sink.error(error);
          },
          complete: () => {
            sink.complete();
          },
        },
      );
    });
    return {
      unsubscribe: () => {
        stopped = true;
        stop?.();
      },
    };
  },
});
