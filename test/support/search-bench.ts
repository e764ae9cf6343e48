import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { DiscoveryModule } from '#discovery';
import { type Config, PlatformModule } from '#platform';
import { ProfilesModule } from '#profiles';
import { createTestDatabase } from './database.js';
import { engineAddress } from './engines.js';
import { testConfig } from './queue-engines.js';
import { corpusDocument } from './search-corpus.js';
import { storeSuppliers } from './search-harness.js';
import { startServices, stopServices } from './services.js';

const batchSize = 500;

/** One engine under measurement. */
export interface BenchEngine {
  readonly name: 'postgres' | 'meilisearch';
  readonly settings: Readonly<Record<string, string>>;
}

/** Servers with a database of made-up suppliers, stored as import stores them. */
export interface SupplierBench {
  readonly engines: readonly BenchEngine[];
  config(engine: BenchEngine): Config;
  stop(): Promise<void>;
}

/** Reads `--name=value` from a benchmark's arguments. */
export function option(args: readonly string[], name: string, otherwise: string): string {
  const prefix = `--${name}=`;
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? otherwise;
}

/**
 * Starts the servers and stores suppliers; says on standard error what it does. With
 * `--database=URL` it takes the suppliers of a database that is there, and the Meilisearch of
 * `--meilisearch=URL` with the key of `--key=KEY`: repeated runs need not load again.
 */
export async function prepareSuppliers(args: readonly string[]): Promise<SupplierBench> {
  const kept = option(args, 'database', '');
  if (kept === '') await startServices();
  else keepMeilisearch(option(args, 'meilisearch', ''), option(args, 'key', ''));
  const url = kept === '' ? (await createTestDatabase()).url : kept;
  const bench: SupplierBench = {
    engines: findEngines(option(args, 'engines', 'postgres,meilisearch')),
    config: ({ settings }) => testConfig(url, { DATABASE_POOL: '8', ...settings }),
    stop: stopServices,
  };
  if (kept === '') await storeAll(bench, Number(option(args, 'suppliers', '100000')));
  return bench;
}

function keepMeilisearch(url: string, key: string): void {
  if (url !== '')
    Object.assign(process.env, { ILOILO_TEST_MEILI: url, ILOILO_TEST_MEILI_KEY: key });
}

async function storeAll(bench: SupplierBench, count: number): Promise<void> {
  const app = await openContext(bench.config({ name: 'postgres', settings: {} }));
  for (let first = 0; first < count; first += batchSize) {
    const size = Math.min(batchSize, count - first);
    const documents = Array.from({ length: size }, (_, index) => corpusDocument(first + index));
    await storeSuppliers(app, documents);
    if (first % 20_000 === 0) say(`stored ${first + size} of ${count} suppliers`);
  }
  await app.close();
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function findEngines(wanted: string): BenchEngine[] {
  const engines: BenchEngine[] = [{ name: 'postgres', settings: {} }];
  const address = engineAddress('meilisearch');
  if (address) {
    const settings = {
      MEILISEARCH_URL: address,
      MEILISEARCH_KEY: process.env.ILOILO_TEST_MEILI_KEY ?? '',
    };
    engines.push({ name: 'meilisearch', settings });
  } else {
    say('There is no meilisearch on the PATH: its half is not measured.');
  }
  return engines.filter(({ name }) => wanted.split(',').includes(name));
}

/** The services of discovery without transport, as the worker has them. */
export function openContext(config: Config): Promise<INestApplicationContext> {
  const imports = [
    PlatformModule.forRoot(config, 'bench'),
    AccountsModule,
    ProfilesModule,
    DiscoveryModule,
  ];
  return NestFactory.createApplicationContext({ module: class {}, imports }, { logger: false });
}
