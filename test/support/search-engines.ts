import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import {
  MeiliSearchIndex,
  openSearchPool,
  PostgresSearchIndex,
  type SearchIndex,
} from '#discovery';
import { createTestDatabase } from './database.js';
import { describeWithEngine } from './engines.js';

/** A search engine of one test file, empty at first. */
export interface TestSearch {
  readonly index: SearchIndex;
  close(): Promise<void>;
}

export async function openPostgresSearch(): Promise<TestSearch> {
  const database = await createTestDatabase();
  const index = new PostgresSearchIndex(openSearchPool(database.url));
  return {
    index,
    close: async () => {
      await index.close();
      await database.drop();
    },
  };
}

/** An index of its own on the test server. */
export async function openMeiliSearch(address: string): Promise<TestSearch> {
  const key = process.env.ILOILO_TEST_MEILI_KEY;
  const uid = `test_${randomBytes(6).toString('hex')}`;
  const index = new MeiliSearchIndex(address, key, uid);
  await index.prepare();
  return {
    index,
    close: async () => {
      const client = new Meilisearch({ host: address, apiKey: key });
      await client.deleteIndexIfExists(uid);
      await client.deleteIndexIfExists(`${uid}_next`);
    },
  };
}

/** Runs one suite on every search engine; without Meilisearch its half is skipped, and named. */
export function describeSearchEngines(
  title: string,
  suite: (open: () => Promise<TestSearch>) => void,
): void {
  describe(`${title} on Postgres`, () => suite(openPostgresSearch));
  describeWithEngine('meilisearch', `${title} on Meilisearch`, (address) =>
    suite(() => openMeiliSearch(address)),
  );
}

/** Settings by which the product takes a search engine. */
export type SearchSettings = Readonly<Record<string, string>>;

/** As `describeSearchEngines`, for suites that start the product: an index of its own for each. */
export function describeSearchSettings(
  title: string,
  suite: (settings: SearchSettings, engine: 'postgres' | 'meilisearch') => void,
): void {
  describe(`${title} on Postgres`, () => suite({}, 'postgres'));
  describeWithEngine('meilisearch', `${title} on Meilisearch`, (address) =>
    suite(
      {
        MEILISEARCH_URL: address,
        MEILISEARCH_KEY: process.env.ILOILO_TEST_MEILI_KEY ?? '',
        MEILISEARCH_INDEX: `test_${randomBytes(6).toString('hex')}`,
      },
      'meilisearch',
    ),
  );
}
