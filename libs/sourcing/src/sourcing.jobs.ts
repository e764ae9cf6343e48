import { organisationsChanged } from '#accounts';
import { defineJob } from '#platform';

/** Closes the needs whose deadline has passed; runs every hour. */
export const closeOverdueNeeds = defineJob<object>({
  queue: 'sourcing',
  name: 'close-overdue-needs',
  every: { pattern: '5 * * * *', timeZone: 'UTC' },
});

/** Has the needs of buyers compared anew who were verified, renamed or otherwise changed. */
export const renewBuyersNeeds = defineJob({
  queue: 'sourcing',
  name: 'renew-buyers-needs',
  on: organisationsChanged,
});
