import matchLatency from './match-latency.bench.js';
import { measureAllNeeds } from './match/all-needs.part.js';
import { measureLarge } from './match/large.part.js';
import { measureMillion } from './match/million.part.js';
import type { Part } from './match/measure.js';
import { measureProductSql } from './match/product-sql.part.js';
import { measureSql } from './match/sql.part.js';
import type { Measurement } from './report.js';

/** What can be measured by name, in the order of a whole run. */
const parts: Readonly<Record<string, () => Part | Promise<Part>>> = {
  million: () => measureMillion(1_000_000),
  large: () => measureLarge(100_000),
  needs: () => measureAllNeeds(20_000),
  sql: () => measureSql(100_000, 40),
  'product-sql': () => measureProductSql(100_000, 3),
  // Through the api and workers, with all defaults: `match-latency` by itself takes options.
  latency: async () => nameWorld(await matchLatency([])),
};

/** What several parts measure has names of its own here. */
const nameWorld = ({ figures, ...others }: Measurement): Measurement => ({
  ...others,
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [ofWorld[name] ?? name, figure]),
  ),
});

const ofWorld: Readonly<Record<string, string>> = {
  suppliers: 'latencySuppliers',
  needs: 'latencyNeeds',
  loadAverage: 'latencyLoadAverage',
};

/** The matcher: `match [PART...]`, every part where none is named. */
export default async function matchBench(args: readonly string[]): Promise<Measurement> {
  const names = args.length > 0 ? args : Object.keys(parts);
  const measured: Part[] = [];
  for (const name of names) {
    const part = parts[name];
    if (!part) throw new Error(`Name parts out of: ${Object.keys(parts).join(', ')}.`);
    measured.push(await part());
  }
  return {
    figures: Object.assign({}, ...measured.map(({ figures }) => figures)) as Part['figures'],
    goals: Object.assign({}, ...measured.map(({ goals }) => goals)) as Part['goals'],
    baselines: Object.assign(
      {},
      ...measured.map(({ baselines }) => baselines),
    ) as Part['baselines'],
  };
}
