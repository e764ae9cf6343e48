import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { matchNeeds, matchSuppliers } from '../matching.jobs.js';
import { Matcher } from './matcher.js';

@HandlesJob(matchNeeds)
@Injectable()
export class MatchNeedsHandler implements JobHandler<{ needIds: string[] }> {
  constructor(private readonly matcher: Matcher) {}

  handle({ needIds }: { needIds: string[] }, run: JobRun): Promise<void> {
    return this.matcher.matchNeeds(needIds, run.signal);
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
