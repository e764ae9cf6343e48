import { createClient } from 'graphql-ws';
import { DataSource } from 'typeorm';
import WebSocket from 'ws';
import { Outbox, Role, sessionCookie, Transactions } from '#platform';
import { needsChanged } from '#sourcing';
import { TestApp } from '../support/app.js';
import { closeNeed, listOpen, mangoes, postNew, readNeed, saveNeed } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Criterion {
  criterion: string;
  side: 'SUPPLIER_SERVES_NEED' | 'NEED_SUITS_SUPPLIER';
  verdict: string | null;
  contribution: number;
  text: string;
}
interface Match {
  needId: string;
  supplierId: string;
  score: number;
  supplierServesNeed: number;
  needSuitsSupplier: number;
  needRank: number | null;
  criteria: Criterion[];
}

const match = `needId supplierId score supplierServesNeed needSuitsSupplier needRank
  criteria { criterion side verdict contribution text }`;

const millionths = (share: number): number => Math.round(share * 1_000_000);

function sumOf(criteria: readonly Criterion[], side: Criterion['side']): number {
  return criteria
    .filter((row) => row.side === side)
    .reduce((sum, row) => sum + millionths(row.contribution), 0);
}

describe('matching', () => {
  let app: TestApp;
  let buyer: Person;
  let owner: Person;
  let officer: Person;
  let supplierId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    owner = await makePerson(app);
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    supplierId = await publishProfile(app, owner);
  });
  afterAll(() => app.stop());

  async function matchesOfNeed(needId: string, as: Person = buyer): Promise<Match[]> {
    const { list } = await app.ask<{ list: { edges: { node: Match }[] } }>(
      `query ($id: ID!) { list: needMatches(needId: $id) { edges { node { ${match} } } } }`,
      { id: needId },
      as,
    );
    return list.edges.map(({ node }) => node);
  }

  async function matchesOfSupplier(as: Person, id = supplierId): Promise<Match[]> {
    const { list } = await app.ask<{ list: { edges: { node: Match }[] } }>(
      `query ($id: ID!) { list: supplierMatches(supplierId: $id) { edges { node { ${match} } } } }`,
      { id },
      as,
    );
    return list.edges.map(({ node }) => node);
  }

  async function explain(needId: string, as: Person, id = supplierId) {
    const { pair } = await app.ask<{
      pair: {
        isEligible: boolean;
        unmetMusts: { criterion: string; text: string }[];
        match: Match;
      };
    }>(
      `query ($needId: ID!, $id: ID!) { pair: explainPair(needId: $needId, supplierId: $id) {
         isEligible unmetMusts { criterion text } match { ${match} } } }`,
      { needId, id },
      as,
    );
    return pair;
  }

  it('finds a buyer the supplier that fits, with reasons whose parts add up to the score', async () => {
    const need = await postNew(app, buyer);
    await app.runJobs();
    const [found, ...others] = await matchesOfNeed(need.id);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ needId: need.id, supplierId, needRank: 1 });
    const verdicts = new Set(found?.criteria.map(({ verdict }) => verdict));
    expect(verdicts).toContain('FOR');
    expect(verdicts).toContain('ASK');
    expect(found?.criteria.every(({ text }) => text.length > 0)).toBe(true);

    for (const shown of [found, ...(await matchesOfSupplier(owner))]) {
      const { criteria, supplierServesNeed, needSuitsSupplier } = shown as Match;
      expect(sumOf(criteria, 'SUPPLIER_SERVES_NEED')).toBe(millionths(supplierServesNeed));
      expect(sumOf(criteria, 'NEED_SUITS_SUPPLIER')).toBe(millionths(needSuitsSupplier));
    }
  });

  it('shows a supplier’s wishes to its people and agency, and to the buyer as one sum', async () => {
    const need = await postNew(app, buyer);
    await app.runJobs();
    const own = (await matchesOfSupplier(owner)).find(({ needId }) => needId === need.id);
    const served = (await matchesOfSupplier(officer)).find(({ needId }) => needId === need.id);
    const [bought] = await matchesOfNeed(need.id);
    const namesOf = (shown?: Match) => shown?.criteria.map(({ criterion }) => criterion) ?? [];
    const wishes = own?.criteria.filter(({ side }) => side === 'NEED_SUITS_SUPPLIER') ?? [];
    expect(wishes.length).toBeGreaterThan(1);
    expect(namesOf(served)).toEqual(namesOf(own));
    expect(namesOf(own)).not.toContain('private');
    expect(namesOf(bought).filter((name) => name === 'private')).toHaveLength(1);
    // What every reader of the profile sees: markets, capacity and minimum order.
    const open = new Set(['wantedMarket', 'orderQuantity']);
    for (const { criterion } of wishes) {
      expect(namesOf(bought).includes(criterion)).toBe(open.has(criterion));
    }
    expect(namesOf((await explain(need.id, buyer)).match)).toEqual(namesOf(bought));
  });

  it('tells nobody of others’ matches', async () => {
    const need = await postNew(app, buyer);
    await app.runJobs();
    const rival = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    const elsewhere = await makePerson(app, { role: Role.AgencyOfficer, economy: 'VNM' });
    const stranger = await makePerson(app);
    await expect(matchesOfNeed(need.id, rival)).rejects.toThrow('MATCH_NEED_NOT_FOUND');
    await expect(matchesOfSupplier(stranger)).rejects.toThrow('MATCH_SUPPLIER_NOT_FOUND');
    await expect(matchesOfSupplier(elsewhere)).rejects.toThrow('MATCH_SUPPLIER_NOT_FOUND');
    await expect(explain(need.id, stranger)).rejects.toThrow('MATCH_SUPPLIER_NOT_FOUND');
  });

  it('explains a pair that does not fit, must by must', async () => {
    const need = await postNew(app, buyer, {
      ...mangoes,
      allowedEconomies: ['VNM'],
      certificates: [{ name: 'haccp', stance: 'MUST' }],
      criteria: [{ criterion: 'ECONOMY', stance: 'MUST' }],
    });
    await app.runJobs();
    expect(await matchesOfNeed(need.id)).toEqual([]);
    const { isEligible, unmetMusts } = await explain(need.id, buyer);
    expect(isEligible).toBe(false);
    expect(unmetMusts.map(({ criterion }) => criterion).sort()).toEqual(['certificate', 'economy']);
    expect(await explain(need.id, owner)).toMatchObject({ isEligible: false, unmetMusts });
  });

  it('lets whoever meets the musts see a need for them, as long as they do', async () => {
    const content = {
      ...mangoes,
      audience: 'CRITERIA',
      allowedEconomies: ['PHL'],
      criteria: [{ criterion: 'ECONOMY', stance: 'MUST' }],
    };
    const abroad = await makePerson(app, { economy: 'VNM' });
    await publishProfile(app, abroad);
    const need = await postNew(app, buyer, content);
    expect(await readNeed(app, need.id, owner)).toBeUndefined();
    await app.runJobs();
    expect(await readNeed(app, need.id, owner)).toBeDefined();
    expect(await listOpen(app, owner)).toContain(need.id);
    expect(await readNeed(app, need.id, abroad)).toBeUndefined();

    const newcomer = await makePerson(app);
    await publishProfile(app, newcomer);
    await app.runJobs();
    expect(await readNeed(app, need.id, newcomer)).toBeDefined();
    await hide(newcomer);
    await app.runJobs();
    expect(await readNeed(app, need.id, newcomer)).toBeUndefined();

    const saved = await saveNeed(app, buyer, need, { ...content, allowedEconomies: ['VNM'] });
    await app.runJobs();
    expect(await readNeed(app, need.id, owner)).toBeUndefined();
    expect(await readNeed(app, need.id, abroad)).toBeDefined();
    const invited = { ...mangoes, audience: 'INVITED', invited: [owner.organisationId] };
    await saveNeed(app, buyer, saved.need, invited);
    expect(await readNeed(app, need.id, abroad)).toBeUndefined();
    await hide(abroad);
    await app.runJobs();
  });

  it('tells a supplier nothing of needs that it may not see', async () => {
    const need = await postNew(app, buyer, {
      ...mangoes,
      audience: 'INVITED',
      invited: [buyer.organisationId],
    });
    await app.runJobs();
    expect((await matchesOfNeed(need.id)).map((shown) => shown.supplierId)).toEqual([supplierId]);
    const needIds = (await matchesOfSupplier(owner)).map(({ needId }) => needId);
    expect(needIds.length).toBeGreaterThan(0);
    expect(needIds).not.toContain(need.id);
  });

  it('follows what changes: profiles hidden and shown, needs changed and closed', async () => {
    const need = await postNew(app, buyer);
    const rival = await makePerson(app);
    const rivalId = await publishProfile(app, rival, { capacityLeft: 10 });
    await app.runJobs();
    const ranking = async () => (await matchesOfNeed(need.id)).map((shown) => shown.supplierId);
    expect(await ranking()).toEqual([supplierId, rivalId]);

    app.clock.advance({ seconds: 1 });
    await publishProfile(app, rival, { capacityLeft: 10_000, leadTimeDays: 5 });
    await publishProfile(app, owner, { capacityLeft: 10, leadTimeDays: 60 });
    await app.runJobs();
    expect(await ranking()).toEqual([rivalId, supplierId]);
    await saveNeed(app, buyer, need, {
      ...mangoes,
      codes: [{ ...mangoes.codes[0], code: '847130' }],
      texts: [{ language: 'en', title: 'Laptops', description: '' }],
    });
    await app.runJobs();
    expect(await ranking()).toEqual([]);
    await saveNeed(app, buyer, { ...need, version: need.version + 1 }, mangoes);
    await app.runJobs();

    await hide(owner);
    await app.runJobs();
    expect(await ranking()).toEqual([rivalId]);
    await publishProfile(app, owner);
    await hide(rival);
    await app.runJobs();
    expect(await ranking()).toEqual([supplierId]);

    await closeNeed(app, buyer, need.id);
    await app.runJobs();
    expect(await ranking()).toEqual([]);
    const needIds = (await matchesOfSupplier(owner)).map(({ needId }) => needId);
    expect(needIds).not.toContain(need.id);
  });

  it('tells the buyer over a WebSocket when the matches are new', async () => {
    const port = await app.listen();
    const need = await postNew(app, buyer);
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string[]) {
          super(address, protocols, { headers: { cookie: `${sessionCookie}=${buyer.cookie}` } });
        }
      },
      retryAttempts: 0,
    });
    const listen = (id: string) =>
      client.iterate({
        query: `subscription ($id: ID!) { matchProgress(needId: $id) { needId compared eligible isDone } }`,
        variables: { id },
      });
    const others = await postNew(app, buyer);
    const news = listen(need.id);
    const first = news.next();
    await app.runJobs();
    const expected = {
      data: { matchProgress: { needId: need.id, compared: 1, eligible: 1, isDone: true } },
    };
    expect((await first).value).toEqual(expected);
    await news.return?.();
    // Who comes a little later hears it first, too, whatever other needs had news since.
    await postNew(app, buyer);
    await app.runJobs();
    const late = listen(need.id);
    expect((await late.next()).value).toEqual(expected);
    const next = late.next();
    await touchNeed(others.id);
    await touchNeed(need.id);
    await app.runJobs();
    expect((await next).value).toEqual(expected);
    await late.return?.();
    await client.dispose();
  });

  /** As an edit that changes nothing that is compared. */
  async function touchNeed(id: string): Promise<void> {
    await app.api
      .get(DataSource)
      .query(`UPDATE sourcing_needs SET version = version + 1, changed_at = now() WHERE id = $1`, [
        id,
      ]);
    await app.api
      .get(Transactions)
      .run((tx) => app.api.get(Outbox).append(tx, needsChanged, { needIds: [id] }));
  }

  async function hide(person: Person): Promise<void> {
    const { result } = await app.ask<{ result: { __typename: string } }>(
      `mutation ($id: ID!) { result: hideProfile(organisationId: $id) { __typename } }`,
      { id: person.organisationId },
      person,
    );
    expect(result.__typename).toBe('MyProfile');
  }
});
