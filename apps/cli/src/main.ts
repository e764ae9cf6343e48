import { Command } from 'commander';
import { upCommand } from './commands/up.command.js';

const program = new Command('iloilo').description('Operate the Iloilo marketplace.');

program.addCommand(upCommand());

await program.parseAsync();
