import { Field, ID, Int, InputType, ObjectType } from '@nestjs/graphql';
import {
  connectionOf,
  LimitReached,
  InvalidInput,
  NotAllowed,
  NotFound,
  resultUnion,
} from '#platform';
import { GraphQLDateTime } from 'graphql-scalars';
import { SessionOpened } from '../../users/dto/account.results.js';

@ObjectType('Session', { description: 'A browser that is signed in.' })
export class SessionView {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'What the browser calls itself.' })
  agent!: string;

  @Field({ description: 'Whether this request came with it.' })
  isCurrent!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last used, to the hour.' })
  lastUsedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ends unless it is used.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'A page of sessions.' })
export class SessionConnection extends connectionOf(SessionView, 'Session') {}

@ObjectType('ApiToken', { description: 'A secret with which a program speaks for the viewer.' })
export class ApiTokenView {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The name that it was given.' })
  name!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last used, to the hour.' })
  lastUsedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ends.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'A page of API tokens.' })
export class ApiTokenConnection extends connectionOf(ApiTokenView, 'ApiToken') {}

@InputType({ description: 'A token for a program.' })
export class CreateApiTokenInput {
  @Field({ description: 'What it is for.' })
  name!: string;

  @Field(() => Int, { defaultValue: 90, description: 'After how many days it ends, 1 to 365.' })
  days!: number;
}

@ObjectType({ description: 'The token. Its secret is shown this once.' })
export class ApiTokenCreated {
  @Field({ description: 'Sent as `Authorization: Bearer …`. Keep it like a password.' })
  secret!: string;

  @Field(() => ApiTokenView)
  apiToken!: ApiTokenView;
}

@ObjectType({ description: 'The session or token has ended.' })
export class CredentialEnded {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ description: 'Nobody is signed in any more.' })
export class SignedOut {
  @Field(() => ID, { description: 'Id of the user who was.' })
  userId!: string;
}

@ObjectType({ description: 'Only this session is left.' })
export class OtherSessionsEnded {
  @Field(() => Int, { description: 'How many others ended.' })
  count!: number;
}

export const SignInResult = resultUnion('SignInResult', SessionOpened, [NotAllowed, LimitReached]);

export const CreateApiTokenResult = resultUnion('CreateApiTokenResult', ApiTokenCreated, [
  InvalidInput,
  NotAllowed,
  LimitReached,
]);

export const EndCredentialResult = resultUnion('EndCredentialResult', CredentialEnded, [NotFound]);
