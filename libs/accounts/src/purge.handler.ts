import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, HandlesJob, type JobHandler } from '#platform';
import { DataSource } from 'typeorm';
import { purgeAccounts } from './accounts.jobs.js';

/** Removes what has been out of date for a day: nothing that anybody could still use. */
@HandlesJob(purgeAccounts)
@Injectable()
export class PurgeHandler implements JobHandler<object> {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const dayAgo = [new Date(this.clock().getTime() - 24 * 3_600_000)];
    await this.dataSource.query('DELETE FROM credentials WHERE expires_at < $1', dayAgo);
    await this.dataSource.query('DELETE FROM one_time_links WHERE expires_at < $1', dayAgo);
    await this.dataSource.query('DELETE FROM throttles WHERE resets_at < $1', dayAgo);
  }
}
