import { rm } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, HandlesJob, type JobHandler, type JobRun } from '#platform';
import { DataSource } from 'typeorm';
import { matchingFailures } from '../../matching.errors.js';
import { advanceAwardImport } from '../../matching.jobs.js';
import { type AwardFile, AwardImporter, type AwardReport } from '../award.importer.js';
import { AwardImport, type AwardImportReport, type NamedAwards } from './award-import.entity.js';

/** Most mistakes, and most names of each kind, that a report holds. */
const mostTold = 200;

/** Reads, stores or undoes a file of awards, whichever is due; safe to run again. */
@HandlesJob(advanceAwardImport)
@Injectable()
export class AwardImportRunner implements JobHandler<{ importId: string }> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly importer: AwardImporter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle({ importId }: { importId: string }, { signal }: JobRun): Promise<void> {
    const one = await this.dataSource.manager.findOneBy(AwardImport, { id: importId });
    if (!one) return;
    try {
      if (one.status === 'CHECKING') await this.check(one, signal);
      else if (one.status === 'STORING') await this.store(one, signal);
      else if (one.status === 'UNDOING') await this.undo(one, signal);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      const failure = matchingFailures.AWARDS_UNREADABLE({ detail: error.message });
      await this.settle(one, { status: 'FAILED', failure });
    }
  }

  private async check(one: AwardImport, signal: AbortSignal): Promise<void> {
    const report = await this.importer.checkFile(fileOf(one), signal);
    await this.settle(one, { status: 'CHECKED', report: toKept(report) });
  }

  private async store(one: AwardImport, signal: AbortSignal): Promise<void> {
    const report = await this.importer.importFile(fileOf(one), { signal });
    // A job that was cut off stored a part before: what it stored is known by now, and its own.
    const added = await this.importer.countOf(one.id);
    const known = report.known - (added - report.stored);
    await this.settle(one, { status: 'STORED', report: { ...toKept(report), added, known } });
    await rm(one.filePath, { force: true });
  }

  private async undo(one: AwardImport, signal: AbortSignal): Promise<void> {
    while ((await this.importer.takeOut(one.id)) > 0) signal.throwIfAborted();
    await this.settle(one, { status: 'UNDONE' });
  }

  private async settle(
    { id, status }: AwardImport,
    changes: Partial<Pick<AwardImport, 'status' | 'report' | 'failure'>>,
  ): Promise<void> {
    const updatedAt = this.clock();
    const settled = { ...changes, updatedAt } as object;
    await this.dataSource.manager.update(AwardImport, { id, status }, settled);
  }
}

const fileOf = ({ id, filePath, fileName, economy, language }: AwardImport): AwardFile => ({
  path: filePath,
  name: fileName,
  importId: id,
  economy,
  language,
});

/** A table that is none, or a file that is gone: trying again would not help. */
const isUnreadable = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && /^(CSV_|ENOENT)/.test(String(error.code));

const toKept = (report: AwardReport): AwardImportReport => ({
  read: report.read,
  added: report.stored,
  known: report.known,
  wrong: report.wrong,
  suppliers: report.suppliers.size,
  mistakes: report.mistakes.slice(0, mostTold),
  unmatched: mostOf(report.unmatched),
  ambiguous: mostOf(report.ambiguous),
});

const mostOf = (names: ReadonlyMap<string, number>): NamedAwards[] =>
  [...names]
    .map(([name, awards]) => ({ name, awards }))
    .sort((one, other) => other.awards - one.awards || (one.name < other.name ? -1 : 1))
    .slice(0, mostTold);
