import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { Resolver, Subscription } from '@nestjs/graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { CurrentViewer, SignedIn, sessionCookie, type Viewer } from '#platform';
import { TestApp } from '../support/app.js';
import { makePerson, type Person } from '../support/people.js';

@Resolver()
class NewsResolver {
  @SignedIn()
  @Subscription(() => String, { resolve: (payload: string) => payload })
  async *news(@CurrentViewer() viewer: Viewer): AsyncGenerator<string> {
    await Promise.resolve();
    yield `for ${viewer.email}`;
  }
}

@Module({ providers: [NewsResolver] })
class NewsModule {}

describe('WebSockets', () => {
  let app: TestApp;
  let port: number;
  let person: Person;
  beforeAll(async () => {
    app = await TestApp.start({ modules: [NewsModule] });
    port = await app.listen();
    person = await makePerson(app);
  });
  afterAll(() => app.stop());

  const upgradeTo = async (path: string, headers: readonly string[] = []): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Protocol: graphql-transport-ws',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    return socket;
  };

  const statusOf = async (path: string, headers?: readonly string[]): Promise<string> => {
    const socket = await upgradeTo(path, headers);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return answer.toString().split('\r\n')[0] ?? '';
  };

  const isAlive = async (): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${port}/livez`)).status === 200;

  it('to another path that are reset at once do not end the process', async () => {
    for (const path of ['/other', '/graphql', '/', '/graphql/../x']) {
      for (const wait of [0, 5, 20]) {
        const socket = await upgradeTo(path);
        await pause(wait);
        socket.resetAndDestroy();
      }
    }
    await pause(100);
    expect(await isAlive()).toBe(true);
  });

  it.each(['/other', '//', '/%', 'http://[', '/graphql%00', '*'])(
    'to %s are told that nothing is there',
    async (path) => {
      expect(await statusOf(path)).toMatch(/^HTTP\/1\.1 40[04] /);
      expect(await isAlive()).toBe(true);
    },
  );

  it('from another site’s page cannot use our cookie', async () => {
    const cookie = `Cookie: ${sessionCookie}=${person.cookie}`;
    const status = (origin: string) => statusOf('/graphql', [cookie, `Origin: ${origin}`]);
    expect(await status('https://evil.example')).toBe('HTTP/1.1 403 Forbidden');
    expect(await status('null')).toBe('HTTP/1.1 403 Forbidden');
    expect(await status(`http://127.0.0.1:${port}`)).toBe('HTTP/1.1 101 Switching Protocols');
    expect(await status('http://localhost:4000')).toBe('HTTP/1.1 101 Switching Protocols');
  });

  it('carry subscriptions, for a cookie or a token, within the limits and the access rules', async () => {
    const subscribe = async (query: string, token?: string) => {
      const client = createClient({
        url: `ws://127.0.0.1:${port}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: token ? { token } : undefined,
        retryAttempts: 0,
      });
      try {
        const results: unknown[] = [];
        for await (const result of client.iterate({ query })) results.push(result);
        return JSON.stringify(results);
      } catch (error) {
        return JSON.stringify(error);
      } finally {
        await client.dispose();
      }
    };
    expect(await subscribe('subscription { news }', person.cookie)).toBe(
      `[{"data":{"news":"for ${person.email}"}}]`,
    );
    expect(await subscribe('subscription { news }')).toContain('NOT_SIGNED_IN');
    expect(await subscribe('{ viewer { id } }', person.cookie)).toContain('over http');
    const aliases = Array.from({ length: 31 }, (_, n) => `n${n}: news`).join(' ');
    expect(await subscribe(`subscription { ${aliases} }`, person.cookie)).toMatch(/alias/i);
    expect(await subscribe(`subscription { ${'news '.repeat(3000)} }`, person.cookie)).toMatch(
      /token/i,
    );
    expect(await isAlive()).toBe(true);
  });
});
