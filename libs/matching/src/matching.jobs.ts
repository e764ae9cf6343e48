import { defineJob } from '#platform';
import { profilesChanged } from '#profiles';
import { needsChanged } from '#sourcing';

/** Compares changed needs with all suppliers. */
export const matchNeeds = defineJob({ queue: 'matching', name: 'match-needs', on: needsChanged });

/** Compares changed suppliers with all open needs. */
export const matchSuppliers = defineJob({
  queue: 'matching',
  name: 'match-suppliers',
  on: profilesChanged,
});
