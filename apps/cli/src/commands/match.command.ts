import { Command } from 'commander';
import { Matcher } from '#matching';
import { NeedReader } from '#sourcing';
import { Progress } from '../app/progress.js';
import { withApp } from '../app/with-app.js';

const batchSize = 20;

export function matchCommand(): Command {
  return new Command('match')
    .description('Compute the matches of all open needs, or of the ones named, again.')
    .argument('[need...]', 'ids of sourcing needs')
    .action((given: string[]) =>
      withApp(async (app) => {
        const needIds = given.length > 0 ? given : await listOpenIds(app.get(NeedReader));
        const matcher = app.get(Matcher);
        const progress = new Progress('Matching');
        const stop = new AbortController();
        process.once('SIGINT', () => stop.abort());
        for (let start = 0; start < needIds.length; start += batchSize) {
          await matcher.matchNeeds(needIds.slice(start, start + batchSize), stop.signal);
          progress.show((start + batchSize) / needIds.length);
        }
        progress.finish(`${needIds.length} needs`);
      }),
    );
}

async function listOpenIds(needs: NeedReader): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const batch = await needs.listOpen(ids.at(-1), 500);
    ids.push(...batch.map((need) => need.id));
    if (batch.length < 500) return ids;
  }
}
