import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { connectionOf, resultUnion } from '#platform';
import { MeetingTableDto } from './fair.dto.js';
import { expected } from './expected.failures.js';

@ObjectType('PlaceClosure', { description: 'Time in which a table or a video room is not used.' })
export class PlaceClosureDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  fairId!: string;

  @Field(() => ID, { description: 'The table or the video room.' })
  placeId!: string;

  @Field(() => GraphQLDateTime)
  startsAt!: Date;

  @Field(() => GraphQLDateTime)
  endsAt!: Date;

  @Field()
  reason!: string;
}

@ObjectType()
export class PlaceClosureConnection extends connectionOf(PlaceClosureDto, 'PlaceClosure') {}

@ArgsType()
export class ClosePlaceArgs {
  @Field(() => ID)
  fairId!: string;

  @Field(() => ID, { description: 'The table or the video room.' })
  placeId!: string;

  @Field(() => GraphQLDateTime)
  from!: Date;

  @Field(() => GraphQLDateTime)
  to!: Date;

  @Field({ defaultValue: '', description: 'Such as `Broken`.' })
  reason: string = '';
}

export const PlaceClosureResult = resultUnion('PlaceClosureResult', PlaceClosureDto, expected);
export const MeetingTableResult = resultUnion('MeetingTableResult', MeetingTableDto, expected);
