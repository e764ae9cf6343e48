import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOfValues, NotFound, resultUnion } from '#platform';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';
import { FailureCause } from './failure-cause.js';

const FailureCauseType = enumOfValues<FailureCause>(
  'FailureCause',
  'Why a job failed, as far as the words of its failure tell.',
  {
    [FailureCause.Interrupted]: 'The worker stopped in the middle of it.',
    [FailureCause.Unreachable]: 'A server that it needs could not be reached.',
    [FailureCause.TimedOut]: 'It, or a server that it needs, took too long.',
    [FailureCause.Busy]: 'Too much was under way at once.',
    [FailureCause.NoRoom]: 'A disk or the memory was full.',
    [FailureCause.LetterRefused]: 'The mail server refused a letter.',
    [FailureCause.BadData]: 'It met data that it cannot work with.',
    [FailureCause.Unknown]: 'Its words tell nothing more.',
  },
);

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

  @Field(() => FailureCauseType, { description: 'Why the last try failed.' })
  cause!: FailureCause;

  @Field({ description: 'What the last try failed with, in English as it was thrown.' })
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
