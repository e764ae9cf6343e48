import { Command } from 'commander';
import { JobQueues } from '#platform';
import { withApp } from '../app/with-app.js';

const mostListed = 100;

export function jobsCommand(): Command {
  const jobs = new Command('jobs').description('See and retry background work.');
  jobs
    .command('list', { isDefault: true })
    .description('Count the jobs of every queue and list the dead ones, newest first.')
    .action(() =>
      withApp(async (app) => {
        const queues = app.get(JobQueues);
        console.table(await queues.countJobs());
        const dead = await queues.listDead(mostListed);
        for (const job of dead) {
          const failedAt = job.failedAt?.toISOString() ?? 'unknown time';
          console.log(`${job.id}  ${job.name}  ${failedAt}  ${job.reason}`);
        }
        if (dead.length === 0) console.log('No dead jobs.');
      }),
    );
  jobs
    .command('retry')
    .description('Put dead jobs back in line.')
    .argument('[id]', 'one dead job; all of them where left out')
    .action((id?: string) =>
      withApp(async (app) => {
        const retried = await app.get(JobQueues).retryDead(id);
        console.log(`${retried} dead jobs are back in line.`);
        if (id !== undefined && retried === 0) {
          console.error(`No dead job has the id ${id}. See: npm run cli -- jobs`);
          process.exitCode = 1;
        }
      }),
    );
  return jobs;
}
