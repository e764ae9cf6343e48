import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '#platform';
import { ProfileService } from './profile.service.js';
import { releaseProfiles } from './profiles.jobs.js';

@HandlesJob(releaseProfiles)
@Injectable()
export class ReleaseProfilesHandler implements JobHandler<{ organisationIds: string[] }> {
  constructor(private readonly profiles: ProfileService) {}

  async handle({ organisationIds }: { organisationIds: string[] }): Promise<void> {
    await this.profiles.releaseProfiles(organisationIds);
  }
}
