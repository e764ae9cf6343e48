import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '#platform';
import { markMissedMeetings } from './day.events.js';
import { NoShows } from './no-shows.js';

@HandlesJob(markMissedMeetings)
@Injectable()
export class MarkMissedHandler implements JobHandler<object> {
  constructor(private readonly noShows: NoShows) {}

  async handle(): Promise<void> {
    await this.noShows.markMissed();
  }
}
