import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { MissingMeetingArgs, ScenarioDto } from './scenario.dto.js';

@ObjectType('GroupMeetings', {
  description: 'Meetings of the members of a group: one of the rules of rounds, or an economy.',
})
export class GroupMeetingsDto {
  @Field()
  group!: string;

  @Field(() => Int, { description: 'Those who could have a meeting.' })
  members!: number;

  @Field(() => Int)
  meetings!: number;

  @Field(() => Int, { description: 'Members without any meeting.' })
  without!: number;
}

@ObjectType('MeetingsChange', {
  description: 'A participant who has another number of meetings than in the first scenario.',
})
export class MeetingsChangeDto {
  @Field(() => ID)
  registrationId!: string;

  @Field(() => Int)
  before!: number;

  @Field(() => Int)
  after!: number;
}

@ObjectType('ScenarioComparison', { description: 'A scenario beside others of its round.' })
export class ScenarioComparisonDto {
  @Field(() => ScenarioDto)
  scenario!: ScenarioDto;

  @Field(() => Float, {
    description: 'Value more than the first has; below 0 it is what is given up.',
  })
  valueChange!: number;

  @Field(() => Int, { description: 'Participants who could have a meeting.' })
  participants!: number;

  @Field(() => Int, { description: 'Participants who have one.' })
  covered!: number;

  @Field(() => Int, { description: 'Pairs of which one side must meet the other.' })
  musts!: number;

  @Field(() => Int, { description: 'Those of them who meet.' })
  mustsPlaced!: number;

  @Field(() => [GroupMeetingsDto], { description: 'By name.' })
  groups!: readonly GroupMeetingsDto[];

  @Field(() => Int, { description: 'Participants with more meetings than in the first.' })
  gaining!: number;

  @Field(() => Int, { description: 'Participants with fewer.' })
  losing!: number;

  @Field(() => [MeetingsChangeDto], {
    description: 'The greatest losses first; at most 100 of either kind.',
  })
  changes!: readonly MeetingsChangeDto[];
}

@ObjectType('FairnessPrice', {
  description: 'What the fairness of a timetable costs, beside the same with fairness 0.',
})
export class FairnessPriceDto {
  @Field(() => ScenarioDto, {
    description: 'The same timetable with fairness 0; there is no price until it is ready.',
  })
  without!: ScenarioDto;

  @Field(() => Float, { nullable: true, description: 'By which it is worth more.' })
  valueGivenUp!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same as a share of its value, 0 to 1.' })
  shareGivenUp!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Proven: the fairness costs no more value than this.',
  })
  atMost!: number | null;

  @Field(() => ScenarioComparisonDto, {
    nullable: true,
    description: 'The fair timetable against the one without: who gains and who loses.',
  })
  comparison!: ScenarioComparisonDto | null;
}

@ObjectType('ChangedMeeting', {
  description: 'A meeting that publishing would add (no `from`), move, or cancel (no `to`).',
})
export class ChangedMeetingDto {
  @Field(() => ID, { description: 'The buyer’s registration.' })
  buyerId!: string;

  @Field(() => ID, { description: 'The supplier’s registration.' })
  supplierId!: string;

  @Field(() => GraphQLDateTime, { nullable: true })
  from!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  to!: Date | null;
}

@ObjectType('ScenarioChanges', {
  description: 'What publishing a scenario now would do to the meetings of its round.',
})
export class ScenarioChangesDto {
  @Field(() => Int, { description: 'Meetings that stay in their slot.' })
  kept!: number;

  @Field(() => Int)
  moving!: number;

  @Field(() => Int)
  cancelling!: number;

  @Field(() => Int)
  adding!: number;

  @Field(() => [ChangedMeetingDto], { description: 'At most 500 of each kind, in order of time.' })
  changes!: readonly ChangedMeetingDto[];
}

@ObjectType('CapacityPoint', { description: 'What so many tables more bring.' })
export class CapacityPointDto {
  @Field(() => Int)
  moreTables!: number;

  @Field(() => Int, { description: 'Meetings in all.' })
  placed!: number;

  @Field(() => Int, { description: 'Meetings more than without these tables.' })
  moreMeetings!: number;

  @Field(() => Float)
  value!: number;
}

@ObjectType('CapacityPlan', { description: 'What more tables would bring to a round.' })
export class CapacityPlanDto {
  @Field({ description: 'Whether all points are there.' })
  isDone!: boolean;

  @Field(() => [CapacityPointDto], { description: 'From none more on.' })
  points!: readonly CapacityPointDto[];
}

@ArgsType()
export class CompareScenariosArgs {
  @Field(() => [ID], {
    description: 'At most 5 of one round; the others are held against the first.',
  })
  ids!: string[];
}

@ArgsType()
export class PlanCapacityArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => [Int], { description: 'Numbers of tables to ask about, such as 1, 2 and 5.' })
  moreTables!: number[];

  @Field(() => Int, { defaultValue: 10, description: 'Longest search for each.' })
  seconds = 10;
}

@ArgsType()
export class RepairRoundArgs {
  @Field(() => ID)
  roundId!: string;

  @Field({ defaultValue: 'Repair' })
  name: string = 'Repair';
}

@ArgsType()
export class ApplyFixArgs extends MissingMeetingArgs {}
