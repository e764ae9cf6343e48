import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type Fair,
  type FairPaperKind,
  type FairTable,
  FairTables,
  fairTables,
  type PaperLanguage,
  PaperService,
  type TableFormat,
  writeTable,
} from '#fairs';
import { Conflict, Refused } from '#platform';
import type { ActingOfficer } from './acting.officer.js';

const papers: readonly FairPaperKind[] = ['people', 'tables', 'interpreters', 'badges'];

/** What can be taken out of a fair; each is a file. */
export const exportable = [...fairTables, 'calendar', ...papers] as const;
export type Exportable = (typeof exportable)[number];

export interface ExportOptions {
  readonly to: string;
  readonly only?: readonly Exportable[];
  readonly format: TableFormat;
  readonly language: PaperLanguage;
}

/** Writes a fair to files: tables, its calendar, timetables and badges to print. */
export async function exportFair(
  officer: ActingOfficer,
  fair: Fair,
  { to, only = exportable, format, language }: ExportOptions,
): Promise<void> {
  await mkdir(to, { recursive: true });
  const writer = new FairWriter(officer, fair, to);
  for (const what of only) {
    if (isTable(what)) await writer.writeTable(what, format);
    else if (what === 'calendar') await writer.writeCalendar();
    else await writer.print(what, language);
  }
}

const isTable = (what: Exportable): what is FairTable => fairTables.some((one) => one === what);

class FairWriter {
  constructor(
    private readonly officer: ActingOfficer,
    private readonly fair: Fair,
    private readonly folder: string,
  ) {}

  async writeTable(table: FairTable, format: TableFormat): Promise<void> {
    const { app, viewer } = this.officer;
    const path = join(this.folder, `${table}.${format}`);
    const opened = await app.get(FairTables).open(viewer, this.fair.id, table);
    await pipeline(writeTable(opened, format, table), createWriteStream(path));
    console.log(path);
  }

  async writeCalendar(): Promise<void> {
    const { app, viewer } = this.officer;
    const path = join(this.folder, 'timetable.ics');
    await writeFile(path, await app.get(FairTables).writeCalendar(viewer, this.fair.id));
    console.log(path);
  }

  /** What there is nothing to print of is left out, and said. */
  async print(kind: FairPaperKind, language: PaperLanguage): Promise<void> {
    const { app, viewer } = this.officer;
    const path = join(this.folder, kind === 'badges' ? 'badges.pdf' : `timetables-${kind}.pdf`);
    try {
      await writeFile(
        path,
        await app.get(PaperService).print(viewer, kind, this.fair.id, language),
      );
      console.log(path);
    } catch (error) {
      if (!(error instanceof Refused) || !(error.failure instanceof Conflict)) throw error;
      console.error(`${path}: ${error.failure.message}`);
    }
  }
}
