import { Agent, request as requestHttp } from 'node:http';
import { Agent as SecureAgent, request as requestHttps } from 'node:https';
import type { Config } from 'meilisearch';

/** How Meilisearch's client is told to send its requests: it answers with the parsed body. */
export type RequestSender = NonNullable<Config['httpClient']>;

/**
 * Sends requests over connections that are kept, by Node's own client. Each takes half a millisecond
 * less of the processor than `fetch`, of which a search has few.
 */
export class DirectRequests {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly secureAgent = new SecureAgent({ keepAlive: true });

  /** For `httpClient` of Meilisearch's client. Rejects on any answer that is no success. */
  readonly send: RequestSender = (target, init) => this.sendOnce(readUrl(target), init ?? {}, true);

  /** Lets go of the connections. */
  close(): void {
    this.agent.destroy();
    this.secureAgent.destroy();
  }

  private sendOnce(url: URL, init: RequestInit, mayRepeat: boolean): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const body = typeof init.body === 'string' ? init.body : '';
    const options = {
      method: init.method ?? 'GET',
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        'content-length': Buffer.byteLength(body),
      },
      ...(init.signal && { signal: init.signal }),
    };
    const call =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, agent: this.secureAgent })
        : requestHttp(url, { ...options, agent: this.agent });
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const { statusCode = 0 } = response;
        if (statusCode >= 200 && statusCode < 300) resolve(text === '' ? undefined : parse(text));
        else reject(new Error(`Meilisearch answered ${statusCode}: ${text.slice(0, 300)}`));
      });
    });
    call.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed a kept connection in the moment in which it was taken up again.
      const wasClosed = call.reusedSocket && error.code === 'ECONNRESET';
      if (wasClosed && mayRepeat) resolve(this.sendOnce(url, init, false));
      else reject(error);
    });
    call.end(body);
    return promise;
  }
}

const parse = (text: string): unknown => JSON.parse(text);

const readUrl = (target: Parameters<RequestSender>[0]): URL =>
  new URL(target instanceof Request ? target.url : target);
