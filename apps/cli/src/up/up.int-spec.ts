import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '#engines';
import { Screen } from './screen.js';
import { Undo } from './undo.js';
import { runUp, type UpPlan } from './up.js';

const cli = `
import { appendFileSync, writeFileSync } from 'node:fs';
const args = process.argv.slice(2).join(' ');
appendFileSync(process.env.ILOILO_DATA_DIR + '/steps', args + '\\n');
writeFileSync(
  process.env.ILOILO_DATA_DIR + '/demo-accounts.json',
  JSON.stringify([{ role: 'buyer', email: 'buyer@example.org', password: 'letmein' }]),
);
if (args === 'fail') process.exit(3);`;

const api = `
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
const { DATABASE_URL, ILOILO_DATA_DIR, PORT } = process.env;
writeFileSync(ILOILO_DATA_DIR + '/environment.json', JSON.stringify(process.env));
createServer((request, response) => {
  connect(new URL(DATABASE_URL).port, '127.0.0.1')
    .on('connect', () => response.end('ready'))
    .on('error', () => response.writeHead(503).end());
}).listen(PORT);
process.on('SIGTERM', () => process.exit(0));`;

const worker = `
import { writeFileSync } from 'node:fs';
writeFileSync(process.env.ILOILO_DATA_DIR + '/worker.pid', String(process.pid));
setInterval(() => undefined, 1000);
setTimeout(() => console.log(JSON.stringify({ level: 50, msg: 'a bad job' })), 1500);`;

const crashing = `console.error('a tooth is broken'); process.exit(7);`;

describe('up', () => {
  let home: string;
  let port: number;
  let text: string;
  const ends: (() => Promise<unknown>)[] = [];

  /** Writes a fixture program. */
  function program(name: string, source: string): string {
    const path = join(home, `${name}.mjs`);
    writeFileSync(path, source);
    return path;
  }

  function begin(change: Partial<UpPlan> = {}): { end: () => Promise<number> } {
    const plan: UpPlan = {
      dataDir: join(home, 'data'),
      port,
      databaseUrl: undefined,
      redisUrl: undefined,
      meilisearchUrl: undefined,
      programPath: '',
      cliMain: program('cli', cli),
      steps: [
        { title: 'Migrating', args: ['migrate'] },
        { title: 'Doing again', args: ['again'], isDone: () => Promise.resolve(true) },
      ],
      services: [
        { name: 'api', main: program('api', api) },
        { name: 'worker', main: program('worker', worker) },
      ],
      env: { PATH: process.env.PATH },
      ...change,
    };
    const stop = new AbortController();
    const undo = new Undo();
    const screen = new Screen({ write: (chunk: string) => (text += chunk) });
    const run = runUp(plan, screen, undo, stop.signal);
    const end = async (): Promise<number> => {
      stop.abort();
      const code = await run;
      await undo.stopAll((line) => screen.print(line));
      return code;
    };
    ends.push(end);
    return { end };
  }

  async function shown(pattern: RegExp, limitMs = 15_000): Promise<void> {
    for (let waited = 0; !pattern.test(text); waited += 50) {
      if (waited > limitMs) throw new Error(`${pattern} was not printed:\n${text}`);
      await sleep(50);
    }
  }

  const fileIn = (name: string): string => join(home, 'data', name);
  const workerPid = (): number => Number(readFileSync(fileIn('worker.pid'), 'utf8'));

  beforeEach(async () => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'iloilo-up-')));
    chmodSync(home, 0o755);
    port = await findFreePort();
    text = '';
  });

  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
    rmSync(home, { recursive: true, force: true });
  });

  it('runs engines, steps and services, says how to use them, and stops them all', async () => {
    const { end } = begin({
      openProgress: () => {
        let indexed = 0;
        return async () => ({ profiles: 2000, indexed: (indexed += 1000), needs: 3, matched: 3 });
      },
    });
    await shown(/Everything is indexed/);
    expect(text).toContain(`http://localhost:${port}/graphql`);
    expect(text).toMatch(/Data {5}embedded Postgres/);
    expect(text).toMatch(/Search {3}built into Postgres/);
    expect(text).toContain('buyer@example.org  letmein');
    expect(text).toContain('1,000 of 2,000 profiles indexed, 3 of 3 needs matched');
    expect(readFileSync(fileIn('steps'), 'utf8')).toBe('migrate\n');
    expect(text).not.toContain('Doing again');
    const environment = JSON.parse(readFileSync(fileIn('environment.json'), 'utf8'));
    expect(environment).toMatchObject({ PORT: String(port), ILOILO_DATA_DIR: join(home, 'data') });
    expect(environment).not.toHaveProperty('REDIS_URL');
    await shown(/worker: a bad job/);

    const pid = workerPid();
    expect(await end()).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await expect(fetch(`http://localhost:${port}/readyz`)).rejects.toThrow();
    expect(existsSync(fileIn('lock'))).toBe(false);
    expect(existsSync(fileIn('postgres/postmaster.pid'))).toBe(false);
  });

  it('starts a service again that was killed, and the database too', async () => {
    begin();
    await shown(/Iloilo is running/);
    const first = workerPid();
    process.kill(first, 'SIGKILL');
    await shown(/The worker ended by itself \(signal SIGKILL\)/);
    while (workerPid() === first) await sleep(50);

    const mark = readFileSync(fileIn('postgres/postmaster.pid'), 'utf8');
    process.kill(Number.parseInt(mark, 10), 'SIGKILL');
    await shown(/Postgres ended by itself/);
    while (!(await fetch(`http://localhost:${port}/readyz`)).ok) await sleep(50);
  });

  it('gives up on a service that keeps crashing, with the end of its log', async () => {
    const { end } = begin({ services: [{ name: 'api', main: program('broken', crashing) }] });
    await shown(/The api does not start/);
    expect(text).toContain('  a tooth is broken');
    expect(await end()).toBe(1);
  });

  it('stops when a step fails', async () => {
    const { end } = begin({ steps: [{ title: 'Seeding', args: ['fail'] }] });
    await shown(/"Seeding" failed/);
    expect(await end()).toBe(1);
    expect(existsSync(fileIn('environment.json'))).toBe(false);
  });

  it('refuses a second start beside the first, which goes on', async () => {
    begin();
    await shown(/Iloilo is running/);
    const second = begin();
    await shown(/already runs from this folder/);
    expect(await second.end()).toBe(1);
    expect((await fetch(`http://localhost:${port}/readyz`)).ok).toBe(true);
  });

  it.each([
    ['DATABASE_URL', 'databaseUrl', 'postgres://me:secret@127.0.0.1'],
    ['REDIS_URL', 'redisUrl', 'redis://:secret@127.0.0.1'],
    ['MEILISEARCH_URL', 'meilisearchUrl', 'http://127.0.0.1'],
  ])('says in one line that nothing answers at %s', async (setting, key, address) => {
    const { end } = begin({ [key]: `${address}:${await findFreePort()}` });
    await shown(new RegExp(`Nothing answers at .*ECONNREFUSED.*${setting}`));
    expect(await end()).toBe(1);
    expect(text).not.toContain('secret');
  });

  it('says in one line that the port is taken, before it starts anything', async () => {
    const server = createServer().listen(port, '127.0.0.1');
    const { end } = begin();
    await shown(/^Port \d+ is taken .*npm start/);
    expect(await end()).toBe(1);
    expect(existsSync(fileIn('postgres'))).toBe(false);
    server.close();
  });

  it('says in one line that the data folder cannot be made', async () => {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'file'), '');
    const { end } = begin({ dataDir: join(home, 'file', 'data') });
    await shown(/file/);
    expect(await end()).toBe(1);
    expect(text.trim()).not.toContain('\n');
  });
});
