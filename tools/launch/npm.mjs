import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { LaunchError } from './launch.error.mjs';
import { collect } from './run.mjs';

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Runs npm without its chatter; install scripts of packages never run.
 * @param {readonly string[]} args
 * @throws {LaunchError} with npm's reason in one line
 */
export async function npm(args) {
  const { program, first } = npmProgram(process.env.npm_execpath);
  const shell = program === 'npm' && process.platform === 'win32';
  const { code, output } = await collect(program, [...first, ...args, ...quiet], { shell });
  if (code !== 0) throw new LaunchError(explainNpmFailure(args[0], output));
}

/** The npm that runs this very script where there is one, else the one on the PATH. */
export function npmProgram(execPath) {
  const usable = execPath && basename(execPath) === 'npm-cli.js' && existsSync(execPath);
  return usable ? { program: process.execPath, first: [execPath] } : { program: 'npm', first: [] };
}

const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    'the package registry cannot be reached. Check the network, or `npm config get registry`, and run the command again.',
  ],
  [/ENOSPC/, 'the disk is full. Free about 2 GB and run the command again.'],
  [
    /EACCES|EPERM|EROFS/,
    'this user may not write here. Run as the user who owns this folder, or give this user write access.',
  ],
  [
    /in sync/,
    'package.json and package-lock.json disagree. Run `npm install` and commit the lock.',
  ],
];

/** One line for what npm printed before it gave up. */
export function explainNpmFailure(what, output) {
  const known = reasons.find(([pattern]) => pattern.test(output))?.[1];
  const said = output.split('\n').find((line) => /npm (error|ERR!) (?!code)/i.test(line));
  const unknown = said?.replace(/^npm (error|ERR!)\s*/i, '') ?? output.trim().split('\n').at(-1);
  return `npm ${what} failed: ${known ?? `${unknown} Run \`npm ${what}\` to see it all.`}`;
}
