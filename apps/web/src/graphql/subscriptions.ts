import type { SubscriptionForwarder } from 'urql';
import type { Client, ExecutionResult } from 'graphql-ws';

let client: Promise<Client> | undefined;

/** The socket is opened, and its code loaded, by the first page that listens. */
async function openSocket(): Promise<Client> {
  const { createClient } = await import('graphql-ws');
  return createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  });
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
