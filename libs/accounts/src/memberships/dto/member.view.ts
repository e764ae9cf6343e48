import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, type Role, RoleType } from '#platform';
import { GraphQLDateTime } from 'graphql-scalars';

@ObjectType('Member', { description: 'One of the people of an organisation.' })
export class MemberView {
  @Field(() => ID, { description: 'Id of the user.' })
  userId!: string;

  @Field({ description: 'Name of the person.' })
  name!: string;

  @Field({ description: 'Address of the person.' })
  email!: string;

  @Field(() => RoleType, { description: 'What the person is in the organisation.' })
  role!: Role;

  @Field(() => GraphQLDateTime, { description: 'When the person joined.' })
  joinedAt!: Date;
}

@ObjectType({ description: 'A page of the people of an organisation.' })
export class MemberConnection extends connectionOf(MemberView, 'Member') {}
