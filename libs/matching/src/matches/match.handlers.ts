import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, JobQueues, type JobRun } from '#platform';
import { matchNeeds, matchSuppliers } from '../matching.jobs.js';
import { Matcher } from './matcher.js';
import { shareOut } from './share-out.js';

@HandlesJob(matchNeeds)
@Injectable()
export class MatchNeedsHandler implements JobHandler<{ needIds: string[] }> {
  constructor(
    private readonly matcher: Matcher,
    private readonly queues: JobQueues,
  ) {}

  handle({ needIds }: { needIds: string[] }, run: JobRun): Promise<void> {
    const shards = shareOut(needIds);
    if (shards.length === 1) return this.matcher.matchNeeds(needIds, run.signal);
    return this.queues.addAll(
      shards.map((shard, number) => ({
        definition: matchNeeds,
        payload: { needIds: shard },
        id: `${run.id}-${number}`,
      })),
    );
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
