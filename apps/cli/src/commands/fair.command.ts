import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { paperLanguages, Publisher, tableFormats } from '#fairs';
import { type ActingOfficer, actFor } from '../fairs/acting.officer.js';
import { createFair, type CreateOptions, openFair } from '../fairs/create.fair.js';
import { exportable, exportFair, type ExportOptions } from '../fairs/export.fair.js';
import { importRegistrations, type ImportOptions } from '../fairs/import.registrations.js';
import { printFairs } from '../fairs/list.fairs.js';
import { findFair, findRound, findScenario } from '../fairs/named.fair.js';
import { runScenario, type RunOptions } from '../fairs/run.scenario.js';

interface As {
  readonly as: string;
}

interface OfRound extends As {
  readonly round?: string;
}

/** `fair …`: what an agency does with its fairs, from a terminal. */
export function fairCommand(): Command {
  return new Command('fair')
    .description('Make and run fairs for an officer of an agency.')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(createCommand())
    .addCommand(openCommand())
    .addCommand(importCommand())
    .addCommand(runCommand())
    .addCommand(publishCommand())
    .addCommand(exportCommand());
}

/** A command that acts for an officer. */
const officersCommand = (name: string): Command =>
  new Command(name).addOption(
    new Option('--as <email>', 'the officer for whom you act; the audit trail names both')
      .env('ILOILO_AS')
      .makeOptionMandatory(),
  );

const fairArgument = (): Argument => new Argument('<fair>', 'its id or its name');

const roundOption = (): Option =>
  new Option('--round <round>', 'id or name of the round, where the fair has several');

function listCommand(): Command {
  return officersCommand('list')
    .description('List the agency’s fairs with their rounds.')
    .action(({ as }: As) => actFor(as, printFairs));
}

function createCommand(): Command {
  return officersCommand('create')
    .description('Make a fair with its venue and rounds of a YAML file, or nothing of it.')
    .argument('<file>', 'such as docs/examples/fair.yaml')
    .option('--economy <code>', 'economy of the agency, for officers of several')
    .option('--open', 'open the fair and its rounds at once')
    .action((file: string, options: As & CreateOptions) =>
      actFor(options.as, (officer) => createFair(officer, file, options)),
    );
}

function openCommand(): Command {
  return officersCommand('open')
    .description('Open a fair to registrations, and its rounds.')
    .addArgument(fairArgument())
    .action((fair: string, { as }: As) =>
      actFor(as, async (officer) => openFair(officer, await findFair(officer, fair))),
    );
}

function importCommand(): Command {
  return officersCommand('import')
    .description(
      'Register organisations of a CSV or XLSX file. Shows what is wrong with which row first.',
    )
    .addArgument(fairArgument())
    .argument('<file>')
    .option('--check', 'only show what is wrong; register nobody')
    .option('--wrong-seen <rows>', 'import the right rows beside so many wrong ones', toCount)
    .option('--approve', 'approve those who are registered')
    .action((fair: string, file: string, options: As & ImportOptions) =>
      actFor(options.as, async (officer) =>
        importRegistrations(officer, await findFair(officer, fair), file, options),
      ),
    );
}

function runCommand(): Command {
  return officersCommand('run')
    .description('Search for a timetable of a round. Ctrl-C ends it and keeps the best so far.')
    .addArgument(fairArgument())
    .addOption(roundOption())
    .option('--name <name>', 'name of the timetable', 'From a terminal')
    .option('--seconds <seconds>', 'longest search', toCount, 60)
    .option('--seed <seed>', 'seed of the random choices', toCount, 1)
    .action((fair: string, options: OfRound & RunOptions) =>
      actFor(options.as, async (officer) => {
        const { name, seconds, seed } = options;
        const round = await findRound(officer, await findFair(officer, fair), options.round);
        await runScenario(officer, round, { name, seconds, seed });
      }),
    );
}

function publishCommand(): Command {
  return officersCommand('publish')
    .description(
      'Make a timetable that was found that of its round; also rolls back to a former one.',
    )
    .addArgument(fairArgument())
    .argument('<timetable>', 'its id or its name')
    .addOption(roundOption())
    .action((fair: string, timetable: string, options: OfRound) =>
      actFor(options.as, (officer) => publish(officer, fair, timetable, options)),
    );
}

async function publish(
  officer: ActingOfficer,
  fair: string,
  timetable: string,
  options: OfRound,
): Promise<void> {
  const round = await findRound(officer, await findFair(officer, fair), options.round);
  const { id } = await findScenario(officer, round, timetable);
  const { name, placed } = await officer.app.get(Publisher).publish(officer.viewer, id);
  console.log(`${name} is the timetable now: ${placed ?? 0} meetings.`);
}

function exportCommand(): Command {
  return officersCommand('export')
    .description('Write a fair to files: tables, a calendar, timetables and badges to print.')
    .addArgument(fairArgument())
    .requiredOption('--to <folder>', 'folder of the files; those of the same names are replaced')
    .addOption(new Option('--only <what...>', 'only some of it').choices(exportable))
    .addOption(new Option('--format <format>', 'of tables').choices(tableFormats).default('csv'))
    .addOption(
      new Option('--language <tag>', 'of printed pages').choices(paperLanguages).default('en'),
    )
    .action((fair: string, options: As & ExportOptions) =>
      actFor(options.as, async (officer) =>
        exportFair(officer, await findFair(officer, fair), options),
      ),
    );
}

function toCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number.');
}
