import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Audit } from '#accounts';
import {
  Allow,
  CurrentViewer,
  JobQueues,
  NotFound,
  refuse,
  Role,
  Transactions,
  type Viewer,
} from '#platform';
import { findCause } from './failure-cause.js';
import { jobFailures } from './jobs.errors.js';
import { BackgroundWorkView, type DeadJobsRetried, RetryDeadJobsResult } from './jobs.view.js';

/** Most dead jobs that are shown. */
const mostListed = 100;

/** Background work, for those who run the platform: what the command line's `jobs` shows, too. */
@Resolver()
export class JobsResolver {
  constructor(
    private readonly queues: JobQueues,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  @Allow(Role.PlatformAdministrator)
  @Query(() => BackgroundWorkView, {
    description: 'How many jobs wait, run and are dead, and the dead ones.',
  })
  async backgroundWork(): Promise<BackgroundWorkView> {
    const counts = Object.entries(await this.queues.countJobs());
    const dead = await this.queues.listDead(mostListed);
    return {
      queues: counts.map(([queue, { waiting = 0, active = 0, delayed = 0, failed = 0 }]) => ({
        queue,
        waiting,
        active,
        delayed,
        dead: failed,
      })),
      dead: dead.map((job) => ({
        ...job,
        cause: findCause(job.reason),
        failedAt: job.failedAt ?? null,
      })),
    };
  }

  @Allow(Role.PlatformAdministrator)
  @Mutation(() => RetryDeadJobsResult, {
    description: 'Puts dead jobs back in line: the one that is named, or all.',
  })
  async retryDeadJobs(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
  ): Promise<DeadJobsRetried> {
    const retried = await this.queues.retryDead(id ?? undefined);
    if (id && retried === 0) refuse(new NotFound(jobFailures.DEAD_JOB_NOT_FOUND()));
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        act: 'platform.dead-jobs-retried',
        actorId: viewer.userId,
        details: { job: id ?? 'all', retried },
      }),
    );
    return { retried };
  }
}
