import { Command } from 'commander';
import { scheduleCommand } from './commands/schedule.command.js';

const program = new Command('iloilo').description('Operate the Iloilo marketplace.');
scheduleCommand(program);

program.addCommand(upCommand());
program.addCommand(migrateCommand());
program.addCommand(seedCommand());
program.addCommand(reindexCommand());
program.addCommand(matchCommand());
program.addCommand(taxonomyCommand());
program.addCommand(jobsCommand());
scheduleCommand(program);
program.addCommand(benchCommand());

await program.parseAsync();
