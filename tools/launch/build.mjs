import { LaunchError } from './launch.error.mjs';
import { run } from './run.mjs';
import { isWebBuilt, markWebBuilt } from './web-build.mjs';

/**
 * What is built, in order: each a program for this Node with its arguments. One that says when it
 * is up to date is left out then.
 */
const builds = [
  { what: 'the server', args: ['node_modules/typescript-native/bin/tsc', '-b'] },
  {
    what: 'the web app',
    args: ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'],
    isDone: isWebBuilt,
    markDone: markWebBuilt,
  },
];

export async function build() {
  for (const { what, args, isDone, markDone } of builds) {
    if (isDone?.()) continue;
    const code = await run(process.execPath, args, { stdout: 'stderr' });
    if (code !== 0) {
      throw new LaunchError(`Building ${what} failed: the lines above say where.`);
    }
    markDone?.();
  }
}
