import { Command } from 'commander';
import { migrateCommand } from './commands/migrate.command.js';
import { scheduleCommand } from './commands/schedule.command.js';
import { upCommand } from './commands/up.command.js';

const program = new Command('iloilo').description('Operate the Iloilo marketplace.');

program.addCommand(upCommand());
program.addCommand(migrateCommand());
scheduleCommand(program);

await program.parseAsync();
