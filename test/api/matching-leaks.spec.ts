import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

const everything = `isEligible unmetMusts { criterion text }
  raises { change { kind text args } before after }
  match { criteria { criterion text args evidence { fact source } } }`;

describe('reasons of matches', () => {
  let app: TestApp;
  let buyer: Person;
  let owner: Person;
  let supplierId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    owner = await makePerson(app);
    const price = { lowest: '4321.77', highest: '8765.77', currency: 'USD' };
    supplierId = await publishProfile(app, owner, { price } as object);
  });
  afterAll(() => app.stop());

  const ask = (needId: string, as: Person) =>
    app.ask(
      `query ($needId: ID!, $supplierId: ID!) {
         explainPair(needId: $needId, supplierId: $supplierId) { ${everything} } }`,
      { needId, supplierId },
      as,
    );

  it('tell neither side the other’s amounts', async () => {
    const budget = { minMinorUnits: 100_033, maxMinorUnits: 200_033, currency: 'USD', per: 'unit' };
    const need = await postNew(app, buyer, { ...mangoes, budget });
    const read = JSON.stringify(await ask(need.id, buyer));
    expect(read).toContain('"price"');
    for (const amount of ['4321', '8765']) expect(read).not.toContain(amount);
    const { explainPair } = (await ask(need.id, owner)) as { explainPair: { match: object } };
    expect(JSON.stringify(explainPair.match)).not.toMatch(/1000\.33|2000\.33|100033|200033/);
  });

  it('tell a buyer no criterion of the supplier’s own wishes', async () => {
    const need = await postNew(app, buyer);
    const read = JSON.stringify(await ask(need.id, buyer));
    // What every reader of the profile sees speaks for the other side, too.
    for (const fact of ['wantedMarket', 'orderQuantity']) expect(read).toContain(fact);
    for (const wish of ['orderValue', 'priceBand', 'paymentTerms', '"targetMarket"']) {
      expect(read).not.toContain(wish);
    }
  });

  it('tell an invited supplier, before it answers, how each side suits the other', async () => {
    const need = await postNew(app, buyer, {
      ...mangoes,
      audience: 'INVITED',
      invited: [owner.organisationId],
    });
    const { pair } = await app.ask<{ pair: { match: { criteria: { side: string }[] } } }>(
      `query ($needId: ID!, $supplierId: ID!) {
         pair: explainPair(needId: $needId, supplierId: $supplierId) {
           match { criteria { side } } } }`,
      { needId: need.id, supplierId },
      owner,
    );
    const sides = new Set(pair.match.criteria.map(({ side }) => side));
    expect(sides).toEqual(new Set(['SUPPLIER_SERVES_NEED', 'NEED_SUITS_SUPPLIER']));
  });

  it('tell the supplier’s agency of no need that is not open to it', async () => {
    const officer = await makePerson(app, { role: Role.AgencyOfficer });
    const asked = {
      ...mangoes,
      texts: [{ language: 'en', title: 'Mango dices', description: '' }],
    };
    const open = await postNew(app, buyer, asked);
    const invited = { audience: 'INVITED', invited: [owner.organisationId] };
    const closed = await postNew(app, buyer, { ...asked, ...invited, deliveryPlace: 'Quay 7' });
    await app.runJobs();
    const needsOf = async (as: Person): Promise<string[]> => {
      const { list } = await app.ask<{ list: { edges: { node: { needId: string } }[] } }>(
        `query ($id: ID!) { list: supplierMatches(supplierId: $id, first: 50) {
           edges { node { needId } } } }`,
        { id: supplierId },
        as,
      );
      return list.edges.map(({ node }) => node.needId);
    };
    expect(await needsOf(owner)).toEqual(expect.arrayContaining([open.id, closed.id]));
    expect(await needsOf(officer)).toContain(open.id);
    expect(await needsOf(officer)).not.toContain(closed.id);

    const improvedFor = async (as: Person): Promise<string> =>
      JSON.stringify(
        await app.ask(
          `query ($id: ID!) { profileImprovements(supplierId: $id) {
             improvements { best { needId } } } }`,
          { id: supplierId },
          as,
        ),
      );
    await improvedFor(owner);
    await app.runJobs();
    expect(await improvedFor(owner)).toContain(closed.id);
    expect(await improvedFor(officer)).toContain(open.id);
    expect(await improvedFor(officer)).not.toContain(closed.id);
  });

  it('tell nothing of a profile that is hidden', async () => {
    const need = await postNew(app, buyer);
    await app.runJobs();
    await app.ask(
      `mutation ($id: ID!) { hideProfile(organisationId: $id) { __typename } }`,
      { id: owner.organisationId },
      owner,
    );
    await expect(ask(need.id, buyer)).rejects.toThrow('MATCH_SUPPLIER_NOT_FOUND');
    await app.runJobs();
    const { list } = await app.ask<{ list: { edges: unknown[] } }>(
      'query ($id: ID!) { list: needMatches(needId: $id) { edges { node { supplierId } } } }',
      { id: need.id },
      buyer,
    );
    expect(list.edges).toEqual([]);
  });
});
