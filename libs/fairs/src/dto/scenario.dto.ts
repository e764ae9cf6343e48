import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';
import {
  Conflict,
  connectionOf,
  enumOf,
  InvalidInput,
  NotAllowed,
  NotFound,
  resultUnion,
} from '#platform';
import type { ScenarioState } from '../domain/scenario.states.js';

export const ScenarioStateEnum = enumOf<ScenarioState>('ScenarioState', 'State of a scenario.', {
  queued: 'Waits for a worker.',
  running: 'A worker searches.',
  ready: 'It can be published.',
  failed: 'It could not be made.',
  published: 'It is the timetable of its round.',
  replaced: 'It was; another one is. It can be published again.',
});

@ObjectType('Scenario', { description: 'A timetable that was tried for a round.' })
export class ScenarioDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  roundId!: string;

  @Field()
  name!: string;

  @Field(() => ScenarioStateEnum)
  state!: ScenarioState;

  @Field(() => Int, { nullable: true, description: 'Meetings in it.' })
  placed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Wished meetings that are not.' })
  unplaced!: number | null;

  @Field(() => Float, { nullable: true })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Proven: no timetable is worth more.' })
  valueBound!: number | null;

  @Field(() => Int, { nullable: true, description: 'Idle gaps between two meetings of somebody.' })
  breaks!: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The scenario that it is a change of; null for one made anew.',
  })
  madeFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  failure!: string | null;

  @Field(() => GraphQLDateTime)
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true })
  publishedAt!: Date | null;
}

@ObjectType('ScenarioProgress', { description: 'How far a search is.' })
export class ScenarioProgressDto {
  @Field(() => ID)
  scenarioId!: string;

  @Field(() => Float)
  value!: number;

  @Field(() => Float)
  valueBound!: number;

  @Field(() => Float, { description: 'From 0, proven best, to 1.' })
  gap!: number;

  @Field(() => Int)
  breaks!: number;

  @Field()
  isDone!: boolean;
}

@ObjectType('MissingMeeting', {
  description: 'Why a wished meeting is not in a timetable (docs/scheduling.md).',
})
export class MissingMeetingDto {
  @Field({ description: 'Such as `participant_full` or `no_common_free_slot`.' })
  code!: string;

  @Field(() => GraphQLJSONObject, { description: 'Whom or what it names.' })
  reason!: object;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The cheapest single change that would make room.',
  })
  fix!: object | null;
}

@ObjectType()
export class ScenarioConnection extends connectionOf(ScenarioDto, 'Scenario') {}

@ArgsType()
export class MissingMeetingArgs {
  @Field(() => ID)
  scenarioId!: string;

  @Field(() => ID, { description: 'The buyer’s registration.' })
  buyerId!: string;

  @Field(() => ID, { description: 'The supplier’s registration.' })
  supplierId!: string;
}

@InputType()
export class StartScenarioInput {
  @Field(() => ID)
  roundId!: string;

  @Field()
  name!: string;

  @Field(() => Int, { defaultValue: 60, description: 'Longest time to search.' })
  seconds = 60;

  @Field(() => Int, { defaultValue: 1, description: 'Another seed tries other ways.' })
  seed = 1;
}

export const ScenarioResult = resultUnion('ScenarioResult', ScenarioDto, [
  InvalidInput,
  NotFound,
  NotAllowed,
  Conflict,
]);
