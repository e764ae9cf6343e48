import { defineFailures } from '#kernel';

export const accountFailures = defineFailures({
  ORGANISATION_NOT_FOUND: 'There is no such organisation among those that you may see.',
  ROLE_MISSING: (args: { roles: readonly string[] }) =>
    `This needs the role ${args.roles.join(' or ')} in the organisation.`,
  CONSENT_MISSING:
    'The MSME has not consented that your agency does this for it. Record its consent first.',
});
