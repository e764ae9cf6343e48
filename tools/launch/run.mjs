import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { LaunchError } from './launch.error.mjs';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program on this terminal, passes signals on to it and waits for it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdout?: 'inherit' | 'stderr' }} [options] `stderr` keeps
 *   standard output clean for what comes later.
 * @returns {Promise<number>} its exit code, as a shell would give it
 */
export function run(program, args, { env = process.env, stdout = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['inherit', stdout === 'stderr' ? 2 : 'inherit', 'inherit'];
    const child = spawn(program, args, { env, stdio });
    const passOn = (signal) => child.kill(signal);
    for (const signal of forwarded) process.on(signal, passOn);
    const done = () => {
      for (const signal of forwarded) process.off(signal, passOn);
    };
    child.on('error', (error) => {
      done();
      reject(new LaunchError(`${program} could not be run: ${error.message}`));
    });
    child.on('exit', (code, signal) => {
      done();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/**
 * Runs a program quietly and collects what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function collect(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: `${error.code} ${error.message}` }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 128 + constants.signals[signal], output }),
    );
  });
}
