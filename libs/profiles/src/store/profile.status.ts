import { enumOf } from '#platform';

/** Whether a profile is to be seen. */
export enum ProfileStatus {
  Draft = 'DRAFT',
  Published = 'PUBLISHED',
  Hidden = 'HIDDEN',
}

export const ProfileStatusEnum = enumOf('ProfileStatus', 'Whether a profile is to be seen.', {
  DRAFT: 'Never published: only its own people see it.',
  PUBLISHED: 'Everybody sees it, and it is searched and matched.',
  HIDDEN: 'Was published, and is withheld by its own people for now.',
} satisfies Record<ProfileStatus, string>);
