import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { createNeed, mangoes, postNeed, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Reach {
  readonly __typename: string;
  readonly suppliers: number;
  readonly related: number;
  readonly economies: number;
  readonly isBudgetLeftOut: boolean;
  readonly musts: {
    criterion: string;
    subject: string | null;
    leavesOut: number;
    unmetBy: number;
    isMetByNobody: boolean;
  }[];
  readonly problems?: { path: string; code: string }[];
}

const reach = `suppliers related economies isBudgetLeftOut
  musts { criterion subject leavesOut unmetBy isMetByNobody }`;

describe('whom a need reaches', () => {
  let app: TestApp;
  let buyer: Person;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    await publishProfile(app, await makePerson(app));
    await publishProfile(app, await makePerson(app), { monthlyCapacity: 300, capacityLeft: 300 });
    await publishProfile(app, await makePerson(app, { economy: 'VNM' }));
  });
  afterAll(() => app.stop());

  async function ask(difference: object): Promise<Reach> {
    const { answer } = await app.ask<{ answer: Reach }>(
      `query ($content: NeedInput!) { answer: needReach(content: $content) {
         __typename ... on NeedReach { ${reach} }
         ... on InvalidInput { problems { path code } } } }`,
      { content: { ...mangoes, ...difference } },
      buyer,
    );
    return answer;
  }

  it('is counted at once, and follows what suppliers publish', async () => {
    const before = await ask({});
    expect(before).toMatchObject({ suppliers: 3, related: 3, economies: 2, musts: [] });
    await publishProfile(app, await makePerson(app, { economy: 'CHL' }));
    expect(await ask({})).toMatchObject({ suppliers: 4, related: 4, economies: 3 });
    const laptops = {
      codes: [{ ...mangoes.codes[0], code: '847130' }],
      texts: [{ language: 'en', title: 'Laptops', description: '' }],
    };
    expect(await ask(laptops)).toMatchObject({ suppliers: 0, related: 0 });
  });

  it('says what each must costs, also musts that no search filters by', async () => {
    const answer = await ask({
      allowedEconomies: ['PHL'],
      criteria: [{ criterion: 'CAPACITY', stance: 'MUST' }],
    });
    expect(answer).toMatchObject({ suppliers: 1, related: 4, economies: 1 });
    expect(answer.musts).toEqual([
      { criterion: 'economy', subject: null, leavesOut: 2, unmetBy: 2, isMetByNobody: false },
      { criterion: 'capacity', subject: null, leavesOut: 1, unmetBy: 1, isMetByNobody: false },
    ]);
  });

  it('names the musts that no supplier meets, before a need is posted and when it is', async () => {
    const content = {
      allowedEconomies: ['PHL'],
      certificates: [{ name: 'haccp', stance: 'MUST' }],
    };
    const expected = {
      suppliers: 0,
      related: 4,
      economies: 0,
      isBudgetLeftOut: false,
      musts: [
        {
          criterion: 'certificate',
          subject: 'haccp',
          leavesOut: 2,
          unmetBy: 4,
          isMetByNobody: true,
        },
        { criterion: 'economy', subject: null, leavesOut: 0, unmetBy: 2, isMetByNobody: false },
      ],
    };
    expect(await ask(content)).toEqual({ __typename: 'NeedReach', ...expected });

    const { need } = await createNeed(app, buyer, { ...mangoes, ...content });
    const { posted } = await app.ask<{ posted: { reach: Reach } }>(
      `mutation ($id: ID!, $version: Int!) { posted: postNeed(id: $id, version: $version) {
         ... on SourcingNeed { reach { ${reach} } } } }`,
      { id: need.id, version: need.version },
      buyer,
    );
    expect(posted.reach).toEqual(expected);
  });

  it('is not told of a need that contradicts itself: every contradiction is, as when it is posted', async () => {
    const content = {
      quantity: -5,
      unit: 'sacks',
      windowFrom: '2025-12-31',
      windowTo: '2025-12-01',
      deadline: null,
      budget: { minMinorUnits: 900, maxMinorUnits: 100, currency: 'USD', per: 'unit' },
    };
    const codes = [
      'NEED_BAD_NUMBER',
      'NEED_MIN_OVER_MAX',
      'NEED_UNKNOWN_VALUE',
      'NEED_WINDOW_PAST',
      'NEED_WINDOW_REVERSED',
    ];
    const { __typename, problems = [] } = await ask(content);
    expect(__typename).toBe('InvalidInput');
    expect(problems.map(({ code }) => code).sort()).toEqual(codes);
    const { need } = await createNeed(app, buyer, { ...mangoes, ...content });
    const refused = await postNeed(app, buyer, need);
    expect(refused.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    const past = await ask({ windowFrom: '2025-12-31' });
    expect(past.problems).toMatchObject([{ path: 'windowTo', code: 'NEED_WINDOW_PAST' }]);
  });

  it('says when prices are not compared with the budget, for want of a rate', async () => {
    const budgetIn = async (currency: string) =>
      (await ask({ budget: { maxMinorUnits: 900, currency, per: 'unit' } })).isBudgetLeftOut;
    expect(await budgetIn('USD')).toBe(false);
    expect(await budgetIn('INR')).toBe(true);
  });

  it('is for the buyer to know', async () => {
    const need = await postNew(app, buyer);
    const rival = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    const read = async (as: Person) =>
      (
        await app.ask<{ need: { reach: Reach | null } }>(
          `query ($id: ID!) { need: sourcingNeed(id: $id) { reach { ${reach} } } }`,
          { id: need.id },
          as,
        )
      ).need.reach;
    expect(await read(rival)).toBeNull();
    expect(await read(buyer)).toMatchObject({ suppliers: 4 });
  });
});
