import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { connectionOf } from '#platform';

@ObjectType('Interpretation', {
  description: 'A meeting as its interpreter sees it: who, when, where.',
})
export class InterpretationDto {
  @Field(() => ID, { description: 'Id of the meeting.' })
  id!: string;

  @Field(() => ID)
  fairId!: string;

  @Field()
  fairName!: string;

  @Field({ description: 'IANA time zone of the fair.' })
  timeZone!: string;

  @Field(() => GraphQLDateTime)
  startsAt!: Date;

  @Field(() => GraphQLDateTime)
  endsAt!: Date;

  @Field()
  buyerName!: string;

  @Field()
  supplierName!: string;

  @Field(() => Int, { nullable: true, description: 'Null in a video room.' })
  tableNumber!: number | null;

  @Field(() => String, { nullable: true })
  roomName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the video room, from a quarter of an hour before until the end.',
  })
  roomUrl!: string | null;
}

@ObjectType()
export class InterpretationConnection extends connectionOf(InterpretationDto, 'Interpretation') {}
