import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '#platform';
import { renewBuyersNeeds } from '../sourcing.jobs.js';
import { NeedService } from './need.service.js';

@HandlesJob(renewBuyersNeeds)
@Injectable()
export class BuyersNeedsHandler implements JobHandler<{ organisationIds: string[] }> {
  constructor(private readonly needs: NeedService) {}

  handle({ organisationIds }: { organisationIds: string[] }): Promise<void> {
    return this.needs.renewNeedsOf(organisationIds);
  }
}
