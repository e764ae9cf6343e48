import { LaunchError } from './launch.error.mjs';
import { run } from './run.mjs';

/** What is built, in order: each a program for this Node with its arguments. */
const builds = [{ what: 'the server', args: ['node_modules/typescript-native/bin/tsc', '-b'] }];

export async function build() {
  for (const { what, args } of builds) {
    const code = await run(process.execPath, args, { stdout: 'stderr' });
    if (code !== 0) {
      throw new LaunchError(`Building ${what} failed: the lines above say where.`);
    }
  }
}
