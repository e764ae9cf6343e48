import { registerEnumType } from '@nestjs/graphql';

/** Whether a profile is to be seen. */
export enum ProfileStatus {
  Draft = 'DRAFT',
  Published = 'PUBLISHED',
  Hidden = 'HIDDEN',
}

registerEnumType(ProfileStatus, {
  name: 'ProfileStatus',
  description: 'Whether a profile is to be seen.',
  valuesMap: {
    Draft: { description: 'Never published: only its own people see it.' },
    Published: { description: 'Everybody sees it, and it is searched and matched.' },
    Hidden: { description: 'Was published, and is withheld by its own people for now.' },
  },
});
