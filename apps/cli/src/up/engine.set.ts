import { connect } from 'node:net';
import { join } from 'node:path';
import { EmbeddedPostgres, EngineError, findProgram, MeilisearchEngine } from '#engines';
import type { ProcessRegister } from '#engines';
import { displayPath } from './screen.js';
import type { Undo } from './undo.js';

/** What `up` needs to know to choose engines: addresses that the person gave, if any. */
export interface EngineChoice {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly meilisearchUrl: string | undefined;
  /** Where to look for a `meilisearch` program. */
  readonly programPath: string;
}

/** The engines that serve, as the processes are told and as people are told. */
export interface EngineSet {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly data: string;
  readonly queues: string;
  readonly search: string;
  /** Present when this run started the database itself. */
  readonly postgres?: EmbeddedPostgres;
}

/**
 * Engines that were given are reached for, the others started. What is started is undone by `undo`.
 * @throws EngineError with one line that says what to do
 */
export async function startEngines(
  choice: EngineChoice,
  register: ProcessRegister,
  undo: Undo,
  report: (line: string) => void,
): Promise<EngineSet> {
  // A wrong address is said here, in one line and before anything starts.
  await assertReachable('DATABASE_URL', choice.databaseUrl, 5432);
  await assertReachable('REDIS_URL', choice.redisUrl, 6379);
  await assertReachable('MEILISEARCH_URL', choice.meilisearchUrl, 7700);
  const database = await startDatabase(choice, undo, report);
  const queues = chooseQueues(choice);
  const search = await startSearch(choice, register, undo);
  return {
    environment: { ...database.environment, ...queues.environment, ...search.environment },
    data: database.name,
    queues: queues.name,
    search: search.name,
    postgres: database.postgres,
  };
}

type Part = Pick<EngineSet, 'environment' | 'postgres'> & { readonly name: string };

async function startDatabase(
  { databaseUrl, dataDir }: EngineChoice,
  undo: Undo,
  report: (line: string) => void,
): Promise<Part> {
  if (databaseUrl) {
    return {
      name: `Postgres at ${placeOf(databaseUrl)}`,
      environment: { DATABASE_URL: databaseUrl },
    };
  }
  const postgres = await EmbeddedPostgres.start({ dataDir, durability: 'kept', report });
  undo.add({ stop: () => postgres.stop(), abandon: () => postgres.abandon() });
  return {
    name: `embedded Postgres, files in ${displayPath(join(dataDir, 'postgres'))}`,
    environment: { DATABASE_URL: postgres.url },
    postgres,
  };
}

function chooseQueues({ redisUrl }: EngineChoice): Part {
  if (!redisUrl) return { name: 'the same Postgres', environment: { REDIS_URL: undefined } };
  return { name: `Redis at ${placeOf(redisUrl)}`, environment: { REDIS_URL: redisUrl } };
}

async function startSearch(
  { meilisearchUrl, dataDir, programPath }: EngineChoice,
  register: ProcessRegister,
  undo: Undo,
): Promise<Part> {
  if (meilisearchUrl) {
    return {
      name: `Meilisearch at ${placeOf(meilisearchUrl)}`,
      environment: { MEILISEARCH_URL: meilisearchUrl },
    };
  }
  const program = findProgram('meilisearch', programPath);
  if (!program) {
    return {
      name: 'built into Postgres (there is no meilisearch on the PATH)',
      environment: { MEILISEARCH_URL: undefined, MEILISEARCH_KEY: undefined },
    };
  }
  const engine = await MeilisearchEngine.start(program, dataDir);
  if (engine.pid) register.add('Meilisearch', engine.pid);
  undo.add({ stop: () => engine.stop(), abandon: () => engine.abandon() });
  return {
    name: `Meilisearch (${program})`,
    environment: { MEILISEARCH_URL: engine.url, MEILISEARCH_KEY: engine.key },
  };
}

/** Host and port of an address, without the credentials that it may carry. */
function placeOf(address: string): string {
  return new URL(address).host;
}

/** @throws EngineError ENGINE_UNREACHABLE when an address was given and nothing answers there */
async function assertReachable(
  setting: string,
  address: string | undefined,
  usualPort: number,
): Promise<void> {
  if (!address) return;
  const { hostname, port } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  const problem = await tryToConnect(host, Number(port) || usualPort);
  if (problem === undefined) return;
  throw new EngineError(
    'ENGINE_UNREACHABLE',
    `Nothing answers at ${placeOf(address)} (${problem}): start what ${setting} names, ` +
      `correct it, or leave ${setting} out to use what comes with Iloilo.`,
  );
}

/** Connects and hangs up: undefined when that worked, else why not. */
function tryToConnect(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (problem?: string): void => {
      socket.destroy();
      resolve(problem);
    };
    socket.setTimeout(5000, () => finish('no answer in 5 s'));
    socket.once('error', (error: NodeJS.ErrnoException) => finish(error.code ?? error.message));
    socket.once('connect', () => finish());
  });
}
