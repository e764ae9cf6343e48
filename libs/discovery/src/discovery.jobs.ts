import { defineJob } from '#platform';
import { profilesChanged } from '#profiles';

/** Brings the search up to date with profiles that changed. */
export const indexProfiles = defineJob<{ profileIds: string[] }>({
  queue: 'discovery',
  name: 'index-profiles',
  on: profilesChanged,
});
