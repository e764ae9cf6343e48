import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { expireRequests } from '../fairs.jobs.js';
import { MeetingService } from './meeting.service.js';

@HandlesJob(expireRequests)
@Injectable()
export class ExpireRequestsHandler implements JobHandler<object> {
  constructor(private readonly meetings: MeetingService) {}

  async handle(_payload: object, run: JobRun): Promise<void> {
    while (!run.signal.aborted && (await this.meetings.expireRequests()) > 0);
  }
}
