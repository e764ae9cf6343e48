import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Conflict, connectionOf, NotFound, resultUnion, type Role, RoleType } from '#platform';
import { GraphQLDateTime } from 'graphql-scalars';

@ObjectType('User', { description: 'A person with an account, as those see who run the platform.' })
export class UserView {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Name of the person.' })
  name!: string;

  @Field({ description: 'Address that the person signs in with.' })
  email!: string;

  @Field({ description: 'Whether the person runs this installation.' })
  isPlatformAdministrator!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when the person is locked out; null for those who may sign in.',
  })
  lockedAt!: Date | null;
}

@ObjectType({ description: 'A page of users.' })
export class UserConnection extends connectionOf(UserView, 'User') {}

@InputType({ description: 'What a list of users is narrowed to.' })
export class UserFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'With this in the name or address, in any case.',
  })
  text?: string | null;

  @Field(() => RoleType, { nullable: true, description: 'With this role in some organisation.' })
  role?: Role | null;

  @Field(() => Boolean, { nullable: true, description: 'Locked out, or not.' })
  isLocked?: boolean | null;
}

@ObjectType({ description: 'The person as they are now.' })
export class UserChanged {
  @Field(() => UserView)
  user!: UserView;
}

export const LockUserResult = resultUnion('LockUserResult', UserChanged, [NotFound, Conflict]);

export const UnlockUserResult = resultUnion('UnlockUserResult', UserChanged, [NotFound]);
