import { defineFailures } from '#kernel';

export const accessFailures = defineFailures({
  NOT_SIGNED_IN: 'Sign in first.',
  NOT_ALLOWED: 'Your role does not allow this.',
});
