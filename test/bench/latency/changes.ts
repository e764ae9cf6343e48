import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Role, sessionCookie } from '#platform';
import { contentOfNeed, productNumberOf, productOf } from '../../support/match-world.js';
import { products, signIn, type World } from './world.js';

const pollMilliseconds = 15;
const patienceMilliseconds = 30_000;
/** Changes before the ones that count, so that the code of all processes is compiled. */
const warmUp = 3;

/** A GraphQL endpoint and who asks it. */
interface Asker {
  readonly url: string;
  readonly cookie: string;
}

async function ask<T>({ url, cookie }: Asker, query: string, variables: object): Promise<T> {
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

/** What a changed profile's two sides waited for. */
export interface ProfileTimes {
  /** Until the supplier read the needs for its new product. */
  readonly supplier: number[];
  /** Until the buyer of one of these needs read the supplier among its best. */
  readonly buyer: number[];
}

/** Suppliers that turn to another product, which needs ask for. */
export async function measureProfiles(
  world: World,
  url: string,
  changes: number,
): Promise<ProfileTimes> {
  const times: ProfileTimes = { supplier: [], buyer: [] };
  const buyer = { url, cookie: await signIn(world, world.buyerId, Role.Buyer) };
  for (let change = -warmUp; change < changes; change++) {
    const supplier = world.suppliers[change + warmUp];
    if (!supplier) break;
    const { id, organisationId } = supplier;
    const owner = { url, cookie: await signIn(world, organisationId, Role.MsmeOwner) };
    const product = productNumberOf(change + 11, products);
    const { code } = productOf(product);
    const wanted = new Set(world.needs.flatMap((need) => (need.code === code ? need.id : [])));
    const [needId = ''] = wanted;
    await publish(owner, organisationId, product);
    const [forSupplier, forBuyer] = await Promise.all([
      untilSeen(async () => (await listNeeds(owner, id)).some((need) => wanted.has(need))),
      untilSeen(
        async () =>
          (await isKept(world, needId, id)) && (await listSuppliers(buyer, needId)).includes(id),
      ),
    ]);
    if (change < 0) continue;
    times.supplier.push(forSupplier);
    times.buyer.push(forBuyer);
  }
  return times;
}

/** Asked before the api is: to ask for long pages all the time would be most of the load. */
async function isKept({ context }: World, needId: string, supplierId: string): Promise<boolean> {
  const rows = await context
    .get(DataSource)
    .query<object[]>('SELECT 1 FROM matches WHERE need_id = $1 AND supplier_id = $2', [
      needId,
      supplierId,
    ]);
  return rows.length > 0;
}

async function listNeeds(owner: Asker, supplierId: string): Promise<string[]> {
  const { list } = await ask<{ list: { edges: { node: { needId: string } }[] } }>(
    owner,
    `query ($id: ID!) { list: supplierMatches(supplierId: $id, first: 5) {
       edges { node { needId score } } } }`,
    { id: supplierId },
  );
  return list.edges.map(({ node }) => node.needId);
}

async function listSuppliers(buyer: Asker, needId: string): Promise<string[]> {
  const { list } = await ask<{ list: { edges: { node: { supplierId: string } }[] } }>(
    buyer,
    `query ($id: ID!) { list: needMatches(needId: $id, first: 50) {
       edges { node { supplierId score } } } }`,
    { id: needId },
  );
  return list.edges.map(({ node }) => node.supplierId);
}

/** Publishes a profile of one offer that leaves little to wish for. */
async function publish(owner: Asker, organisationId: string, product: number): Promise<void> {
  const { code, name } = productOf(product);
  const offer = {
    kind: 'GOODS',
    texts: [{ language: 'en', isOriginal: true, name, description: '' }],
    codes: [{ system: 'HS', code, edition: 'HS2022' }],
    unit: 'KGM',
    minimumOrder: 10,
    monthlyCapacity: 50_000,
    capacityLeft: 50_000,
    leadTimeDays: 1,
    delivery: { incoterm: 'FOB', place: 'Port' },
  };
  const { myProfile } = await ask<{ myProfile: { draft: { version: number } } }>(
    owner,
    'query ($id: ID!) { myProfile(organisationId: $id) { draft { version } } }',
    { id: organisationId },
  );
  const { saved } = await ask<{ saved: { draft?: { version: number } } }>(
    owner,
    `mutation ($input: SaveProfileDraftInput!) { saved: saveProfileDraft(input: $input) {
       ... on MyProfile { draft { version } } ... on Failure { message } } }`,
    {
      input: {
        organisationId,
        version: myProfile.draft.version,
        changes: { offers: [offer], languages: ['en'], exportMarkets: ['JPN', 'KOR'] },
      },
    },
  );
  const { result } = await ask<{ result: { profile?: { id: string } } }>(
    owner,
    `mutation ($id: ID!, $version: Int!) { result: publishProfile(organisationId: $id, version: $version) {
       ... on MyProfile { profile { id } } ... on Failure { message } } }`,
    { id: organisationId, version: saved.draft?.version },
  );
  if (!result.profile) throw new Error(JSON.stringify({ saved, result }));
}

/** New needs: until their buyer sees suppliers, with reasons. */
export async function measureNeeds(world: World, url: string, changes: number): Promise<number[]> {
  const buyer = { url, cookie: await signIn(world, world.buyerId, Role.Buyer) };
  const times: number[] = [];
  for (let change = -warmUp; change < changes; change++) {
    const needId = await post(buyer, world.buyerId, change + warmUp);
    const time = await untilSeen(async () => {
      const { list } = await ask<{ list: { edges: object[] } }>(
        buyer,
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

async function post(buyer: Asker, organisationId: string, number: number): Promise<string> {
  const { texts, codes, quantity, unit, deliveryEconomy, incoterms, languages, deadline } =
    contentOfNeed(number, products);
  const content = { texts, codes, quantity, unit, deliveryEconomy, incoterms, languages, deadline };
  const { drafted } = await ask<{ drafted: { need?: { id: string; version: number } } }>(
    buyer,
    `mutation ($id: ID!, $content: NeedInput!) {
       drafted: createNeed(organisationId: $id, content: $content) {
         ... on SavedNeed { need { id version } } ... on Failure { message } } }`,
    { id: organisationId, content: { ...content, kind: 'FINISHED', period: 'MONTH' } },
  );
  const { posted } = await ask<{ posted: { id?: string } }>(
    buyer,
    `mutation ($id: ID!, $version: Int!) { posted: postNeed(id: $id, version: $version) {
       ... on SourcingNeed { id } ... on Failure { message } } }`,
    drafted.need ?? {},
  );
  if (posted.id === undefined) throw new Error(JSON.stringify({ drafted, posted }));
  return posted.id;
}
