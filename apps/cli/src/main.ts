import { Command } from 'commander';

/** Every command, loaded when it is named: loading all of them takes longer than most take to run. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  up: async () => (await import('./commands/up.command.js')).upCommand(),
  migrate: async () => (await import('./commands/migrate.command.js')).migrateCommand(),
  admin: async () => (await import('./commands/admin.command.js')).adminCommand(),
  seed: async () => (await import('./commands/seed.command.js')).seedCommand(),
  import: async () => (await import('./commands/import.command.js')).importCommand(),
  undo: async () => (await import('./commands/import.command.js')).undoCommand(),
  fair: async () => (await import('./commands/fair.command.js')).fairCommand(),
  reindex: async () => (await import('./commands/reindex.command.js')).reindexCommand(),
  match: async () => (await import('./commands/match.command.js')).matchCommand(),
  taxonomy: async () => (await import('./commands/taxonomy.command.js')).taxonomyCommand(),
  jobs: async () => (await import('./commands/jobs.command.js')).jobsCommand(),
  schedule: async () => (await import('./commands/schedule.command.js')).scheduleCommand(),
  bench: async () => (await import('./commands/bench.command.js')).benchCommand(),
};

const program = new Command('iloilo').description('Operate the Iloilo marketplace.');
const named = Object.entries(commands).find(([name]) => name === process.argv[2]);
// Help and mistakes are about all of them.
for (const load of named ? [named[1]] : Object.values(commands)) program.addCommand(await load());

await program.parseAsync();
