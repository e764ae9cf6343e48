import { Command } from 'commander';
import { adminCommand } from './commands/admin.command.js';
import { benchCommand } from './commands/bench.command.js';
import { fairCommand } from './commands/fair.command.js';
import { importCommand, undoCommand } from './commands/import.command.js';
import { jobsCommand } from './commands/jobs.command.js';
import { matchCommand } from './commands/match.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { reindexCommand } from './commands/reindex.command.js';
import { scheduleCommand } from './commands/schedule.command.js';
import { seedCommand } from './commands/seed.command.js';
import { taxonomyCommand } from './commands/taxonomy.command.js';
import { upCommand } from './commands/up.command.js';

const program = new Command('iloilo').description('Operate the Iloilo marketplace.');

program.addCommand(upCommand());
program.addCommand(migrateCommand());
program.addCommand(adminCommand());
program.addCommand(seedCommand());
program.addCommand(importCommand());
program.addCommand(undoCommand());
program.addCommand(fairCommand());
program.addCommand(reindexCommand());
program.addCommand(matchCommand());
program.addCommand(taxonomyCommand());
program.addCommand(jobsCommand());
scheduleCommand(program);
program.addCommand(benchCommand());

await program.parseAsync();
