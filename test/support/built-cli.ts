import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Config } from '#platform';
import { environmentOf } from './built-api.js';

/** What a command said, and how it ended. */
export interface CliAnswer {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/**
 * Runs the built command line in a process of its own, on the services of a test.
 * @param onStart gets the process, to interrupt it.
 */
export async function runCli(
  config: Config,
  args: readonly string[],
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<CliAnswer> {
  const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', ...args], {
    env: { ...process.env, ...environmentOf(config), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  onStart(child);
  const [code] = (await once(child, 'close')) as [number | null];
  const [out, err] = await said;
  return { out, err, code };
}
