import { access } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import {
  type Fair,
  type RegistrationImport,
  RegistrationImports,
  RegistrationReader,
  RegistrationService,
} from '#fairs';
import { listAll } from '../app/list-all.js';
import { Progress } from '../app/progress.js';
import { type ActingOfficer, CommandError, unreadable } from './acting.officer.js';

export interface ImportOptions {
  readonly check?: true;
  /** How many wrong rows whoever runs this has seen. */
  readonly wrongSeen?: number;
  readonly approve?: true;
}

/**
 * Shows what a file of registrations would do, and imports what is right: at once where all is,
 * otherwise once the number of wrong rows is confirmed.
 */
export async function importRegistrations(
  officer: ActingOfficer,
  fair: Fair,
  file: string,
  { check, wrongSeen, approve }: ImportOptions,
): Promise<void> {
  const { app, viewer } = officer;
  const path = resolve(file);
  await access(path).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const imports = app.get(RegistrationImports);
  const checked = await imports.addFile(viewer, fair.id, basename(path), path);
  const right = checked.rows.length - checked.wrong;
  console.log(`${checked.rows.length} rows: ${right} right, ${checked.wrong} with mistakes.`);
  printMistakes(checked);
  if (check) return;
  if (checked.wrong > 0 && wrongSeen === undefined) {
    throw new CommandError(
      `Nothing is imported. Correct the file, or import the ${right} right rows with ` +
        `--wrong-seen ${checked.wrong}.`,
    );
  }
  const done = await imports.importRight(viewer, checked.id, wrongSeen ?? 0);
  const imported = done.rows.filter(({ isImported }) => isImported);
  console.log(`${imported.length} rows imported.`);
  const late = done.wrong - checked.wrong;
  if (late > 0) {
    console.error(`${late} rows that looked right could not be imported:`);
    const seen = new Set(checked.rows.filter(isWrong).map(({ rowNumber }) => rowNumber));
    printMistakes({ rows: done.rows.filter(({ rowNumber }) => !seen.has(rowNumber)) });
    process.exitCode = 1;
  }
  if (approve) {
    const organisationIds = new Set(imported.map(({ organisationId }) => organisationId));
    await approveApplied(officer, fair, organisationIds);
  }
}

type Row = RegistrationImport['rows'][number];

const isWrong = ({ problems }: Row): boolean => problems.length > 0;

function printMistakes({ rows }: Pick<RegistrationImport, 'rows'>): void {
  for (const { rowNumber, problems } of rows) {
    for (const { column, message } of problems) {
      console.error(`Row ${rowNumber}, ${column}: ${message}`);
    }
  }
}

/** Approves those of a file that have applied; where a quota is used up, they wait. */
async function approveApplied(
  { app, viewer }: ActingOfficer,
  fair: Fair,
  organisationIds: ReadonlySet<string>,
): Promise<void> {
  const reader = app.get(RegistrationReader);
  const applied = await listAll((page) =>
    reader.listOfFair(viewer, fair.id, { state: 'applied' }, page),
  );
  const own = applied.filter(({ organisationId }) => organisationIds.has(organisationId));
  const progress = new Progress('Approving');
  let waiting = 0;
  for (const [index, { id }] of own.entries()) {
    const { state } = await app.get(RegistrationService).approve(viewer, id);
    if (state === 'waiting') waiting++;
    progress.show((index + 1) / own.length);
  }
  progress.finish();
  console.log(`${own.length - waiting} approved, ${waiting} on the waiting list.`);
}
