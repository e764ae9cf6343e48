import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Match {
  supplierId: string;
  needId: string;
  line: number;
  lines: { title: string; isCovered: boolean; offerId: string | null }[];
  supplierServesNeed: number;
  criteria: { criterion: string; text: string; side: string; contribution: number }[];
}

const match = `supplierId needId line lines { title isCovered offerId } supplierServesNeed
  criteria { criterion text side contribution }`;

const cashew = (name: string) => ({
  texts: [{ language: 'en', isOriginal: true, name, description: 'Whole kernels' }],
  codes: [{ system: 'HS', code: '080132', edition: 'HS2022' }],
});
const cashews = {
  texts: [{ language: 'en', title: 'Cashew nuts', description: 'Shelled' }],
  codes: [{ system: 'HS', code: '080132', edition: 'HS2022' }],
  quantity: 300,
  unit: 'KGM',
};
const tea = {
  texts: [{ language: 'en', title: 'Green tea', description: 'Leaves' }],
  codes: [{ system: 'HS', code: '090210', edition: 'HS2022' }],
  quantity: 100,
  unit: 'KGM',
};
const content = { ...mangoes, lines: [cashews, tea] };

describe('matches of a need with lines', () => {
  let app: TestApp;
  let buyer: Person;
  let nutOwner: Person;
  let mangoOnly: string;
  let nutsOnly: string;
  let both: string;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    nutOwner = await makePerson(app);
    mangoOnly = await publishProfile(app, await makePerson(app));
    nutsOnly = await publishProfile(app, nutOwner, cashew('Cashews'));
    const goods = { kind: 'GOODS', unit: 'KGM', minimumOrder: 100, monthlyCapacity: 9_000 };
    const mango = {
      texts: [{ language: 'en', isOriginal: true, name: 'Dried mangoes', description: 'Slices' }],
      codes: mangoes.codes,
    };
    both = await publishProfile(
      app,
      await makePerson(app),
      {},
      {
        offers: [
          { ...goods, ...mango },
          { ...goods, ...cashew('Cashews') },
        ],
      },
    );
  });
  afterAll(() => app.stop());

  async function matchesOf(needId: string, filter: object | null = null): Promise<Match[]> {
    const { list } = await app.ask<{ list: { edges: { node: Match }[] } }>(
      `query ($id: ID!, $filter: NeedMatchFilter) {
         list: needMatches(needId: $id, filter: $filter) { edges { node { ${match} } } } }`,
      { id: needId, filter },
      buyer,
    );
    return list.edges.map(({ node }) => node);
  }

  it('are suppliers of any line, better the more they cover, each with what it covers', async () => {
    const need = await postNew(app, buyer, content);
    await app.runJobs();
    const matches = await matchesOf(need.id);
    const byId = new Map(matches.map((one) => [one.supplierId, one]));
    expect([...byId.keys()].sort()).toEqual([both, mangoOnly, nutsOnly].sort());
    expect(matches[0]?.supplierId).toBe(both);
    expect(byId.get(both)?.lines).toMatchObject([
      { title: 'Dried mangoes', isCovered: true },
      { title: 'Cashew nuts', isCovered: true },
      { title: 'Green tea', isCovered: false },
    ]);
    expect(byId.get(nutsOnly)).toMatchObject({ line: 1 });
    const row = byId.get(nutsOnly)?.criteria.find((one) => one.criterion === 'lineCoverage');
    expect(row?.text).toBe('Covers 1 of 3 lines: Cashew nuts; not Dried mangoes, Green tea');
    for (const { criteria, supplierServesNeed } of matches) {
      const sum = criteria
        .filter(({ side }) => side === 'SUPPLIER_SERVES_NEED')
        .reduce((total, { contribution }) => total + Math.round(contribution * 1e6), 0);
      expect(sum).toBe(Math.round(supplierServesNeed * 1e6));
    }
  });

  it('are found by the supplier of a line, also one that comes later', async () => {
    const need = await postNew(app, buyer, content);
    await app.runJobs();
    const { list } = await app.ask<{ list: { edges: { node: Match }[] } }>(
      `query ($id: ID!) { list: supplierMatches(supplierId: $id) { edges { node { ${match} } } } }`,
      { id: nutsOnly },
      nutOwner,
    );
    expect(list.edges.map(({ node }) => node.needId)).toContain(need.id);
    const later = await publishProfile(app, await makePerson(app, { economy: 'VNM' }), {
      ...cashew('Cashew kernels'),
    });
    await app.runJobs();
    expect((await matchesOf(need.id)).map((one) => one.supplierId)).toContain(later);
    const filtered = await matchesOf(need.id, { economies: ['VNM'] });
    expect(filtered.map((one) => one.supplierId)).toEqual([later]);
  });

  it('tell the supplier of a further line that the budget is for the need’s own product', async () => {
    const budget = { maxMinorUnits: 900, currency: 'USD', per: 'unit' };
    const need = await postNew(app, buyer, { ...content, budget });
    const { pair } = await app.ask<{ pair: { match: Match } }>(
      `query ($needId: ID!, $id: ID!) { pair: explainPair(needId: $needId, supplierId: $id) {
         match { ${match} } } }`,
      { needId: need.id, id: nutsOnly },
      nutOwner,
    );
    const texts = pair.match.criteria.map(({ text }) => text);
    expect(texts).toContain('The budget is for Dried mangoes, not for this line: ask');
    expect(
      texts.filter((text) => /not stated a price|order is to be worth: ask/.test(text)),
    ).toEqual([]);
  });

  it('say of an offer next to the wanted one that the very product is offered, too', async () => {
    const goods = { kind: 'GOODS', unit: 'KGM' };
    const roasted = {
      texts: [{ language: 'en', isOriginal: true, name: 'Roasted coffee', description: 'Beans' }],
      codes: [{ system: 'HS', code: '090121', edition: 'HS2022' }],
    };
    const green = {
      texts: [{ language: 'en', isOriginal: true, name: 'Green coffee', description: 'Beans' }],
      codes: [{ system: 'HS', code: '090111', edition: 'HS2022' }],
    };
    const id = await publishProfile(
      app,
      await makePerson(app),
      {},
      {
        offers: [
          { ...goods, ...roasted, minimumOrder: 400_000, monthlyCapacity: 1 },
          { ...goods, ...green, minimumOrder: 100, monthlyCapacity: 9_000 },
        ],
      },
    );
    const need = await postNew(app, buyer, {
      ...mangoes,
      texts: [{ language: 'en', title: 'Roasted coffee', description: 'Whole beans' }],
      codes: roasted.codes,
      criteria: [{ criterion: 'CAPACITY', stance: 'MUST' }],
    });
    const { pair } = await app.ask<{ pair: { match: Match } }>(
      `query ($needId: ID!, $id: ID!) { pair: explainPair(needId: $needId, supplierId: $id) {
         match { ${match} } } }`,
      { needId: need.id, id },
      buyer,
    );
    const row = pair.match.criteria.find(({ criterion }) => criterion === 'productCode');
    expect(row?.text).toBe(
      'HS 090111 is a sibling of the wanted 090121; it also offers exactly what is wanted, Roasted coffee, which does not meet every must',
    );
  });

  it('cover all lines where that is a must, and reach says what it costs', async () => {
    const criteria = [{ criterion: 'LINE_COVERAGE', stance: 'MUST' }];
    const asked = { ...mangoes, lines: [cashews], criteria };
    const { reach } = await app.ask<{
      reach: {
        suppliers: number;
        lines: { line: number; title: string; suppliers: number }[];
        musts: { criterion: string; leavesOut: number }[];
      };
    }>(
      `query ($content: NeedInput!) { reach: needReach(content: $content) {
         ... on NeedReach { suppliers lines { line title suppliers }
           musts { criterion leavesOut } } } }`,
      { content: asked },
      buyer,
    );
    expect(reach).toEqual({
      suppliers: 1,
      lines: [
        { line: 0, title: 'Dried mangoes', suppliers: 2 },
        { line: 1, title: 'Cashew nuts', suppliers: 3 },
      ],
      musts: [{ criterion: 'lineCoverage', leavesOut: 3 }],
    });
    const need = await postNew(app, buyer, asked);
    await app.runJobs();
    expect((await matchesOf(need.id)).map((one) => one.supplierId)).toEqual([both]);
    const { pair } = await app.ask<{ pair: { unmetMusts: { text: string }[] } }>(
      `query ($needId: ID!, $id: ID!) { pair: explainPair(needId: $needId, supplierId: $id) {
         unmetMusts { text } } }`,
      { needId: need.id, id: mangoOnly },
      buyer,
    );
    expect(pair.unmetMusts).toEqual([
      { text: 'Covers 1 of 2 lines: Dried mangoes; not Cashew nuts' },
    ]);
  });

  it('make up the consortia that cover every line together', async () => {
    const need = await postNew(app, buyer, {
      ...mangoes,
      quantity: 11_000,
      lines: [{ ...cashews, quantity: 11_000 }],
    });
    const ask = () =>
      app.ask<{ proposal: { outcome: string; partners: { supplierId: string }[] } }>(
        `query ($id: ID!) { proposal: consortiumProposal(needId: $id) {
           ... on ConsortiumProposal { outcome partners { supplierId } } } }`,
        { id: need.id },
        buyer,
      );
    await ask();
    await app.runJobs();
    const { proposal } = await ask();
    expect(proposal.outcome).toBe('PROPOSED');
    await expect(
      app.ask(
        'query ($id: ID!) { consortiumProposal(needId: $id, mostPartners: 6) { outcome } }',
        { id: need.id },
        buyer,
      ),
    ).rejects.toThrow('from 2 to 5');
    const listed = new Set((await matchesOf(need.id)).map((one) => one.supplierId));
    expect(proposal.partners.filter(({ supplierId }) => !listed.has(supplierId))).toEqual([]);
  });
});
