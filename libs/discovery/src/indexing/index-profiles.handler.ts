import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '#platform';
import { indexProfiles } from '../discovery.jobs.js';
import { ProfileIndexer } from './profile.indexer.js';

@HandlesJob(indexProfiles)
@Injectable()
export class IndexProfilesHandler implements JobHandler<{ profileIds: string[] }> {
  constructor(private readonly indexer: ProfileIndexer) {}

  async handle({ profileIds }: { profileIds: string[] }): Promise<void> {
    await this.indexer.indexProfiles(profileIds);
  }
}
