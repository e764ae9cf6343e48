import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { makeBuyer, makeNeeds, makeSuppliers, openMatching } from '../support/match-world.js';
import { testConfig } from '../support/queue-engines.js';

const program = join(import.meta.dirname, '../../dist/test/faults/matching.process.js');
const kills = 6;
const [suppliers, needs, products] = [300, 120, 3];

interface Kept {
  readonly needId: string;
  readonly supplierId: string;
  readonly score: number;
}

/** Lists whose run says something else than their rows. */
const halves = `
  SELECT run.need_id FROM match_runs run
   WHERE (SELECT count(*) FROM matches WHERE need_id = run.need_id) <> least(run.eligible, 50)
      OR run.lowest_score <> (SELECT min(score) FROM matches WHERE need_id = run.need_id)
   UNION ALL
  SELECT need_id FROM matches WHERE need_id NOT IN (SELECT need_id FROM match_runs)`;

describe('a comparison whose worker is killed', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let db: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await openMatching(testConfig(database.url));
    db = app.get(DataSource);
    await makeSuppliers(app, suppliers, products);
    await makeNeeds(app, await makeBuyer(app), needs, products);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it(
    'leaves no list half written, and the next one ends with the same rows',
    async () => {
      await finish(start());
      const expected = await read();
      await db.query('DELETE FROM match_runs');
      let comparedBefore = 0;
      for (let killed = 0; killed < kills; killed++) {
        const child = start();
        await once(child.stdout as NodeJS.ReadableStream, 'data');
        await Promise.race([sleep(Math.random() * 300), once(child, 'exit')]);
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        expect(await db.query(halves)).toEqual([]);
        const compared = (await read()).length;
        expect(compared).toBeGreaterThanOrEqual(comparedBefore);
        comparedBefore = compared;
      }
      await Promise.all([finish(start()), finish(start())]);
      expect(await db.query(halves)).toEqual([]);
      expect(await read()).toEqual(expected);
      expect(expected.length).toBeGreaterThan(needs * 20);
    },
    5 * 60_000,
  );

  function start(): ChildProcess {
    const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url };
    return spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  }

  async function finish(child: ChildProcess): Promise<void> {
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
  }

  function read(): Promise<Kept[]> {
    return db.query<Kept[]>(
      `SELECT need_id AS "needId", supplier_id AS "supplierId", score FROM matches
        ORDER BY need_id, score DESC, supplier_id`,
    );
  }
});
