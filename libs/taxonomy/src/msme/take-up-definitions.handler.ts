import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '#platform';
import { takeUpDefinitions } from '../taxonomy.jobs.js';
import { MsmeDefinitions } from './msme.definitions.js';

@HandlesJob(takeUpDefinitions)
@Injectable()
export class TakeUpDefinitionsHandler implements JobHandler<object> {
  constructor(private readonly definitions: MsmeDefinitions) {}

  handle(): Promise<void> {
    return this.definitions.announceChanges();
  }
}
