import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '#platform';
import { findDueAlerts, sendSearchAlerts } from '../discovery.jobs.js';
import { SearchAlerts } from './search.alerts.js';

@HandlesJob(findDueAlerts)
@Injectable()
export class FindDueAlertsHandler implements JobHandler<object> {
  constructor(private readonly alerts: SearchAlerts) {}

  async handle(): Promise<void> {
    await this.alerts.announceDue();
  }
}

@HandlesJob(sendSearchAlerts)
@Injectable()
export class SendSearchAlertsHandler implements JobHandler<{ searchIds: string[] }> {
  constructor(private readonly alerts: SearchAlerts) {}

  async handle({ searchIds }: { searchIds: string[] }): Promise<void> {
    await this.alerts.sendDue(searchIds);
  }
}
