import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, JobQueues, type JobRun, type NewJob, newId } from '#platform';
import { NeedReader } from '#sourcing';
import { matchNeeds, matchSuppliers, rematchNeeds } from '../matching.jobs.js';
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
    const shards = shareOut(this.matcher.sortNeeds(needIds));
    return shards.length === 1
      ? this.matcher.matchNeeds(needIds, run.signal)
      : this.queues.addAll(toJobs(shards, run.id));
  }
}

/** Matches every open need anew, since what they are compared by has changed. */
@HandlesJob(rematchNeeds)
@Injectable()
export class RematchNeedsHandler implements JobHandler<Record<never, never>> {
  constructor(
    private readonly needs: NeedReader,
    private readonly matcher: Matcher,
    private readonly queues: JobQueues,
  ) {}

  /** Another try shares out anew: needs were opened and closed meanwhile. */
  async handle(): Promise<void> {
    const shards = shareOut(this.matcher.sortNeeds(await this.needs.listOpenIds()));
    await this.queues.addAll(toJobs(shards, newId()));
  }
}

const toJobs = (shards: readonly string[][], name: string): NewJob[] =>
  shards.map((needIds, number) => ({
    definition: matchNeeds,
    payload: { needIds },
    id: `${name}-${number}`,
  }));

@HandlesJob(matchSuppliers)
@Injectable()
export class MatchSuppliersHandler implements JobHandler<{ profileIds: string[] }> {
  constructor(private readonly matcher: Matcher) {}

  prepare(): Promise<void> {
    return this.matcher.prepare();
  }

  handle({ profileIds }: { profileIds: string[] }, run: JobRun): Promise<void> {
    return this.matcher.matchSuppliers(profileIds, run.signal);
  }
}
