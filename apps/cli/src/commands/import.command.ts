import { basename, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { OrganisationReader } from '#accounts';
import { Refused } from '#platform';
import { type Import, ImportErrors, ImportRunner, ImportService } from '#profiles';
import { Progress } from '../app/progress.js';
import { withApp } from '../app/with-app.js';
import { awardsCommand } from './awards.command.js';

interface ImportOptions {
  readonly economy: string;
  readonly check?: true;
  readonly duplicates?: true;
}

const pollMilliseconds = 300;
const mostMistakesShown = 20;

export function importCommand(): Command {
  return new Command('import')
    .addCommand(awardsCommand())
    .description('Import an agency’s MSMEs from a CSV or XLSX file. Safe to run again.')
    .argument('<file>')
    .requiredOption('--economy <code>', 'economy of the agency that imports, such as PHL')
    .option('--check', 'only check the rows; write no profile')
    .option('--duplicates', 'store likely duplicates, too, instead of holding them back')
    .action((file: string, options: ImportOptions) =>
      withApp((app) => sayRefusals(() => importFile(app, resolve(file), options))),
    );
}

export function undoCommand(): Command {
  return new Command('undo')
    .description('Undo a whole import: profiles are as they were before it.')
    .argument('<import>', 'the import’s id')
    .action((id: string) =>
      withApp((app) =>
        sayRefusals(async () => {
          await app.get(ImportService).startUndoing(id);
          await advance(app, id, 'Undoing');
          console.log('Profiles are as they were before the import.');
        }),
      ),
    );
}

async function importFile(
  app: INestApplicationContext,
  filePath: string,
  { economy, check, duplicates }: ImportOptions,
): Promise<void> {
  const agency = await app.get(OrganisationReader).findAgencyOf(economy);
  if (!agency) {
    console.error(`There is no agency in ${economy}. An administrator creates it first.`);
    process.exitCode = 1;
    return;
  }
  const service = app.get(ImportService);
  const { id, columns, settings } = await service.addFile({
    agencyId: agency.id,
    economy,
    createdBy: null,
    fileName: basename(filePath),
    filePath,
  });
  await service.startChecking(id, columns, settings);
  const checked = await advance(app, id, 'Checking');
  if (checked.status === 'FAILED') {
    console.error(checked.failure?.message);
    process.exitCode = 1;
    return;
  }
  console.log(`${checked.rowsTotal} rows; ${checked.counts.wrong} with mistakes.`);
  if (checked.counts.wrong > 0) await printMistakes(app, checked);
  if (check) return;
  await service.startStoring(id, duplicates ? 'CREATE' : 'HOLD_BACK');
  const { counts } = await advance(app, id, 'Storing');
  console.log(
    `${counts.created} profiles made, ${counts.updated} changed, ` +
      `${counts.heldBack} likely duplicates held back.`,
  );
  console.log(`To undo it: npm run cli -- undo ${id}`);
}

/** Works until the import's step is done, and shows how far it is. */
async function advance(app: INestApplicationContext, id: string, label: string): Promise<Import> {
  const service = app.get(ImportService);
  const progress = new Progress(label);
  const timer = setInterval(() => {
    void service.findById(id).then(
      (one) => progress.show(fractionOf(one), `${Math.max(one.stagedTo, one.storedTo)} rows`),
      () => undefined,
    );
  }, pollMilliseconds);
  try {
    await app.get(ImportRunner).advance(id);
  } finally {
    clearInterval(timer);
  }
  progress.finish();
  return service.findById(id);
}

function fractionOf({ rowsTotal, storedTo }: Import): number {
  return rowsTotal ? storedTo / rowsTotal : 0;
}

/** Shows the first mistakes; all of them are in the import's errors file. */
async function printMistakes(app: INestApplicationContext, one: Import): Promise<void> {
  const lines: string[] = [];
  for await (const part of app.get(ImportErrors).write(one)) {
    lines.push(...part.replace('\uFEFF', '').split('\r\n').filter(Boolean));
    if (lines.length > mostMistakesShown) break;
  }
  console.error(lines.slice(0, mostMistakesShown + 1).join('\n'));
}

/** What was refused is said in its own words, without a stack. */
async function sayRefusals(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
