import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '#platform';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';

@ObjectType('AuditEntry', { description: 'One act that was done to or for an organisation.' })
export class AuditEntryView {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was done.' })
  at!: Date;

  @Field({ description: 'What was done, such as `accounts.member-removed`.' })
  act!: string;

  @Field(() => ID, { nullable: true, description: 'The user who did it; null for the system.' })
  actorId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The thing it was done to.' })
  subjectId!: string | null;

  @Field(() => GraphQLJSONObject, { description: 'What else there is to know, by name.' })
  details!: object;
}

@ObjectType({ description: 'A page of acts.' })
export class AuditEntryConnection extends connectionOf(AuditEntryView, 'AuditEntry') {}
