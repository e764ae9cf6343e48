import { useEffect } from 'react';
import type { SubscriptionForwarder } from 'urql';
import type { Client, ExecutionResult } from 'graphql-ws';
import { lineBack } from '../ui/line-back';

/** How often the api is asked whether it is there, and how long it may take to say so. */
const ping = { everyMilliseconds: 10_000, patienceMilliseconds: 5000 };
const wait = { first: 500, most: 15_000 };

/** Pages that look anew when the connection is back: what was told meanwhile did not reach them. */
const reconnected = new Set<() => void>();

let client: Promise<Client> | undefined;

/** The socket is opened, and its code loaded, by the first page that listens. */
async function openSocket(): Promise<Client> {
  const { createClient } = await import('graphql-ws');
  let silence: number | undefined;
  const socket = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    // By itself the waiting would double for ever.
    retryWait: (retries) => lineBack(Math.min(wait.first * 2 ** retries, wait.most)),
    keepAlive: ping.everyMilliseconds,
    on: {
      connected: (_socket, _payload, wasRetry) => {
        if (wasRetry) for (const look of reconnected) look();
      },
      ping: (isReceived) => {
        if (isReceived) return;
        // A line that was cut without a word closes nothing.
        silence = window.setTimeout(() => {
          socket.terminate();
        }, ping.patienceMilliseconds);
      },
      pong: () => {
        window.clearTimeout(silence);
      },
      closed: () => {
        window.clearTimeout(silence);
      },
    },
  });
  return socket;
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
    client ??= openSocket();
    void client.then((socket) => {
      if (stopped) return;
      stop = socket.subscribe(
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
