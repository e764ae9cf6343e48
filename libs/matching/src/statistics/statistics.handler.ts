import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { renewTextStatistics } from '../matching.jobs.js';
import { StatisticsRenewer } from './statistics.renewer.js';

@HandlesJob(renewTextStatistics)
@Injectable()
export class RenewTextStatisticsHandler implements JobHandler<Record<never, never>> {
  constructor(private readonly renewer: StatisticsRenewer) {}

  async handle(_: Record<never, never>, { signal }: JobRun): Promise<void> {
    await this.renewer.renew(signal);
  }
}
