import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { enumOf } from '#platform';
import type { BoardMeeting, BoardPlace, BoardSide } from '../day/board.reader.js';
import type { MeetingState } from '../domain/meeting.states.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { FairRoleEnum } from './fair.enums.js';
import { MeetingStateEnum } from './meeting.dto.js';

export const PlaceKindEnum = enumOf<'table' | 'room'>('MeetingPlaceKind', 'Where a meeting is.', {
  table: 'At a table.',
  room: 'In a video room.',
});

@ObjectType('BoardSide', { description: 'One side of a meeting, and whether it is there.' })
export class BoardSideDto implements BoardSide {
  @Field(() => FairRoleEnum)
  side!: FairRole;

  @Field(() => ID)
  registrationId!: string;

  @Field()
  organisationName!: string;

  @Field()
  personName!: string;

  @Field({ description: 'Whether it was checked in at the meeting.' })
  hasCome!: boolean;

  @Field({ description: 'Whether its person came through the door today.' })
  isAtFair!: boolean;
}

@ObjectType('BoardMeeting', { description: 'A meeting on the live board.' })
export class BoardMeetingDto implements BoardMeeting {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => MeetingStateEnum)
  state!: MeetingState;

  @Field(() => GraphQLDateTime)
  startsAt!: Date;

  @Field(() => GraphQLDateTime)
  endsAt!: Date;

  @Field(() => [BoardSideDto], { description: 'The buyer first.' })
  sides!: readonly BoardSideDto[];
}

@ObjectType('BoardPlace', { description: 'A table or a video room on the live board.' })
export class BoardPlaceDto implements BoardPlace {
  @Field(() => ID)
  placeId!: string;

  @Field(() => PlaceKindEnum)
  kind!: 'table' | 'room';

  @Field(() => Int, { nullable: true, description: 'Of a table.' })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'Of a video room.' })
  name!: string | null;

  @Field(() => BoardMeetingDto, { nullable: true, description: 'What is there now.' })
  now!: BoardMeetingDto | null;

  @Field(() => BoardMeetingDto, { nullable: true, description: 'What comes next today.' })
  next!: BoardMeetingDto | null;
}

@ObjectType('FairBoard', { description: 'What happens at the tables and in the rooms of a fair.' })
export class BoardDto {
  @Field(() => ID)
  fairId!: string;

  @Field(() => GraphQLDateTime, { description: 'What the server’s clock shows.' })
  at!: Date;

  @Field(() => Int, { description: 'People who have a meeting or interpret today.' })
  expected!: number;

  @Field(() => Int, { description: 'People who came through the door today.' })
  present!: number;

  @Field(() => [BoardPlaceDto], {
    description: 'Tables by number, then rooms by name; in news, those that changed.',
  })
  places!: readonly BoardPlaceDto[];
}
