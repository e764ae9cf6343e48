import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, JobQueues, type JobRun } from '#platform';
import { matchNeeds, matchSuppliers } from '../matching.jobs.js';
import { Matcher } from './matcher.js';

/** Needs that one job compares; more are shared out, so that every worker has its part. */
const shardSize = 10;

@HandlesJob(matchNeeds)
@Injectable()
export class MatchNeedsHandler implements JobHandler<{ needIds: string[] }> {
  constructor(
    private readonly matcher: Matcher,
    private readonly queues: JobQueues,
  ) {}

  handle({ needIds }: { needIds: string[] }, run: JobRun): Promise<void> {
    if (needIds.length <= shardSize) return this.matcher.matchNeeds(needIds, run.signal);
    const shards = Array.from({ length: Math.ceil(needIds.length / shardSize) }, (_, shard) => ({
      definition: matchNeeds,
      payload: { needIds: needIds.slice(shard * shardSize, (shard + 1) * shardSize) },
      id: `${run.id}-${shard}`,
    }));
    return this.queues.addAll(shards);
  }
}

@HandlesJob(matchSuppliers)
@Injectable()
export class MatchSuppliersHandler implements JobHandler<{ profileIds: string[] }> {
  constructor(private readonly matcher: Matcher) {}

  handle({ profileIds }: { profileIds: string[] }, run: JobRun): Promise<void> {
    return this.matcher.matchSuppliers(profileIds, run.signal);
  }
}
