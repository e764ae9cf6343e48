import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EmbeddedPostgres,
  findProgram,
  MeilisearchEngine,
  ProcessRegister,
  RedisServer,
  takeStartLock,
} from '#engines';
import { migrateDatabase, QueueBackend } from '#platform';
import { migrations } from '../../migrations/index.js';
import { administer, TEMPLATE, urlOf } from './database.js';
import { testConfig } from './queue-engines.js';

const FOLDER_PREFIX = 'iloilo-test-';
const running: (() => Promise<void>)[] = [];

/**
 * Starts throw-away servers for one test run and names them in the environment, which the
 * workers of jest inherit: `ILOILO_TEST_PG` always, `ILOILO_TEST_REDIS` and `ILOILO_TEST_MEILI`
 * (with `ILOILO_TEST_MEILI_KEY`) where the machine has the program.
 */
export async function startServices(): Promise<void> {
  await sweepKilledRuns();
  const home = mkdtempSync(join(tmpdir(), FOLDER_PREFIX));
  chmodSync(home, 0o755);
  const lock = takeStartLock(home);
  running.push(async () => {
    lock.release();
    rmSync(home, { recursive: true, force: true });
  });
  const register = new ProcessRegister(home);
  await startPostgres(home, register);
  await startRedis(register);
  await startMeilisearch(home, register);
}

/** Stops the servers in the opposite order and removes all that they wrote. */
export async function stopServices(): Promise<void> {
  for (const stop of running.splice(0).reverse()) await stop();
}

async function startPostgres(dataDir: string, register: ProcessRegister): Promise<void> {
  const postgres = await EmbeddedPostgres.start({ dataDir, durability: 'throwaway' });
  running.push(() => postgres.stop());
  if (postgres.pid) register.add('postgres', postgres.pid);
  process.env.ILOILO_TEST_PG = postgres.url;
  await administer(`CREATE DATABASE ${TEMPLATE}`);
  await migrateDatabase(urlOf(TEMPLATE), migrations);
  await migrateQueues(urlOf(TEMPLATE));
}

/** BullMQ makes its own tables when a queue is first opened; databases of tests begin with them. */
async function migrateQueues(url: string): Promise<void> {
  const backend = new QueueBackend(testConfig(url));
  const queue = backend.openQueue('template');
  await queue.waitUntilReady();
  await queue.close();
  await backend.close();
}

async function startRedis(register: ProcessRegister): Promise<void> {
  const program = findProgram('redis-server');
  if (!program) return;
  const redis = await RedisServer.start(program);
  running.push(() => redis.stop());
  if (redis.pid) register.add('redis-server', redis.pid);
  process.env.ILOILO_TEST_REDIS = redis.url;
}

async function startMeilisearch(dataDir: string, register: ProcessRegister): Promise<void> {
  const program = findProgram('meilisearch');
  if (!program) return;
  const meilisearch = await MeilisearchEngine.start(program, dataDir);
  running.push(() => meilisearch.stop());
  if (meilisearch.pid) register.add('meilisearch', meilisearch.pid);
  process.env.ILOILO_TEST_MEILI = meilisearch.url;
  process.env.ILOILO_TEST_MEILI_KEY = meilisearch.key;
}

/** Ends the servers of runs that were killed before they could; living runs hold their lock. */
async function sweepKilledRuns(): Promise<void> {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(FOLDER_PREFIX));
  for (const home of names.map((name) => join(tmpdir(), name))) {
    try {
      takeStartLock(home);
      await new ProcessRegister(home).stopLeftBehind();
      rmSync(home, { recursive: true, force: true });
    } catch {
      // A run that lives, or one of another user: not ours to end.
    }
  }
}
