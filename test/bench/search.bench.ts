import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Reindexer } from '#discovery';
import { startBuiltApi } from '../support/built-api.js';
import {
  type BenchEngine,
  openContext,
  option,
  prepareSuppliers,
  type SupplierBench,
} from '../support/search-bench.js';
import { benchOperation, benchQueries } from '../support/search-queries.js';
import type { Bench, Measurement } from './report.js';

/** Searches a second that each engine must bear. */
const rates = { postgres: 20, meilisearch: 50 } as const;
const goals: Measurement['goals'] = {
  postgresP95: '<= 250',
  meilisearchP95: '<= 50',
  postgresAddedP95: '<= 10',
  meilisearchAddedP95: '<= 10',
};

/** Searches before those that count. */
const warmUpSeconds = 15;

/** What one search took, milliseconds: from when it was due, and without the engine's own time. */
interface Timing {
  readonly whole: number;
  readonly added: number;
  /** The engine was too slow, and a plain list was given instead. */
  readonly isList: boolean;
}

interface Answer {
  readonly data?: { readonly searchSuppliers: { engine: string; engineMilliseconds: number } };
}

/**
 * Searches at a fixed rate through GraphQL over HTTP, whether or not earlier ones are answered:
 * waiting in line counts. Arguments: `--suppliers=100000 --seconds=20 --engines=postgres,meilisearch`.
 */
const bench: Bench = async (args) => {
  const suppliers = await prepareSuppliers(args);
  const seconds = Number(option(args, 'seconds', '20'));
  const figures: Record<string, number> = { queries: benchQueries.length };
  try {
    for (const engine of suppliers.engines) {
      Object.assign(figures, await measure(suppliers, engine, seconds));
    }
  } finally {
    await suppliers.stop();
  }
  return { figures, goals, baselines: {} };
};
export default bench;

async function measure(
  suppliers: SupplierBench,
  engine: BenchEngine,
  seconds: number,
): Promise<Record<string, number>> {
  const config = suppliers.config(engine);
  const context = await openContext(config);
  const started = performance.now();
  await context.get(Reindexer).reindexIfEmpty();
  console.error(`${engine.name} indexed after ${Math.round(performance.now() - started)} ms`);
  await context.close();
  const api = await startBuiltApi(config);
  const url = `${api.origin}/graphql`;
  const rate = rates[engine.name];
  console.error(`searching ${engine.name} at ${rate} a second`);
  try {
    // Until the code that answers is compiled, as it is in an api that has run for a minute.
    await searchAt(url, engine, rate, warmUpSeconds);
    const timings = await searchAt(url, engine, rate, seconds);
    const whole = timings.map((timing) => timing.whole);
    const added = timings.map((timing) => timing.added);
    const { name } = engine;
    return {
      [`${name}P50`]: percentile(whole, 0.5),
      [`${name}P95`]: percentile(whole, 0.95),
      [`${name}P99`]: percentile(whole, 0.99),
      [`${name}AddedP95`]: percentile(added, 0.95),
      [`${name}Searches`]: timings.length,
      [`${name}Lists`]: timings.filter(({ isList }) => isList).length,
    };
  } finally {
    await api.stop();
  }
}

async function searchAt(
  url: string,
  engine: BenchEngine,
  rate: number,
  seconds: number,
): Promise<Timing[]> {
  const agent = new Agent({ keepAlive: true });
  const started = performance.now();
  const searches: Promise<Timing>[] = [];
  for (let number = 0; number < rate * seconds; number++) {
    const due = started + (number * 1000) / rate;
    await sleep(Math.max(0, due - performance.now()));
    // A stride without a common factor with their number takes all queries in a mixed order.
    const { query, filters } = benchQueries[(number * 73) % benchQueries.length] ?? {};
    searches.push(searchOnce(url, agent, engine, { query, filters }));
  }
  const timings = await Promise.all(searches);
  agent.destroy();
  return timings;
}

async function searchOnce(
  url: string,
  agent: Agent,
  engine: BenchEngine,
  variables: object,
): Promise<Timing> {
  const started = performance.now();
  const answer = await post(url, agent, JSON.stringify({ query: benchOperation, variables }));
  const whole = performance.now() - started;
  const found = (JSON.parse(answer) as Answer).data?.searchSuppliers;
  const isList = found?.engine === 'list';
  if (!found || (found.engine !== engine.name && !isList)) {
    throw new Error(`No proper answer: ${answer.slice(0, 300)}`);
  }
  return { whole, added: whole - found.engineMilliseconds, isList };
}

function post(url: string, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return Math.round(value * 10) / 10;
}
