import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Reindexer, SEARCH_INDEX, type SearchIndex } from '#discovery';
import { Outbox, Transactions } from '#platform';
import { profilesChanged } from '#profiles';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testConfig } from '../support/queue-engines.js';
import { openContext } from '../support/search-bench.js';
import { corpusDocument, repeatable } from '../support/search-corpus.js';
import { request } from '../support/search-documents.js';
import { describeSearchSettings } from '../support/search-engines.js';
import { storeSuppliers } from '../support/search-harness.js';

jest.setTimeout(300_000);

const program = join(process.cwd(), 'dist/test/support/search-process.js');
const count = 400;
const kills = 10;
const suppliers = Array.from({ length: count }, (_, index) => corpusDocument(index));

describeSearchSettings('Indexing, killed with -9,', (settings) => {
  let database: TestDatabase;
  let context: INestApplicationContext;
  let index: SearchIndex;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    expect(existsSync(program)).toBe(true);
    database = await createTestDatabase();
    context = await openContext(testConfig(database.url, settings));
    index = context.get<SearchIndex>(SEARCH_INDEX);
    await storeSuppliers(context, suppliers);
    await context.get(Reindexer).reindex();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await context.close();
    await database.drop();
  });

  const start = async (role: 'reindex' | 'work'): Promise<ChildProcess> => {
    const env = {
      ...process.env,
      ...{ DATABASE_URL: database.url, NODE_ENV: 'test', LOG_LEVEL: 'silent' },
      // Long enough that no job is taken up again so often during the kills that it counts as dead.
      JOB_LOCK_SECONDS: '20',
      ...settings,
    };
    const child = fork(program, [role], { env, execArgv: [] });
    children.push(child);
    await once(child, 'message');
    return child;
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const findAll = async (text = ''): Promise<string[]> => {
    const ids: string[] = [];
    for (let offset = 0; offset < count + 100; offset += 100) {
      const page = await index.search(request({ text, offset, limit: 100, sort: 'NEWEST' }));
      ids.push(...page.hits.map(({ id }) => id));
    }
    return ids.sort();
  };
  const allIds = suppliers.map(({ id }) => id).sort();

  test(`a rebuild at ${kills} random points leaves every supplier found once`, async () => {
    const random = repeatable(20_261_122);
    for (let round = 0; round < kills; round++) {
      const child = await start('reindex');
      await sleep(random() * 500);
      await kill(child);
      expect(await findAll()).toEqual(allIds);
    }
    expect(await context.get(Reindexer).reindex()).toBe(count);
    expect(await findAll()).toEqual(allIds);
  });

  test(`a worker at ${kills} random points loses and doubles no change`, async () => {
    const random = repeatable(20_261_123);
    const half = count / 2;
    const changed = suppliers
      .slice(0, half)
      .map((one) => ({ ...one, texts: [`${one.texts[0] ?? ''} Refreshed zanahoria.`] }));
    for (let round = 0; round < kills; round++) {
      const size = half / kills;
      await storeSuppliers(context, changed.slice(round * size, (round + 1) * size));
      const child = await start('work');
      await sleep(random() * 700);
      await kill(child);
    }
    await context.get(Transactions).run(async (tx) => {
      const last = suppliers.at(-1)?.id ?? '';
      await tx.query(`UPDATE profiles SET status = 'HIDDEN' WHERE id = $1`, [last]);
      await context.get(Outbox).append(tx, profilesChanged, { profileIds: [last] });
    });
    const worker = await start('work');
    const wanted = changed.map(({ id }) => id).sort();
    const patience = performance.now() + 120_000;
    const isThere = async (): Promise<boolean> =>
      (await findAll('zanahoria')).length === half && (await index.countDocuments()) === count - 1;
    while (!(await isThere()) && performance.now() < patience) await sleep(200);
    await kill(worker);
    expect(await findAll('zanahoria')).toEqual(wanted);
    expect(await findAll()).toEqual(allIds.slice(0, -1));
  });
});
