/**
 * Starts, tests, operates and measures Iloilo from a bare clone: `start`, `test`, `cli ARGS`,
 * `bench NAME`. Plain JavaScript without dependencies that runs on Node 20, because it is what
 * brings the right Node, the packages and the build. All it says itself goes to standard error, so
 * the standard output of a command is the command's alone.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './launch/build.mjs';
import { withBoundedHeap } from './launch/heap.mjs';
import { LaunchError } from './launch/launch.error.mjs';
import { ensurePackages } from './launch/packages.mjs';
import { run } from './launch/run.mjs';
import { ensureRuntime, isRecentEnough } from './launch/runtime.mjs';
import { runTests } from './launch/tests.mjs';

const node = process.execPath;
const cliMain = 'dist/apps/cli/src/main.js';

/** What each word does once runtime, packages and build are there; answers the exit code. */
const commands = {
  start: (args) => runBuilt([cliMain, 'up', ...args]),
  cli: (args) => runBuilt([cliMain, ...args]),
  bench: (args) => runBuilt(['dist/test/bench/run.js', ...args]),
  test: () => runTests(),
};

const runBuilt = (args) => run(node, args, { env: withBoundedHeap(process.env) });

async function main([name, ...args]) {
  const command = commands[name];
  if (!command) {
    throw new LaunchError(`Say what to launch: ${Object.keys(commands).join(', ')}.`);
  }
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  // Compiled code is kept for whatever is started from here: programs begin sooner.
  process.env.NODE_COMPILE_CACHE ??= resolve('.cache/compile');
  if (!isRecentEnough(process.versions.node)) {
    const { program, env } = await ensureRuntime();
    return run(program, ['tools/launch.mjs', name, ...args], { env });
  }
  await ensurePackages();
  await build();
  return command(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
