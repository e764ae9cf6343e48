import { Reindexer } from '#discovery';
import { openContext, prepareSuppliers } from '../support/search-bench.js';
import type { Bench } from './report.js';

/**
 * Builds the whole index from the database, from the first read to all being searchable.
 * Arguments: `--suppliers=100000 --engines=postgres,meilisearch`.
 */
const bench: Bench = async (args) => {
  const suppliers = await prepareSuppliers(args);
  const figures: Record<string, number> = {};
  try {
    for (const engine of suppliers.engines) {
      const context = await openContext(suppliers.config(engine));
      const started = performance.now();
      figures[`${engine.name}Suppliers`] = await context.get(Reindexer).reindex();
      figures[`${engine.name}Seconds`] = Math.round((performance.now() - started) / 100) / 10;
      await context.close();
    }
  } finally {
    await suppliers.stop();
  }
  return {
    figures,
    goals: { postgresSeconds: '<= 60', meilisearchSeconds: '<= 90' },
    baselines: {},
  };
};
export default bench;
