import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { FairDayInput } from './fair.input.js';
import { VersionArgs } from './shared.args.js';

@InputType({ description: 'What of a hall is to be otherwise; what is left out stays.' })
export class HallChangeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => Int, { nullable: true })
  floor?: number;

  @Field(() => Int, { nullable: true })
  x?: number;

  @Field(() => Int, { nullable: true })
  y?: number;

  @Field(() => Int, { nullable: true })
  width?: number;

  @Field(() => Int, { nullable: true })
  length?: number;

  @Field(() => [String], { nullable: true, description: 'All numbers of its booths.' })
  booths?: string[];
}

@InputType({ description: 'What of a video room is to be otherwise; what is left out stays.' })
export class VideoRoomChangeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Address at which it opens.' })
  url?: string;
}

@InputType()
export class InterpreterChangeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => [String], { description: 'BCP 47 tags.' })
  languages!: string[];
}

@InputType({ description: 'What of a venue is to be otherwise.' })
export class ChangeVenueInput {
  @Field(() => [HallChangeInput], { defaultValue: [] })
  halls: HallChangeInput[] = [];

  @Field(() => [VideoRoomChangeInput], { defaultValue: [] })
  videoRooms: VideoRoomChangeInput[] = [];

  @Field(() => [InterpreterChangeInput], { defaultValue: [] })
  interpreters: InterpreterChangeInput[] = [];
}

@InputType({ description: 'Ids of what is no part of a fair any more.' })
export class RemoveFromVenueInput {
  @Field(() => [ID], { defaultValue: [], description: 'With all their tables.' })
  halls: string[] = [];

  @Field(() => [ID], { defaultValue: [] })
  tables: string[] = [];

  @Field(() => [ID], { defaultValue: [] })
  videoRooms: string[] = [];

  @Field(() => [ID], { defaultValue: [] })
  interpreters: string[] = [];
}

const cancels = 'Cancels meetings ahead that are in the way, and tells everybody.';

@ArgsType()
export class ChangeVenueArgs extends VersionArgs {
  @Field(() => ChangeVenueInput)
  change!: ChangeVenueInput;
}

@ArgsType()
export class RemoveFromVenueArgs extends VersionArgs {
  @Field(() => RemoveFromVenueInput)
  removal!: RemoveFromVenueInput;

  @Field({ defaultValue: false, description: cancels })
  cancelMeetings: boolean = false;
}

@ArgsType()
export class ChangeFairDaysArgs extends VersionArgs {
  @Field(() => [FairDayInput], { description: 'All days on which the doors open.' })
  days!: FairDayInput[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day, where it changes.' })
  startsOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day, where it changes.' })
  endsOn?: string | null;

  @Field({ defaultValue: false, description: cancels })
  cancelMeetings: boolean = false;
}

@ObjectType('VideoRoom', { description: 'A video room as its fair’s officers see it.' })
export class VideoRoomDto {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'Address at which it opens.' })
  url!: string;
}

@ObjectType('InterpreterDetails', {
  description: 'An interpreter as their fair’s officers see them.',
})
export class InterpreterDetailsDto {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => [String], { description: 'BCP 47 tags.' })
  languages!: readonly string[];
}

@ObjectType('VenueDetails', {
  description: 'What of a venue only officers see; at most 500 rooms and 200 interpreters.',
})
export class VenueDetailsDto {
  @Field(() => [VideoRoomDto])
  videoRooms!: readonly VideoRoomDto[];

  @Field(() => [InterpreterDetailsDto])
  interpreters!: readonly InterpreterDetailsDto[];
}
