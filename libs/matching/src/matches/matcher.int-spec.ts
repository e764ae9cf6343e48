import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReader } from '#accounts';
import { type MatchContext, type NeedFacts, scorePair } from '#match-engine';
import { NeedReader } from '#sourcing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  makeBuyer,
  makeNeeds,
  makeSuppliers,
  openMatching,
  productOf,
} from '../../../../test/support/match-world.js';
import { testConfig } from '../../../../test/support/queue-engines.js';
import { ContextSource } from '../facts/match-context.source.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { SupplierSource } from '../facts/supplier.source.js';
import { Matcher } from './matcher.js';
import { bestPerNeed, fewestNewcomers } from './match.rows.js';

interface Kept {
  readonly needId: string;
  readonly supplierId: string;
  readonly score: number;
  readonly isNewcomer: boolean;
}

type Job = (matcher: Matcher) => Promise<void>;

const byScore = (one: Kept, other: Kept): number =>
  other.score - one.score ||
  (one.needId + one.supplierId < other.needId + other.supplierId ? -1 : 1);

/** Numbers that look random and are the same in every run (a linear congruential generator). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Few products, so that lists overflow. */
const [supplierCount, needCount, products] = [130, 50, 2];

describe('kept matches', () => {
  let database: TestDatabase;
  /** Two workers, each with copies of its own. */
  let workers: INestApplicationContext[] = [];
  let db: DataSource;
  let supplierIds: string[];
  let needIds: string[];
  /** Those without a past delivery: some of them are never among a need's best by score. */
  let newcomers: ReadonlySet<string>;
  const signal = new AbortController().signal;
  const below = numbersFrom(7);

  beforeAll(async () => {
    database = await createTestDatabase();
    const config = testConfig(database.url);
    const app = await openMatching(config);
    supplierIds = await makeSuppliers(app, supplierCount, products);
    newcomers = new Set(supplierIds.slice(-20));
    await app.get(DataSource).query(
      `INSERT INTO track_records (id, supplier_id, awarded_on, buyer_name, buyer_key, description,
                                  language, evidence_level, source, row_key, imported_at)
       SELECT gen_random_uuid(), one.id, '2024-05-01', 'Somebody', 'somebody', $2,
              'en', 'PUBLIC_RECORD', 'test', 'one', now()
         FROM unnest($1::uuid[]) AS one (id)`,
      [
        supplierIds.filter((id) => !newcomers.has(id)),
        Array.from({ length: products }, (_, number) => productOf(number).name).join(' '),
      ],
    );
    needIds = await makeNeeds(app, await makeBuyer(app), needCount, products);
    workers = [app, await openMatching(config)];
    db = app.get(DataSource);
    await run([(matcher) => matcher.matchNeeds(needIds, signal)]);
  });
  afterAll(async () => {
    for (const worker of workers) await worker.close();
    await database.drop();
  });

  /** Hands jobs to both workers, to run side by side. */
  async function run(jobs: readonly Job[]): Promise<void> {
    await Promise.all(jobs.map((job, index) => job(matcherOf(index))));
  }

  function matcherOf(index: number): Matcher {
    const worker = workers[index % workers.length];
    if (!worker) throw new Error('There is no worker.');
    return worker.get(Matcher);
  }

  async function findKept(): Promise<Kept[]> {
    const rows = await db.query<Kept[]>(
      `SELECT need_id AS "needId", supplier_id AS "supplierId", score,
              is_newcomer AS "isNewcomer" FROM matches`,
    );
    return rows.sort(byScore);
  }

  /** Every eligible pair of what is open and published now, by the reference. */
  async function findAll(): Promise<Kept[]> {
    const [app] = workers as [INestApplicationContext];
    const context: MatchContext = await app.get(ContextSource).load();
    const needs = [...(await app.get(NeedReader).findByIds(needIds)).values()];
    const buyers = await app
      .get(OrganisationReader)
      .findByIds(needs.map((need) => need.buyerOrganisationId));
    const suppliers = [...(await app.get(SupplierSource).load(supplierIds)).values()];
    const facts: NeedFacts[] = needs
      .filter((need) => need.state === 'open')
      .map((need) => toNeedFacts(need, buyers.get(need.buyerOrganisationId)));
    return facts
      .flatMap((need) => suppliers.map((supplier) => scorePair(need, supplier, context)))
      .filter(({ eligible }) => eligible)
      .map(({ needId, supplierId, fused }) => ({
        needId,
        supplierId,
        score: fused,
        isNewcomer: newcomers.has(supplierId),
      }))
      .sort(byScore);
  }

  /** Each need's best, and its best newcomers, of whom some more may be kept: no more than that. */
  async function expectTrue(): Promise<void> {
    const [kept, all] = [await findKept(), await findAll()];
    const eligible = Map.groupBy(all, (pair) => pair.needId);
    const keptOf = Map.groupBy(kept, (pair) => pair.needId);
    expect([...keptOf.keys()].sort()).toEqual([...eligible.keys()].sort());
    for (const [needId, pairs] of eligible) {
      const rows = keptOf.get(needId) ?? [];
      expect(rows.slice(0, bestPerNeed)).toEqual(pairs.slice(0, bestPerNeed));
      const found = rows.filter(({ isNewcomer }) => isNewcomer);
      const wanted = pairs.filter(({ isNewcomer }) => isNewcomer);
      expect(found).toEqual(wanted.slice(0, found.length));
      expect(found.length).toBeGreaterThanOrEqual(Math.min(wanted.length, fewestNewcomers));
      expect(rows.slice(bestPerNeed).every(({ isNewcomer }) => isNewcomer)).toBe(true);
    }
  }

  /** Changes facts as an edit, an import or an agency would, and gives the job that hears of it. */
  async function changeSupplier(): Promise<Job> {
    const id = supplierIds[below(supplierCount)] ?? '';
    const status = below(8) === 0 ? 'HIDDEN' : 'PUBLISHED';
    await db.query(
      `UPDATE offers SET lead_time_days = $2, minimum_order = $3, capacity_left = $4
        WHERE profile_id = $1`,
      [id, 1 + below(60), below(900), below(3) === 0 ? 0 : below(2_000)],
    );
    await db.query(
      `UPDATE profiles SET status = $2, updated_at = clock_timestamp() WHERE id = $1`,
      [id, status],
    );
    return (matcher) => matcher.matchSuppliers([id], signal);
  }

  async function changeNeed(): Promise<Job> {
    const id = needIds[below(needCount)] ?? '';
    const state = below(6) === 0 ? 'closed' : 'open';
    await db.query(
      `UPDATE sourcing_needs
          SET state = $2, version = version + 1, changed_at = clock_timestamp(),
              content = jsonb_set(content, '{quantity}', to_jsonb($3::int))
        WHERE id = $1`,
      [id, state, 50 + below(3_000)],
    );
    return (matcher) => matcher.matchNeeds([id], signal);
  }

  it('are the best of each need', async () => {
    await expectTrue();
    const sizes = [...Map.groupBy(await findKept(), ({ needId }) => needId).values()].map(
      (list) => list.length,
    );
    // Newcomers who are not among the best are kept beside them.
    expect(Math.max(...sizes)).toBeGreaterThan(bestPerNeed);
  });

  it('are the same, written by one worker or by two at once', async () => {
    const before = await findKept();
    const halves = [needIds.slice(0, 25), needIds.slice(25)];
    for (const parts of [[needIds], halves, [...halves, needIds.slice(10, 40)]]) {
      await db.query('DELETE FROM match_runs');
      await run(parts.map((part) => (matcher) => matcher.matchNeeds(part, signal)));
      expect(await findKept()).toEqual(before);
    }
  });

  it('stay the same when a job runs twice', async () => {
    const before = await findKept();
    await run([
      (matcher) => matcher.matchNeeds(needIds.slice(0, 5), signal),
      (matcher) => matcher.matchSuppliers(supplierIds.slice(0, 20), signal),
    ]);
    expect(await findKept()).toEqual(before);
  });

  it('are gone when their need closes', async () => {
    const [{ needId } = { needId: '' }] = await findKept();
    await db.query(
      `UPDATE sourcing_needs
          SET state = 'closed', version = version + 1, changed_at = clock_timestamp()
        WHERE id = $1`,
      [needId],
    );
    await run([(matcher) => matcher.matchNeeds([needId], signal)]);
    expect((await findKept()).some((pair) => pair.needId === needId)).toBe(false);
    await expectTrue();
  });

  it('are those of a comparison of all after edits, closings and withdrawals on two workers at once', async () => {
    for (let round = 0; round < 2; round++) {
      const jobs: Job[] = [];
      for (let turn = 0; turn < 5; turn++) {
        jobs.push(await (below(3) === 0 ? changeNeed() : changeSupplier()));
      }
      await run([...jobs, ...jobs.slice(0, 2)]);
      await expectTrue();
    }
  });
});
