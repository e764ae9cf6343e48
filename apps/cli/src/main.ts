import { Command } from 'commander';
import { jobsCommand } from './commands/jobs.command.js';
import { matchCommand } from './commands/match.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { scheduleCommand } from './commands/schedule.command.js';
import { upCommand } from './commands/up.command.js';

const program = new Command('iloilo').description('Operate the Iloilo marketplace.');

program.addCommand(upCommand());
program.addCommand(migrateCommand());
program.addCommand(matchCommand());
program.addCommand(jobsCommand());
scheduleCommand(program);

await program.parseAsync();
