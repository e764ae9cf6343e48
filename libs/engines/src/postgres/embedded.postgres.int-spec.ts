import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, lstatSync, mkdtempSync, readFileSync } from 'node:fs';
import { mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from './embedded.postgres.js';
import { locatePackage, preparePostgresBinaries } from './postgres.binaries.js';
import { findServiceAccount, runsAsRoot } from './service.account.js';

const itAsRoot = runsAsRoot() ? it : it.skip;

describe('EmbeddedPostgres', () => {
  let home: string;
  const running: EmbeddedPostgres[] = [];
  const reports: string[] = [];

  /** Starts a server on `home/NAME`, whose name stands for one clone's data folder. */
  async function start(name = 'data'): Promise<EmbeddedPostgres> {
    const postgres = await EmbeddedPostgres.start({
      dataDir: join(home, name),
      durability: 'kept',
      serviceHome: join(home, 'service'),
      report: (line) => reports.push(line),
    });
    running.push(postgres);
    return postgres;
  }

  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'iloilo-engines-')));
    chmodSync(home, 0o755);
    reports.length = 0;
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
    rmSync(home, { recursive: true, force: true });
  });

  it('makes a database in UTF-8 that knows letters of every script', async () => {
    const { url } = await start();
    const [row] = await query(
      url,
      `SELECT current_setting('server_encoding') AS encoding, lower('МАНГО Ü') AS lower,
              cardinality(show_trgm('манго')) AS trigrams`,
      'CREATE EXTENSION pg_trgm',
    );
    expect(row).toEqual({ encoding: 'UTF8', lower: 'манго ü', trigrams: 6 });
  });

  it('keeps data, address and password from start to start', async () => {
    const first = await start();
    await query(first.url, 'INSERT INTO kept VALUES (42)', 'CREATE TABLE kept (n int)');
    await first.stop();

    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
    expect(reports).toEqual([]);
  });

  it('lets only its user read the password', async () => {
    await start();
    expect(statSync(join(home, 'data', 'postgres.json')).mode & 0o777).toBe(0o600);
  });

  it('starts again over a server that was killed, with all that was committed', async () => {
    const first = await start();
    await query(first.url, 'INSERT INTO kept VALUES (42)', 'CREATE TABLE kept (n int)');
    process.kill(first.pid!, 'SIGKILL');
    expect(await first.ended()).toBe(true);

    await first.restart();
    expect(await query(first.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  it('stops a server that a killed run left behind, says so, and loses nothing', async () => {
    const leftBehind = await start();
    await query(leftBehind.url, 'INSERT INTO kept VALUES (42)', 'CREATE TABLE kept (n int)');

    const next = await start();
    expect(reports).toEqual([expect.stringContaining(`(process ${leftBehind.pid})`)]);
    expect(next.pid).not.toBe(leftBehind.pid);
    expect(await query(next.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  it('leaves a stranger alone whose process id stands in a stale postmaster.pid', async () => {
    const first = await start();
    await first.stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    try {
      const mark = join(home, 'data', 'postgres', 'postmaster.pid');
      writeFileSync(mark, `${stranger.pid}\n${join(home, 'data', 'postgres')}\n1\n1\n\n\n`);
      await start();
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('moves to another port when its own is taken', async () => {
    const first = await start();
    const { port } = new URL(first.url);
    await first.stop();
    const other = (await import('node:net')).createServer().listen(Number(port), '127.0.0.1');
    try {
      const second = await start();
      expect(new URL(second.url).port).not.toBe(port);
      await query(second.url, 'SELECT 1');
    } finally {
      other.close();
    }
  });

  it('makes a new password when the file with it is lost', async () => {
    const first = await start();
    await query(first.url, 'INSERT INTO kept VALUES (42)', 'CREATE TABLE kept (n int)');
    await first.stop();
    rmSync(join(home, 'data', 'postgres.json'));

    const second = await start();
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  it('refuses files of another version, and a folder that holds something else', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(home, 'data', 'postgres', 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toMatchObject({ code: 'DATA_OF_ANOTHER_VERSION' });

    mkdirSync(join(home, 'strange', 'postgres'), { recursive: true });
    writeFileSync(join(home, 'strange', 'postgres', 'thesis.txt'), 'precious');
    await expect(start('strange')).rejects.toMatchObject({ code: 'DATA_MISSING' });
  });

  itAsRoot('keeps its data outside a clone that its user cannot enter', async () => {
    mkdirSync(join(home, 'private', 'clone'), { recursive: true });
    chmodSync(join(home, 'private'), 0o700);
    const first = await start('private/clone/data');
    const entry = join(home, 'private', 'clone', 'data', 'postgres');
    expect(lstatSync(entry).isSymbolicLink()).toBe(true);
    expect(realpathSync(entry)).toContain(join(home, 'service'));
    await query(first.url, 'INSERT INTO kept VALUES (42)', 'CREATE TABLE kept (n int)');
    await first.stop();

    const second = await start('private/clone/data');
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);

    cpSync(join(home, 'private', 'clone'), join(home, 'private', 'copy'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await expect(start('private/copy/data')).rejects.toMatchObject({
      code: 'DATA_OF_ANOTHER_CLONE',
    });
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);

    await second.stop();
    rmSync(realpathSync(entry), { recursive: true });
    await expect(start('private/clone/data')).rejects.toMatchObject({ code: 'DATA_MISSING' });
  });

  itAsRoot('copies the programs out of a clone that its user cannot enter', () => {
    const { folder, version } = locatePackage();
    const hidden = join(home, 'private');
    cpSync(folder, join(hidden, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(hidden, 0o700);
    const account = findServiceAccount();
    const binaries = preparePostgresBinaries(account, join(home, 'service'), {
      folder: join(hidden, 'native'),
      version,
    });
    const { uid, gid } = account;
    const run = spawnSync(binaries.postgres, ['--version'], { uid, gid, encoding: 'utf8' });
    expect(run.stdout).toContain('PostgreSQL');
    expect(binaries.postgres).toContain(join(home, 'service'));
  });

  itAsRoot('runs as the user who owns the data, and refuses data that root owns', async () => {
    const first = await start();
    await first.stop();
    const entry = join(home, 'data', 'postgres');
    expect(statSync(entry).uid).toBe(findServiceAccount().uid);
    spawnSync('chown', ['-R', '65534:65534', entry]);
    const second = await start();
    expect(readFileSync(`/proc/${second.pid}/status`, 'utf8')).toMatch(/^Uid:\s+65534/m);
    await second.stop();
    chownSync(entry, 0, 0);
    await expect(start()).rejects.toMatchObject({ code: 'DATA_OF_ANOTHER_USER' });
  });
});

async function query(url: string, sql: string, before?: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // A killed server ends its sessions too; what matters is what the next session sees.
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (before) await client.query(before);
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}
