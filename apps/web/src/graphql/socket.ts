import { type Client, createClient } from 'graphql-ws';
import { lineBack } from '../ui/line-back';

/** How often the api is asked whether it is there, and how long it may take to say so. */
const ping = { everyMilliseconds: 10_000, patienceMilliseconds: 5000 };
const wait = { first: 500, most: 15_000 };

/**
 * The socket of subscriptions; a lost connection is opened again.
 * @param onConnected told whenever it is open, and whether it was before.
 */
export function openSocket(onConnected: (wasOpen: boolean) => void): Client {
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
        onConnected(wasRetry);
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
