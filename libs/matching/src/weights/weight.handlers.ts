import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { trainWeightsJob } from '../matching.jobs.js';
import { WeightTrainer } from './weight.trainer.js';

@HandlesJob(trainWeightsJob)
@Injectable()
export class TrainWeightsHandler implements JobHandler<Record<never, never>> {
  constructor(private readonly trainer: WeightTrainer) {}

  async handle(_: Record<never, never>, { signal }: JobRun): Promise<void> {
    await this.trainer.train(signal);
  }
}
