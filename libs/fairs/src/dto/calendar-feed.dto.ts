import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { NotFound, resultUnion } from '#platform';

@ObjectType('CalendarFeed', { description: 'The calendar of one’s meetings for other programs.' })
export class CalendarFeedDto {
  @Field(() => GraphQLDateTime, { description: 'When its address was made.' })
  madeAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When a program last read it.' })
  readAt!: Date | null;
}

@ObjectType('CalendarFeedMade', { description: 'The secret address of a feed, told this once.' })
export class CalendarFeedMadeDto {
  @Field({ description: 'Whoever has it sees one’s meetings. A new one makes it void.' })
  url!: string;
}

export const MakeCalendarFeedResult = resultUnion('MakeCalendarFeedResult', CalendarFeedMadeDto, [
  NotFound,
]);
