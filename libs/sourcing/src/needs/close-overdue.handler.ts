import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { closeOverdueNeeds } from '../sourcing.jobs.js';
import { NeedService } from './need.service.js';

@HandlesJob(closeOverdueNeeds)
@Injectable()
export class CloseOverdueHandler implements JobHandler<object> {
  constructor(private readonly needs: NeedService) {}

  async handle(_payload: object, run: JobRun): Promise<void> {
    while (!run.signal.aborted && (await this.needs.closeOverdue()) > 0);
  }
}
