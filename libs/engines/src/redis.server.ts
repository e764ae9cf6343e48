import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from './engine.error.js';
import { findFreePort } from './ports.js';
import { ServerProcess } from './process/server.process.js';
import { waitForServer } from './wait.js';

/** A throw-away Redis for tests: nothing is written, and its folder goes with it. */
export class RedisServer {
  private constructor(
    private readonly server: ServerProcess,
    private readonly home: string,
    readonly url: string,
  ) {}

  /** @throws EngineError ENGINE_FAILED */
  static async start(program: string): Promise<RedisServer> {
    const home = mkdtempSync(join(tmpdir(), 'iloilo-redis-'));
    const port = await findFreePort();
    const server = ServerProcess.start({
      program,
      args: [
        ...['--port', String(port), '--bind', '127.0.0.1', '--dir', home],
        ...['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'],
      ],
      cwd: home,
      logFile: join(home, 'redis.log'),
    });
    const redis = new RedisServer(server, home, `redis://127.0.0.1:${port}`);
    if (await waitForServer(server, () => answersPing(port))) return redis;
    const reason = server.lastLogLines(/./, 1).join('');
    await redis.stop();
    throw new EngineError('ENGINE_FAILED', `${program} did not start: ${reason}`);
  }

  get pid(): number | undefined {
    return this.server.pid;
  }

  async stop(): Promise<void> {
    await this.server.stop(2000);
    rmSync(this.home, { recursive: true, force: true });
  }
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('error', reject);
    socket.once('data', (reply) => {
      socket.destroy();
      resolve(reply.toString().startsWith('+PONG'));
    });
  });
}
