import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { ProfileReader } from '#profiles';
import { judgeSizes } from '../discovery.jobs.js';
import { ProfileIndexer } from './profile.indexer.js';

const batchSize = 500;

/** Indexes the profiles of economies anew whose definition of MSMEs changed. */
@HandlesJob(judgeSizes)
@Injectable()
export class JudgeSizesHandler implements JobHandler<{ economies: string[] }> {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly indexer: ProfileIndexer,
  ) {}

  async handle({ economies }: { economies: string[] }, run: JobRun): Promise<void> {
    let after: string | null = null;
    do {
      run.signal.throwIfAborted();
      const ids: string[] = await this.profiles.listPublishedIds(after, batchSize, economies);
      if (ids.length > 0) await this.indexer.indexProfiles(ids);
      after = ids.length === batchSize ? (ids.at(-1) ?? null) : null;
    } while (after !== null);
  }
}
