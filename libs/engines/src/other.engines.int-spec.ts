import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './process/process.identity.js';
import { findProgram } from './process/programs.js';
import { MeilisearchEngine } from './meilisearch.engine.js';
import { RedisServer } from './redis.server.js';

/** Suites for programs that not every machine has; their title says which one is missing. */
function describeProgram(name: string, suite: (program: string) => void): void {
  const program = findProgram(name);
  if (program) describe(name, () => suite(program));
  else describe.skip(`${name} [no ${name} on the PATH]`, () => suite(''));
}

describeProgram('redis-server', (program) => {
  it('answers at its address until it is stopped', async () => {
    const redis = await RedisServer.start(program);
    expect(isAlive(redis.pid!)).toBe(true);
    await redis.stop();
    expect(isAlive(redis.pid!)).toBe(false);
  });
});

describeProgram('meilisearch', (program) => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'iloilo-meilisearch-'));
  });

  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('keeps files and key from start to start, and answers only who has the key', async () => {
    const first = await MeilisearchEngine.start(program, home);
    const create = await ask(first, 'POST', '/indexes', { uid: 'profiles' });
    expect(create.status).toBe(202);
    expect((await fetch(`${first.url}/indexes`)).status).toBe(401);
    await first.stop();
    expect(isAlive(first.pid!)).toBe(false);
    expect(statSync(join(home, 'meilisearch', 'key')).mode & 0o777).toBe(0o600);

    const second = await MeilisearchEngine.start(program, home);
    expect(second.key).toBe(first.key);
    const list = (await (await ask(second, 'GET', '/tasks')).json()) as { total: number };
    expect(list.total).toBe(1);
    await second.stop();
  });
});

describe('a program that ends at once', () => {
  it('is reported in one line', async () => {
    await expect(RedisServer.start('/bin/false')).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
  });
});

function ask(
  { url, key }: MeilisearchEngine,
  method: string,
  path: string,
  body?: object,
): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return fetch(`${url}${path}`, { method, headers, body: body && JSON.stringify(body) });
}
