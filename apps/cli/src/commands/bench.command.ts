import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Command } from 'commander';

/** `dist/test/bench/run.js`, from where this file is built to. */
const runner = join(import.meta.dirname, '..', '..', '..', '..', 'test', 'bench', 'run.js');

export function benchCommand(): Command {
  return new Command('bench')
    .description('Run a benchmark and print one JSON object; without a name, list them.')
    .argument('[name]')
    .argument('[args...]')
    .allowUnknownOption()
    .action((name: string | undefined, args: string[]) => {
      const { status } = spawnSync(process.execPath, [runner, ...(name ? [name, ...args] : [])], {
        stdio: 'inherit',
      });
      process.exitCode = status ?? 1;
    });
}
