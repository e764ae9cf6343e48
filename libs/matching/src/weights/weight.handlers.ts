import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { NeedReader } from '#sourcing';
import { rematchNeeds, trainWeightsJob } from '../matching.jobs.js';
import { Matcher } from '../matches/matcher.js';
import { WeightTrainer } from './weight.trainer.js';

@HandlesJob(trainWeightsJob)
@Injectable()
export class TrainWeightsHandler implements JobHandler<Record<never, never>> {
  constructor(private readonly trainer: WeightTrainer) {}

  async handle(_: Record<never, never>, { signal }: JobRun): Promise<void> {
    await this.trainer.train(signal);
  }
}

const batchSize = 20;

/** Matches every open need anew, since what they are compared by has changed. */
@HandlesJob(rematchNeeds)
@Injectable()
export class RematchNeedsHandler implements JobHandler<Record<never, never>> {
  constructor(
    private readonly needs: NeedReader,
    private readonly matcher: Matcher,
  ) {}

  async handle(_: Record<never, never>, run: JobRun): Promise<void> {
    let after: string | undefined;
    for (;;) {
      const batch = await this.needs.listOpen(after, batchSize);
      await this.matcher.matchNeeds(
        batch.map(({ id }) => id),
        run.signal,
      );
      if (batch.length < batchSize) return;
      after = batch.at(-1)?.id;
    }
  }
}
