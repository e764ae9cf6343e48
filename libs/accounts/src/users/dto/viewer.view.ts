import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type Role, RoleType, type Viewer } from '#platform';

@ObjectType('Membership', { description: 'What the viewer is in one organisation.' })
export class MembershipView {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => RoleType, { description: 'What the viewer is there.' })
  role!: Role;
}

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerView {
  @Field(() => ID, { description: 'Id of the user.' })
  id!: string;

  @Field({ description: 'Address that the person signs in with.' })
  email!: string;

  @Field({ description: 'Whether the person has shown that the address is theirs.' })
  isEmailVerified!: boolean;

  @Field({ description: 'Whether the person runs this installation.' })
  isPlatformAdministrator!: boolean;

  @Field(() => [MembershipView], { description: 'At most 50.' })
  memberships!: MembershipView[];

  /** The session or token in use; no field of the schema. */
  credentialId!: string;

  static of(viewer: Viewer): ViewerView {
    const { userId, credentialId, email, isEmailVerified, isPlatformAdministrator } = viewer;
    const memberships = viewer.memberships.map(({ organisationId, role }) => ({
      organisationId,
      role,
    }));
    return {
      id: userId,
      credentialId,
      email,
      isEmailVerified,
      isPlatformAdministrator,
      memberships,
    };
  }
}
