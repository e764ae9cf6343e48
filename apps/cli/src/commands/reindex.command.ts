import { Command } from 'commander';
import { Reindexer, ReindexUnderWay } from '#discovery';
import { Progress } from '../app/progress.js';
import { withApp } from '../app/with-app.js';

export function reindexCommand(): Command {
  return new Command('reindex')
    .description('Rebuild the search index beside the live one, and swap.')
    .action(() =>
      withApp(async (app) => {
        const progress = new Progress('Indexing');
        try {
          const count = await app
            .get(Reindexer)
            .reindex(({ done, total }) => progress.show(total === 0 ? 1 : done / total));
          progress.finish(`${count} suppliers can be found`);
        } catch (error) {
          if (!(error instanceof ReindexUnderWay)) throw error;
          console.error(error.message);
          process.exitCode = 1;
        }
      }),
    );
}
