import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CredentialService, MembershipService, UserService } from '#accounts';
import { findFreePort } from '#engines';
import { type Config, Outbox, Role, sessionCookie, Transactions } from '#platform';
import { needsChanged } from '#sourcing';
import { createTestDatabase } from '../support/database.js';
import {
  contentOfNeed,
  makeBuyer,
  makeNeeds,
  makeSuppliers,
  openMatching,
  productNumberOf,
  productOf,
} from '../support/match-world.js';
import { testConfig } from '../support/queue-engines.js';
import { option } from '../support/search-bench.js';
import { startServices, stopServices } from '../support/services.js';
import { percentile, rounded } from './match/measure.js';
import type { Bench } from './report.js';

const products = 800;
/** Needs compared with all suppliers to see how work spreads over workers. */
const spread = 200;
const pollMilliseconds = 15;
const patienceMilliseconds = 30_000;

const note = (line: string): void =>
  void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);

/** The product as somebody uses it: an api, workers, and people who are signed in. */
interface World {
  readonly context: INestApplicationContext;
  readonly config: Config;
  readonly processes: ChildProcess[];
  readonly needIds: readonly string[];
  readonly buyerId: string;
}

/**
 * How long a change takes to be seen in matches, through the built api and worker on Postgres:
 * `match-latency [--suppliers=100000] [--needs=5000] [--changes=40]`.
 */
const bench: Bench = async (args) => {
  const [suppliers, needs, changes] = [
    Number(option(args, 'suppliers', '100000')),
    Number(option(args, 'needs', '5000')),
    Number(option(args, 'changes', '40')),
  ];
  await startServices();
  const processes: ChildProcess[] = [];
  try {
    const database = await createTestDatabase();
    const config = testConfig(database.url, { DATABASE_POOL: '8' });
    const context = await openMatching(config);
    note(`Storing ${suppliers} suppliers and ${needs} needs`);
    const supplierIds = await makeSuppliers(context, suppliers, products);
    await rest(context);
    const buyerId = await makeBuyer(context);
    const needIds = await makeNeeds(context, buyerId, needs, products);
    await context.get(DataSource).query('ANALYZE');
    const world: World = { context, config, processes, needIds, buyerId };

    processes.push(await startWorker(config));
    note('Comparing all of them, once');
    const first = await waitForRuns(world, needIds, new Date(0), 1_800_000);
    const one = await measureSpread(world);
    processes.push(await startWorker(config));
    await measureSpread(world);
    const two = await measureSpread(world);
    const url = await startApi(world);
    const profileTimes = await measureProfiles(world, url, supplierIds, changes);
    const needTimes = await measureNeeds(world, url, changes);
    await context.close();
    return {
      figures: {
        suppliers,
        needs,
        loadAverage: rounded(loadavg()[0] ?? 0),
        firstComparisonSeconds: rounded(first / 1_000),
        profileToMatchesP50Ms: rounded(percentile(profileTimes, 0.5)),
        profileToMatchesP95Ms: rounded(percentile(profileTimes, 0.95)),
        needToMatchesP50Ms: rounded(percentile(needTimes, 0.5)),
        needToMatchesP95Ms: rounded(percentile(needTimes, 0.95)),
        needsPerSecondOneWorker: rounded((spread / one) * 1_000),
        needsPerSecondTwoWorkers: rounded((spread / two) * 1_000),
        timesOneWorker: rounded(one / two),
      },
      goals: {
        profileToMatchesP95Ms: '<= 1000',
        needToMatchesP95Ms: '<= 1500',
        timesOneWorker: '>= 1.7',
      },
      baselines: {},
    };
  } finally {
    for (const child of processes) await stopProcess(child);
    await stopServices();
  }
};
export default bench;

/** As after a quiet hour: indexing for the search is done and not measured here. */
async function rest(context: INestApplicationContext): Promise<void> {
  const db = context.get(DataSource);
  await db.query(`DELETE FROM outbox`);
  await db.query(`UPDATE profiles SET updated_at = updated_at - interval '1 hour'`);
}

function environmentOf(config: Config): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

async function startProcess(
  path: string,
  config: Config,
  more: Record<string, string>,
  health: string,
): Promise<ChildProcess> {
  const env = { ...process.env, ...environmentOf(config), LOG_LEVEL: 'fatal', ...more };
  const child = fork(join(import.meta.dirname, '../..', path), {
    env: { ...env, NODE_ENV: 'production' },
  });
  for (let tries = 0; tries < 600; tries++) {
    if ((await fetch(health).catch(() => undefined))?.ok) return child;
    await pause(100);
  }
  throw new Error(`${path} does not answer.`);
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(impatience);
}

async function startWorker(config: Config): Promise<ChildProcess> {
  const port = String(await findFreePort());
  return startProcess(
    'apps/worker/src/main.js',
    config,
    { WORKER_PORT: port },
    `http://127.0.0.1:${port}/livez`,
  );
}

async function startApi({ config, processes }: World): Promise<string> {
  const port = String(await findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  processes.push(
    await startProcess('apps/api/src/main.js', config, { PORT: port }, `${origin}/livez`),
  );
  return `${origin}/graphql`;
}

/** Milliseconds until all of the needs were compared after an instant. */
async function waitForRuns(
  { context }: World,
  needIds: readonly string[],
  since: Date,
  patience: number,
): Promise<number> {
  const start = performance.now();
  for (let turn = 0; performance.now() - start < patience; turn++) {
    const [row] = await context.get(DataSource).query<{ done: number }[]>(
      `SELECT count(*)::int AS done FROM match_runs
        WHERE need_id = ANY($1::uuid[]) AND finished_at > $2`,
      [needIds, since],
    );
    if (row?.done === needIds.length) return performance.now() - start;
    if (turn % 200 === 199) note(`${row?.done} of ${needIds.length} needs compared`);
    await pause(50);
  }
  throw new Error('The needs are not compared.');
}

/** Milliseconds that the workers take to compare some needs with all suppliers again. */
async function measureSpread(world: World): Promise<number> {
  const needIds = world.needIds.slice(0, spread);
  const since = new Date();
  const { context } = world;
  await context
    .get(Transactions)
    .run((tx) => context.get(Outbox).append(tx, needsChanged, { needIds }));
  return waitForRuns(world, needIds, since, 600_000);
}

/** Signs somebody in who has a role in an organisation; gives the cookie. */
function signIn(
  { context }: World,
  organisationId: string,
  role: Role,
  name: string,
): Promise<string> {
  return context.get(Transactions).run(async (tx) => {
    const userId = await context.get(UserService).createUser(tx, {
      email: `${name}@example.org`,
      name,
      passwordHash: null,
      isEmailVerified: true,
      isPlatformAdministrator: false,
    });
    await context.get(MembershipService).addMember(tx, organisationId, userId, role);
    return context.get(CredentialService).openSession(tx, userId, 'bench');
  });
}

async function ask<T>(url: string, cookie: string, query: string, variables: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `${sessionCookie}=${cookie}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: object[] };
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

/** Milliseconds until a question is answered with yes. */
async function untilSeen(isSeen: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < patienceMilliseconds) {
    if (await isSeen()) return performance.now() - start;
    await pause(pollMilliseconds);
  }
  throw new Error('The matches are not seen.');
}

/** Suppliers that turn to another product: until their matches are needs for that one. */
async function measureProfiles(
  world: World,
  url: string,
  supplierIds: readonly string[],
  changes: number,
): Promise<number[]> {
  note('Changing profiles');
  const times: number[] = [];
  for (let change = -3; change < changes; change++) {
    const supplierId = supplierIds[(change + 3) * 97 + 5] ?? '';
    const [row] = await world.context
      .get(DataSource)
      .query<{ organisation_id: string }[]>('SELECT organisation_id FROM profiles WHERE id = $1', [
        supplierId,
      ]);
    const organisationId = row?.organisation_id ?? '';
    const cookie = await signIn(world, organisationId, Role.MsmeOwner, `owner${change + 3}`);
    const product = productNumberOf(change + 11, products);
    const wanted = new Set(
      world.needIds.filter((_, number) => productNumberOf(number, products) === product),
    );
    await publish(url, cookie, organisationId, product);
    const time = await untilSeen(async () => {
      const { list } = await ask<{ list: { edges: { node: { needId: string } }[] } }>(
        url,
        cookie,
        `query ($id: ID!) { list: supplierMatches(supplierId: $id, first: 5) {
           edges { node { needId } } } }`,
        { id: supplierId },
      );
      return list.edges.some(({ node }) => wanted.has(node.needId));
    });
    if (change >= 0) times.push(time);
  }
  return times;
}

async function publish(
  url: string,
  cookie: string,
  organisationId: string,
  product: number,
): Promise<void> {
  const { code, name } = productOf(product);
  const offer = {
    kind: 'GOODS',
    texts: [{ language: 'en', isOriginal: true, name, description: '' }],
    codes: [{ system: 'HS', code, edition: 'HS2022' }],
    unit: 'KGM',
    minimumOrder: 10,
    monthlyCapacity: 50_000,
    leadTimeDays: 10,
  };
  const { myProfile } = await ask<{ myProfile: { draft: { version: number } } }>(
    url,
    cookie,
    'query ($id: ID!) { myProfile(organisationId: $id) { draft { version } } }',
    { id: organisationId },
  );
  const { saved } = await ask<{ saved: { draft?: { version: number } } }>(
    url,
    cookie,
    `mutation ($input: SaveProfileDraftInput!) { saved: saveProfileDraft(input: $input) {
       ... on MyProfile { draft { version } } } }`,
    { input: { organisationId, version: myProfile.draft.version, changes: { offers: [offer] } } },
  );
  const { result } = await ask<{ result: { profile?: { id: string } } }>(
    url,
    cookie,
    `mutation ($id: ID!, $version: Int!) { result: publishProfile(organisationId: $id, version: $version) {
       ... on MyProfile { profile { id } } ... on Failure { message } } }`,
    { id: organisationId, version: saved.draft?.version },
  );
  if (!result.profile) throw new Error(JSON.stringify(result));
}

/** New needs: until their buyer sees suppliers. */
async function measureNeeds(world: World, url: string, changes: number): Promise<number[]> {
  note('Posting needs');
  const cookie = await signIn(world, world.buyerId, Role.Buyer, 'buyer');
  const times: number[] = [];
  for (let change = -3; change < changes; change++) {
    const needId = await post(url, cookie, world.buyerId, change + 3);
    const time = await untilSeen(async () => {
      const { list } = await ask<{ list: { edges: object[] } }>(
        url,
        cookie,
        `query ($id: ID!) { list: needMatches(needId: $id, first: 20) {
           edges { node { supplierId score criteria { text } } } } }`,
        { id: needId },
      );
      return list.edges.length > 0;
    });
    if (change >= 0) times.push(time);
  }
  return times;
}

async function post(
  url: string,
  cookie: string,
  organisationId: string,
  number: number,
): Promise<string> {
  const { texts, codes, quantity, unit, deliveryEconomy, incoterms, languages, deadline } =
    contentOfNeed(number, products);
  const content = { texts, codes, quantity, unit, deliveryEconomy, incoterms, languages, deadline };
  const { drafted } = await ask<{ drafted: { need?: { id: string; version: number } } }>(
    url,
    cookie,
    `mutation ($id: ID!, $content: NeedInput!) {
       drafted: createNeed(organisationId: $id, content: $content) {
         ... on SavedNeed { need { id version } } ... on Failure { message } } }`,
    { id: organisationId, content: { ...content, kind: 'FINISHED', period: 'MONTH' } },
  );
  const { posted } = await ask<{ posted: { id?: string } }>(
    url,
    cookie,
    `mutation ($id: ID!, $version: Int!) { posted: postNeed(id: $id, version: $version) {
       ... on SourcingNeed { id } ... on Failure { message } } }`,
    drafted.need ?? {},
  );
  if (posted.id === undefined) throw new Error(JSON.stringify({ drafted, posted }));
  return posted.id;
}
