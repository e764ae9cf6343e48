import { ObjectType } from '@nestjs/graphql';
import { Failure } from '#platform';
import { profileFailures } from './profiles.errors.js';
import type { OpenedProfile } from './profile.desk.js';

@ObjectType({
  implements: () => Failure,
  description: 'Somebody saved the draft in between: nothing was saved now, nothing is lost.',
})
export class DraftConflict extends Failure {
  /** The newer draft and what it rests on. */
  readonly newer: OpenedProfile;

  constructor(newer: OpenedProfile) {
    super(profileFailures.PROFILE_DRAFT_NEWER());
    this.newer = newer;
  }
}
