import pg from 'pg';

/** Connections of one process that search. */
const poolSize = 4;

/**
 * Postgres reckons that reading the whole table beats the index for filters that many suppliers
 * fit, but it does not know that every vector then has to be fetched from where wide values lie.
 * Searches are many and short: neither compiling them nor spreading one over processes pays.
 */
const options = [
  'enable_seqscan=off',
  'jit=off',
  'max_parallel_workers_per_gather=0',
  'work_mem=32MB',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** Opens the connections of the search engine on Postgres. */
export function openSearchPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'iloilo-search',
    options,
  });
  // An idle connection that breaks is replaced by the next search.
  pool.on('error', () => undefined);
  return pool;
}
