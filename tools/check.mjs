/**
 * Every check that needs no running service, two at a time: `npm run check`. `npm test` calls it
 * too, before the tests.
 */
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { collect } from './launch/run.mjs';

/** Linting is the longest: with the types of one project in memory each, two go side by side. */
const lint = (name, ...what) => ({
  name,
  command: [
    ...['eslint', ...what, '--max-warnings=0'],
    ...['--cache', '--cache-location', `.cache/eslint-${name.replaceAll(' ', '-')}`],
  ],
});

/**
 * A check fails by its exit code; what it prints is shown then. Add drift checks here: programs
 * that make a committed file anew and compare. The longest come first.
 * @type {readonly { name: string, command: readonly string[] }[]}
 */
const checks = [
  lint('lint of the server', '.', '--ignore-pattern=apps/web/', '--ignore-pattern=test/web/'),
  lint('lint of the web app', 'apps/web', 'test/web'),
  {
    name: 'format',
    command: [
      ...['prettier', '--check', '.', '--log-level=warn'],
      ...['--cache', '--cache-strategy=content', '--cache-location=.cache/prettier'],
    ],
  },
  { name: 'types', command: ['node', 'node_modules/typescript-native/bin/tsc', '-b'] },
  {
    name: 'types of the web app',
    command: ['node', 'node_modules/typescript-native/bin/tsc', '-p', 'apps/web'],
  },
  {
    name: 'types of the browser tests',
    command: ['node', 'node_modules/typescript-native/bin/tsc', '-p', 'test/web'],
  },
  { name: 'operations of the web app', command: ['node', 'apps/web/tools/codegen.mjs', '--check'] },
  { name: 'texts of the web app', command: ['node', 'apps/web/tools/check-texts.mjs'] },
  {
    name: 'boundaries',
    command: [
      ...['depcruise', '--config', 'tools/dependency-rules.cjs'],
      ...['libs', 'apps', 'test', 'migrations'],
    ],
  },
  {
    name: 'compose file',
    command: ['dclint', '-c', 'docker/.dclintrc.yaml', 'docker/compose.yaml'],
  },
  { name: 'image recipes', command: ['dockerfile-utils', 'lint', 'docker/Dockerfile'] },
];

/**
 * Runs all checks and prints each with a heading when it is done.
 * @returns {Promise<{ name: string, passed: boolean }[]>}
 */
export async function runChecks() {
  const queue = [...checks];
  const results = [];
  const work = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      results.push(await runCheck(check));
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return results;
}

async function runCheck({ name, command: [program, ...args] }) {
  const began = Date.now();
  const path = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const { code, output } = await collect(program === 'node' ? process.execPath : program, args, {
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`\n== ${name}: ${code === 0 ? 'passed' : `FAILED (exit ${code})`} in ${seconds} s`);
  if (code !== 0) console.log(output.trim());
  return { name, passed: code === 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const results = await runChecks();
  const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
  const summary = failed.length === 0 ? 'all passed' : `failed: ${failed.join(', ')}`;
  console.log(`\n${results.length} checks, ${summary}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
