import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineError, explainFileError } from './engine.error.js';
import { findFreePort } from './ports.js';
import { ServerProcess } from './process/server.process.js';
import { waitForServer } from './wait.js';

/**
 * Meilisearch clears a buffer in proportion to this before every change; left alone it takes two
 * thirds of the machine's memory, and one edit then takes most of a second.
 */
const indexingMemory = '1GiB';

/** A `meilisearch` program of this machine, on a port of the loopback interface. */
export class MeilisearchEngine {
  private constructor(
    private readonly server: ServerProcess,
    readonly url: string,
    /** The master key; every request carries it. */
    readonly key: string,
  ) {}

  /**
   * Starts the program with its files in `dataDir/meilisearch`, without its usage reports.
   * @throws EngineError ENGINE_FAILED
   */
  static async start(program: string, dataDir: string): Promise<MeilisearchEngine> {
    const home = join(dataDir, 'meilisearch');
    const port = await findFreePort();
    const key = readOrMakeKey(home);
    const url = `http://127.0.0.1:${port}`;
    const server = ServerProcess.start({
      program,
      args: [
        ...['--db-path', join(home, 'data.ms'), '--dump-dir', join(home, 'dumps')],
        ...['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics'],
      ],
      env: { MEILI_MAX_INDEXING_MEMORY: indexingMemory, ...process.env, MEILI_MASTER_KEY: key },
      cwd: home,
      logFile: join(dataDir, 'logs', 'meilisearch.log'),
    });
    const healthy = async (): Promise<boolean> => (await fetch(`${url}/health`)).ok;
    if (!(await waitForServer(server, healthy))) {
      const reason = server.lastLogLines(/error/i, 1).join('') || 'no reason given';
      await server.stop(1000);
      throw new EngineError('ENGINE_FAILED', `${program} did not start: ${reason}`);
    }
    return new MeilisearchEngine(server, url, key);
  }

  get pid(): number | undefined {
    return this.server.pid;
  }

  abandon(): void {
    this.server.kill('SIGKILL');
  }

  stop(): Promise<void> {
    return this.server.stop(10_000);
  }
}

/** The key lasts as long as the files, since Meilisearch derives its other keys from it. */
function readOrMakeKey(home: string): string {
  const path = join(home, 'key');
  try {
    mkdirSync(home, { recursive: true });
    if (!existsSync(path)) {
      writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
    }
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw explainFileError(error, path);
  }
}
