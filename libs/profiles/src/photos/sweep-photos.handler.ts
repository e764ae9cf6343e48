import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, HandlesJob, type JobHandler, Transactions } from '#platform';
import { sweepPhotos } from '../profiles.jobs.js';
import { PhotoShelf } from './photo.shelf.js';

/** Who takes a photo away may think better of it for so long. */
const graceInMilliseconds = 7 * 24 * 3600 * 1000;

@HandlesJob(sweepPhotos)
@Injectable()
export class SweepPhotosHandler implements JobHandler<object> {
  constructor(
    private readonly transactions: Transactions,
    private readonly shelf: PhotoShelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const before = new Date(this.clock().getTime() - graceInMilliseconds);
    await this.transactions.run((tx) => this.shelf.sweep(tx, before));
  }
}
