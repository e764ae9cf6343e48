import { defineFailures } from '#kernel';

export const jobFailures = defineFailures({
  DEAD_JOB_NOT_FOUND: 'There is no such dead job. It may be back in line already.',
});
