import 'reflect-metadata';
import { Reindexer } from '#discovery';
import { loadConfigOrExit } from '#platform';
import { openContext } from './search-bench.js';
import { startSearchWorker } from './search-harness.js';

/** A process for tests to kill: `reindex` rebuilds the index and ends, `work` runs the worker. */
const config = loadConfigOrExit(process.env);
if (process.argv[2] === 'work') {
  await startSearchWorker(config);
  process.send?.('ready');
} else {
  const context = await openContext(config);
  process.send?.('ready');
  await context.get(Reindexer).reindex();
  await context.close();
  process.exit(0);
}
