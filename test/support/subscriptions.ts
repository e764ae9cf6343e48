import type { FormattedExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { sessionCookie } from '#platform';
import type { Person } from './people.js';

/** News of a subscription, one after the other. */
export interface Listening<T> {
  /** The next news; undefined when there will be none. */
  next(): Promise<FormattedExecutionResult<T, unknown> | undefined>;
  close(): Promise<void>;
}

/** Subscribes as somebody over a WebSocket to the api that listens at a port. */
export function listenTo<T extends object>(
  port: number,
  { cookie }: Person,
  query: string,
  variables: Record<string, unknown>,
): Listening<T> {
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: { cookie: `${sessionCookie}=${cookie}` } });
      }
    },
    retryAttempts: 0,
  });
  const news = client.iterate<T>({ query, variables });
  return {
    async next() {
      const { value, done } = await news.next();
      return done ? undefined : value;
    },
    async close() {
      await news.return?.();
      await client.dispose();
    },
  };
}
