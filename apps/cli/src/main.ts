import { Command } from 'commander';

const program = new Command('iloilo').description('Operate the Iloilo marketplace.');

await program.parseAsync();
