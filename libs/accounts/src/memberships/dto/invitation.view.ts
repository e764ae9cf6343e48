import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, type Role, RoleType } from '#platform';
import { GraphQLDateTime } from 'graphql-scalars';

@ObjectType('Invitation', { description: 'An offer to somebody of a role in an organisation.' })
export class InvitationView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The organisation to join.' })
  organisationId!: string;

  @Field({ description: 'Where the letter went.' })
  email!: string;

  @Field(() => RoleType, { description: 'What the person will be.' })
  role!: Role;

  @Field({ description: 'Whether accepting it takes an MSME over from the agency that kept it.' })
  handsOver!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ends.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'A page of invitations.' })
export class InvitationConnection extends connectionOf(InvitationView, 'Invitation') {}
