import { Field, ID, InputType } from '@nestjs/graphql';
import { type Role, RoleType } from '#platform';

@InputType({ description: 'Who is to join an organisation, as what.' })
export class InviteMemberInput {
  @Field(() => ID)
  organisationId!: string;

  @Field({ description: 'Where the invitation goes.' })
  email!: string;

  @Field(() => RoleType, { description: 'A role of that kind of organisation.' })
  role!: Role;
}

@InputType({ description: 'The owner to whom an agency hands an MSME over.' })
export class HandOverInput {
  @Field(() => ID)
  organisationId!: string;

  @Field({ description: 'Where the link to take it over goes.' })
  ownerEmail!: string;
}

@InputType({ description: 'A member’s new role.' })
export class ChangeRoleInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => ID)
  userId!: string;

  @Field(() => RoleType, { description: 'A role of that kind of organisation.' })
  role!: Role;
}

@InputType({ description: 'A member who is to go.' })
export class RemoveMemberInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => ID)
  userId!: string;
}

@InputType({ description: 'How somebody without an account wants to be known.' })
export class NewAccountInput {
  @Field({ description: 'Name of the person.' })
  name!: string;

  @Field({ description: 'At least 15 characters; a few words in a row are fine.' })
  password!: string;
}

@InputType({ description: 'The answer to an invitation.' })
export class AcceptInvitationInput {
  @Field({ description: 'The code in the letter.' })
  token!: string;

  @Field(() => NewAccountInput, {
    nullable: true,
    description: 'Needed when the address has no account and nobody is signed in.',
  })
  account?: NewAccountInput | null;
}
