import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotFound, resultUnion } from '#platform';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';

@ObjectType('QueueCounts', { description: 'How many jobs of one queue are where.' })
export class QueueCountsView {
  @Field()
  queue!: string;

  @Field(() => Int, { description: 'Ready to run.' })
  waiting!: number;

  @Field(() => Int, { description: 'Under way.' })
  active!: number;

  @Field(() => Int, { description: 'For later: the next try, or the next time by the clock.' })
  delayed!: number;

  @Field(() => Int, { description: 'Failed their last try.' })
  dead!: number;
}

@ObjectType('DeadJob', { description: 'A job that failed its last try.' })
export class DeadJobView {
  @Field(() => ID)
  id!: string;

  @Field()
  queue!: string;

  @Field({ description: 'What kind of job, such as `index-profiles`.' })
  name!: string;

  @Field({ description: 'What the last try failed with.' })
  reason!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the last try failed.' })
  failedAt!: Date | null;

  @Field(() => GraphQLJSONObject, { description: 'The ids that it was given.' })
  payload!: object;
}

@ObjectType('BackgroundWork', { description: 'How the background work stands.' })
export class BackgroundWorkView {
  @Field(() => [QueueCountsView], { description: 'Every queue, by name.' })
  queues!: QueueCountsView[];

  @Field(() => [DeadJobView], { description: 'The latest 100 dead jobs, newest first.' })
  dead!: DeadJobView[];
}

@ObjectType({ description: 'Dead jobs are back in line.' })
export class DeadJobsRetried {
  @Field(() => Int, { description: 'How many.' })
  retried!: number;
}

export const RetryDeadJobsResult = resultUnion('RetryDeadJobsResult', DeadJobsRetried, [NotFound]);
