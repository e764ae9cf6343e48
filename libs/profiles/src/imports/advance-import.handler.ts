import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { ImportRunner } from './import.runner.js';
import { advanceImport } from './imports.events.js';

@HandlesJob(advanceImport)
@Injectable()
export class AdvanceImportHandler implements JobHandler<{ importId: string }> {
  constructor(private readonly runner: ImportRunner) {}

  async handle({ importId }: { importId: string }, run: JobRun): Promise<void> {
    await this.runner.advance(importId, run.signal);
  }
}
