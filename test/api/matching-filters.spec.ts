import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Match {
  needId: string;
  supplierId: string;
  score: number;
  place: number | null;
  needRank: number | null;
  supplierServesNeed: number;
}
interface Listed {
  list: { edges: { cursor: string; node: Match }[]; pageInfo: { hasNextPage: boolean } };
}

const womenLed = {
  ownership: {
    womenOwnedPercent: 30,
    isManagedByWoman: true,
    isControlledByWomen: true,
    hasBoard: false,
  },
};
const certificate = { scheme: 'haccp', holderName: 'Growers', sites: [] };

describe('filters on matches', () => {
  let app: TestApp;
  let buyer: Person;
  let owner: Person;
  let needId: string;
  let plain: string;
  let vietnamese: string;
  let led: string;
  let certified: string;
  let expired: string;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    owner = await makePerson(app);
    plain = await publishProfile(app, owner, { leadTimeDays: 5 });
    const publish = async (facts: object = {}, economy = 'PHL', offer: object = {}) =>
      publishProfile(app, await makePerson(app, { economy }), offer, facts);
    vietnamese = await publish({}, 'VNM');
    led = await publish(womenLed, 'PHL', { capacityLeft: 100 });
    certified = await publish({ certificates: [{ ...certificate, expiresOn: '2027-01-31' }] });
    expired = await publish({ certificates: [{ ...certificate, expiresOn: '2020-01-31' }] });
    needId = (await postNew(app, buyer)).id;
    await app.runJobs();
  });
  afterAll(() => app.stop());

  const fields =
    'edges { cursor node { needId supplierId score place needRank supplierServesNeed } } pageInfo { hasNextPage }';

  function askNeed(filter: object | null, page: object = {}) {
    return app.gql<Listed>(
      `query ($needId: ID!, $filter: NeedMatchFilter, $first: Int, $after: String) {
         list: needMatches(needId: $needId, filter: $filter, first: $first, after: $after) { ${fields} } }`,
      { needId, filter, first: 20, ...page },
      { as: buyer },
    );
  }

  async function listNeed(filter: object | null, page: object = {}): Promise<Listed['list']> {
    const { data, errors } = await askNeed(filter, page);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.list;
  }

  const suppliersOf = async (filter: object): Promise<string[]> =>
    (await listNeed(filter)).edges.map(({ node }) => node.supplierId).sort();

  it('leave those whom a buyer asks for, by what is stated of them', async () => {
    expect(await suppliersOf({})).toHaveLength(5);
    expect(await suppliersOf({ economies: ['VNM'] })).toEqual([vietnamese]);
    expect(await suppliersOf({ ownershipLabels: ['WOMEN_LED'] })).toEqual([led]);
    expect(await suppliersOf({ certificates: ['haccp'] })).toEqual([certified]);
    expect(await suppliersOf({ sectors: ['HS-08'], economies: ['PHL'] })).toEqual(
      [plain, led, certified, expired].sort(),
    );
    expect(await suppliersOf({ sectors: ['HS-84'] })).toEqual([]);
    expect(await suppliersOf({ minimumEvidence: 'VERIFIED' })).toEqual([]);
    expect(await suppliersOf({ newcomersOnly: true })).toHaveLength(5);
    expect(await suppliersOf({ economies: ['VNM'], ownershipLabels: ['WOMEN_LED'] })).toEqual([]);
  });

  it('change no score and no rank, and go by any of the three scores', async () => {
    const all = (await listNeed(null)).edges.map(({ node }) => node);
    const passing = (await listNeed({ economies: ['PHL'] })).edges.map(({ node }) => node);
    const want = all.filter(({ supplierId }) => supplierId !== vietnamese);
    expect(passing).toEqual(want.map((match, index) => ({ ...match, place: index + 1 })));
    const [best, second] = all;
    const least = { minimumScore: second?.score };
    const atLeast = all.filter(({ score }) => score >= (second?.score ?? 1));
    expect(best?.score).toBeGreaterThan(all.at(-1)?.score ?? 1);
    expect(await suppliersOf(least)).toEqual(atLeast.map(({ supplierId }) => supplierId).sort());
    const serving = { minimumSupplierServesNeed: best?.supplierServesNeed };
    expect(await suppliersOf(serving)).toEqual(
      all
        .filter((match) => match.supplierServesNeed >= (best?.supplierServesNeed ?? 1))
        .map(({ supplierId }) => supplierId)
        .sort(),
    );
  });

  it('are paged, and cost as many statements for one match as for four', async () => {
    const filter = { economies: ['PHL'] };
    const whole = await listNeed(filter);
    const first = await listNeed(filter, { first: 3 });
    const after = first.edges.at(-1)?.cursor;
    const rest = await listNeed(filter, { first: 3, after });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...first.edges, ...rest.edges]).toEqual(whole.edges);
    const one = await app.countStatements(() => listNeed(filter, { first: 1 }));
    expect(await app.countStatements(() => listNeed(filter, { first: 4 }))).toBe(one);
  });

  it('follow a change at once', async () => {
    const person = await makePerson(app, { economy: 'THA' });
    expect(await suppliersOf({ economies: ['THA'] })).toEqual([]);
    app.clock.advance({ seconds: 1 });
    const thai = await publishProfile(app, person);
    expect(await suppliersOf({ economies: ['THA'] })).toEqual([thai]);
  });

  it('are refused with every mistake in them', async () => {
    const { errors } = await askNeed({
      economies: ['PHL', 'XYZ'],
      sectors: ['HS-99x'],
      certificates: ['no-such-scheme'],
      minimumScore: 1.5,
    });
    const [error] = errors;
    expect(error?.extensions?.code).toBe('INVALID_INPUT');
    const text = error?.message ?? '';
    for (const part of [
      'XYZ is none',
      'HS-99x is no sector',
      'no-such-scheme is no',
      'from 0 to 1',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('leave a supplier the needs that it asks for', async () => {
    const other = await postNew(app, buyer, { ...mangoes, deliveryEconomy: 'KOR' });
    const needsOf = async (filter: object): Promise<string[]> => {
      const { list } = await app.ask<Listed>(
        `query ($id: ID!, $filter: SupplierMatchFilter) {
           list: supplierMatches(supplierId: $id, filter: $filter) { ${fields} } }`,
        { id: plain, filter },
        owner,
      );
      return list.edges.map(({ node }) => node.needId).sort();
    };
    const all = [needId, other.id].sort();
    expect(await needsOf({})).toEqual(all);
    expect(await needsOf({ deliveryEconomies: ['KOR'] })).toEqual([other.id]);
    expect(await needsOf({ sectors: ['HS-08'] })).toEqual(all);
    expect(await needsOf({ sectors: ['HS-84'] })).toEqual([]);
    expect(await needsOf({ minimumScore: 1 })).toEqual([]);
    expect(await needsOf({ minimumBuyerVerification: 'SELF_DECLARED' })).toEqual([]);
    await expect(needsOf({ deliveryEconomies: ['XYZ'] })).rejects.toThrow(
      'XYZ is none of the 21 economies',
    );
  });
});
