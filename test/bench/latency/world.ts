import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CredentialService, MembershipService, UserService } from '#accounts';
import { findFreePort } from '#engines';
import { type Config, newId, Outbox, type Role, Transactions } from '#platform';
import { needsChanged } from '#sourcing';
import { environmentOf, stopProcess } from '../../support/built-api.js';
import { createTestDatabase } from '../../support/database.js';
import { makeBuyer, makeNeeds, makeSuppliers, openMatching } from '../../support/match-world.js';
import { testConfig } from '../../support/queue-engines.js';
import { option } from '../../support/search-bench.js';
import { startServices, stopServices } from '../../support/services.js';
import { note } from '../match/measure.js';

/** Made-up products that suppliers offer and needs ask for. */
export const products = 800;

/** The product as somebody uses it: a database, its services, and workers. */
export interface World {
  readonly context: INestApplicationContext;
  readonly config: Config;
  readonly buyerId: string;
  /** Open needs, with the HS codes that they ask for. */
  readonly needs: readonly { readonly id: string; readonly code: string }[];
  /** Some published suppliers with their organisations. */
  readonly suppliers: readonly { readonly id: string; readonly organisationId: string }[];
}

/**
 * Stores suppliers and needs as import stores them, or takes those of `--database=URL`, so that
 * repeated runs need not store again.
 */
export async function openWorld(args: readonly string[]): Promise<World> {
  const kept = option(args, 'database', '');
  if (kept === '') await startServices();
  const url = kept === '' ? (await createTestDatabase()).url : kept;
  const config = testConfig(url, { DATABASE_POOL: '8' });
  const context = await openMatching(config);
  const db = context.get(DataSource);
  const [count] = await db.query<[{ needs: number }]>(
    `SELECT count(*)::int AS needs FROM sourcing_needs`,
  );
  if (count.needs === 0) await storeWorld(context, args);
  await rest(db);
  return { context, config, ...(await readWorld(db)) };
}

export async function closeWorld({ context }: World): Promise<void> {
  await context.close();
  await stopServices();
}

async function storeWorld(
  context: INestApplicationContext,
  args: readonly string[],
): Promise<void> {
  const suppliers = Number(option(args, 'suppliers', '100000'));
  const needs = Number(option(args, 'needs', '5000'));
  note(`Storing ${suppliers} suppliers and ${needs} needs`);
  await makeSuppliers(context, suppliers, products);
  await makeNeeds(context, await makeBuyer(context), needs, products);
}

/** As after a quiet hour: indexing for the search is done and not measured here. */
async function rest(db: DataSource): Promise<void> {
  await db.query(`DELETE FROM outbox`);
  await db.query(
    `UPDATE profiles SET updated_at = updated_at - interval '1 hour'
      WHERE updated_at > now() - interval '1 hour'`,
  );
  await db.query(
    `UPDATE sourcing_needs SET changed_at = changed_at - interval '1 hour'
      WHERE changed_at > now() - interval '1 hour'`,
  );
  await db.query('VACUUM ANALYZE');
}

async function readWorld(db: DataSource): Promise<Pick<World, 'buyerId' | 'needs' | 'suppliers'>> {
  const needs = await db.query<{ id: string; code: string; buyer: string }[]>(
    `SELECT id, content -> 'codes' -> 0 ->> 'code' AS code, buyer_organisation_id AS buyer
       FROM sourcing_needs WHERE state = 'open' ORDER BY id`,
  );
  const suppliers = await db.query<World['suppliers']>(
    `SELECT id, organisation_id AS "organisationId" FROM profiles
      WHERE status = 'PUBLISHED' ORDER BY md5(id::text) LIMIT 500`,
  );
  return { buyerId: needs[0]?.buyer ?? '', needs, suppliers };
}

/** Starts the built worker, as production runs it. */
export async function startWorker(config: Config): Promise<ChildProcess> {
  const port = await findFreePort();
  const child = fork(join(import.meta.dirname, '../../../apps/worker/src/main.js'), {
    env: {
      ...process.env,
      ...environmentOf(config),
      NODE_ENV: 'production',
      LOG_LEVEL: 'fatal',
      WORKER_PORT: String(port),
    },
  });
  for (let tries = 0; tries < 600; tries++) {
    if ((await fetch(`http://127.0.0.1:${port}/livez`).catch(() => undefined))?.ok) return child;
    await pause(100);
  }
  await stopProcess(child);
  throw new Error('The worker does not answer.');
}

/** Needs that were not compared yet. */
export async function findMissing({ context, needs }: World): Promise<string[]> {
  const runs = await context
    .get(DataSource)
    .query<{ id: string }[]>('SELECT need_id AS id FROM match_runs');
  const known = new Set(runs.map(({ id }) => id));
  return needs.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

/** Forgets what is kept of needs. */
export async function forget({ context }: World, needIds: readonly string[]): Promise<void> {
  const db = context.get(DataSource);
  await db.query(`DELETE FROM match_runs WHERE need_id = ANY($1::uuid[])`, [needIds]);
  await db.query('VACUUM ANALYZE match_runs');
}

/**
 * Has needs of which nothing is kept compared with all suppliers; gives the milliseconds until the
 * last of them was written.
 */
export async function compare(world: World, needIds: readonly string[]): Promise<number> {
  if (needIds.length === 0) return 0;
  const start = Date.now();
  await world.context
    .get(Transactions)
    .run((tx) => world.context.get(Outbox).append(tx, needsChanged, { needIds: [...needIds] }));
  return (await untilCompared(world, world.needs.length)) - start;
}

const patience = 1_800_000;
/** Between two looks, which cost Postgres a millisecond each; rows say when they were written. */
const lookEvery = 1_000;

/** When, in milliseconds since 1970, so many needs were compared. */
async function untilCompared({ context }: World, count: number): Promise<number> {
  const db = context.get(DataSource);
  const start = performance.now();
  for (let turn = 0; performance.now() - start < patience; turn++) {
    const [row] = await db.query<{ done: number; last: Date }[]>(
      'SELECT count(*)::int AS done, max(finished_at) AS last FROM match_runs',
    );
    if (row && row.done >= count) return row.last.getTime();
    if (turn % 10 === 9) note(`${row?.done} of ${count} needs compared`);
    await pause(lookEvery);
  }
  throw new Error('The needs are not compared.');
}

/** Signs somebody in who has a role in an organisation; gives the cookie. */
export function signIn({ context }: World, organisationId: string, role: Role): Promise<string> {
  return context.get(Transactions).run(async (tx) => {
    const userId = await context.get(UserService).createUser(tx, {
      email: `${newId()}@example.org`,
      name: 'Somebody',
      passwordHash: null,
      isEmailVerified: true,
      isPlatformAdministrator: false,
    });
    await context.get(MembershipService).addMember(tx, organisationId, userId, role);
    return context.get(CredentialService).openSession(tx, userId, 'bench');
  });
}
