import { organisationsTakenOver } from '#accounts';
import { defineJob } from '#platform';

/** Takes profiles out of the care of agencies once their owners have taken over. */
export const releaseProfiles = defineJob<{ organisationIds: string[] }>({
  queue: 'profiles',
  name: 'release-profiles',
  on: organisationsTakenOver,
});
