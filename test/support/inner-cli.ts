import { jest } from '@jest/globals';
import { type Command, CommanderError } from 'commander';
import type { Config } from '#platform';
import { environmentOf } from './built-api.js';
import type { CliAnswer } from './built-cli.js';

/**
 * Runs a command of the command line inside the test's process, on the services of a test: quick,
 * where a process of its own has nothing to prove (`runCli` starts one).
 * @param args as typed behind the command's name.
 */
export async function runCommand(
  command: Command,
  config: Config,
  args: readonly string[],
): Promise<CliAnswer> {
  const before = { ...process.env };
  const said = { out: '', err: '' };
  const keep = (to: keyof typeof said, end: string) => (text: unknown) => {
    said[to] += `${String(text)}${end}`;
    return true;
  };
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(keep('out', '\n')),
    jest.spyOn(console, 'error').mockImplementation(keep('err', '\n')),
    jest.spyOn(process.stdout, 'write').mockImplementation(keep('out', '')),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep('err', '')),
  ];
  Object.assign(process.env, environmentOf(config), { LOG_LEVEL: 'silent' });
  process.exitCode = undefined;
  try {
    throwInsteadOfExit(command);
    await command.parseAsync(args, { from: 'user' });
    return { ...said, code: Number(process.exitCode ?? 0) };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { ...said, code: error.exitCode };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.env = before;
    process.exitCode = undefined;
  }
}

/** Commander ends the process on a mistake, which here is the test's. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  for (const one of command.commands) throwInsteadOfExit(one);
}
