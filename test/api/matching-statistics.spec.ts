import type { SupplierDocument } from '#discovery';
import { newId, Role } from '#platform';
import { TestApp } from '../support/app.js';
import { runCli } from '../support/built-cli.js';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { corpusDocument } from '../support/search-corpus.js';
import { storeSuppliers } from '../support/search-harness.js';

const fruits = ['mango', 'papaya', 'guava', 'pineapple', 'banana', 'jackfruit', 'durian', 'lychee'];
const eachOffered = 40;

/** Says of its fruit what everybody says of theirs; its code is of another kind of goods. */
const supplierOf = (fruit: string, index: number): SupplierDocument => ({
  ...corpusDocument(index),
  id: newId(),
  offers: [`Dried ${fruit}`],
  texts: ['Export packing by us, samples are sent within a week'],
  hsCodes: ['847130'],
  certificates: [],
});

/** A request as people write it: one word names the product. */
const wanted = {
  ...mangoes,
  codes: [{ system: 'HS', code: '200899', edition: 'HS2022' }],
  texts: [
    {
      language: 'en',
      title: 'Dried mango wanted',
      description: 'Samples first. Export packing, sent to Fukuoka',
    },
  ],
};

interface Pair {
  isEligible: boolean;
  unmetMusts: { criterion: string }[];
}

describe('words that tell', () => {
  let app: TestApp;
  let buyer: Person;
  let officer: Person;
  let needId: string;
  const offered = new Map<string, string[]>();

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    for (const [number, fruit] of fruits.entries()) {
      const made = Array.from({ length: eachOffered }, (_, index) =>
        supplierOf(fruit, number * eachOffered + index),
      );
      await storeSuppliers(app.api, made);
      offered.set(
        fruit,
        made.map(({ id }) => id),
      );
    }
    needId = (await postNew(app, buyer, wanted)).id;
    await app.runJobs();
  });
  afterAll(() => app.stop());

  async function listed(): Promise<string[]> {
    const { list } = await app.ask<{
      list: { edges: { node: { supplierId: string } }[] };
    }>(
      `query ($id: ID!) { list: needMatches(needId: $id, first: 50) {
         edges { node { supplierId } } } }`,
      { id: needId },
      buyer,
    );
    return list.edges.map(({ node }) => node.supplierId);
  }

  async function reached(): Promise<number> {
    const { reach } = await app.ask<{ reach: { related: number } }>(
      `query ($content: NeedInput!) { reach: needReach(content: $content) {
         ... on NeedReach { related } } }`,
      { content: wanted },
      buyer,
    );
    return reach.related;
  }

  async function pairWith(fruit: string): Promise<Pair> {
    const { pair } = await app.ask<{ pair: Pair }>(
      `query ($needId: ID!, $id: ID!) { pair: explainPair(needId: $needId, supplierId: $id) {
         isEligible unmetMusts { criterion } } }`,
      { needId, id: offered.get(fruit)?.[0] },
      buyer,
    );
    return pair;
  }

  async function overview(): Promise<unknown> {
    const { matchWeights } = await app.ask<{ matchWeights: unknown }>(
      `{ matchWeights { fewestTexts textStatistics { suppliers languages { language texts } } } }`,
      {},
      officer,
    );
    return matchWeights;
  }

  const statistics = (...args: string[]) => runCli(app.config, ['match', 'statistics', ...args]);

  it('weigh like all others until they are counted', async () => {
    expect((await statistics()).out).toBe('No words are counted yet: all weigh alike.\n');
    expect(await overview()).toEqual({ fewestTexts: 300, textStatistics: null });
    expect(await reached()).toBe(fruits.length * eachOffered);
    expect(await pairWith('papaya')).toMatchObject({ isEligible: true });
  });

  it('name the product once they are counted, in lists, reach and reasons alike', async () => {
    await app.runJob('renew-text-statistics');
    const mangoIds = [...(offered.get('mango') ?? [])].sort();
    expect((await listed()).sort()).toEqual(mangoIds);
    expect(await reached()).toBe(eachOffered);
    expect(await overview()).toEqual({
      fewestTexts: 300,
      textStatistics: { suppliers: 320, languages: [{ language: 'en', texts: 320 }] },
    });
    expect(await pairWith('mango')).toMatchObject({ isEligible: true });
    expect(await pairWith('papaya')).toMatchObject({
      isEligible: false,
      unmetMusts: [{ criterion: 'product' }],
    });
  });

  it('are counted by a command too, which changes nothing while the texts are the same', async () => {
    const { out, code } = await statistics('--refresh');
    expect(code).toBe(0);
    expect(out).toContain('en: words weigh 0.0 % differently');
    expect(out).toContain('The new count says nothing else: the one in use stays.');
    expect(out).toMatch(/^texts-[0-9a-f]{12}: texts of 320 suppliers, counted at /m);
    expect(out).toContain('  en: 320 texts, ');
  });

  it('are counted anew by the command when suppliers say something else', async () => {
    const baskets = Array.from({ length: 60 }, (_, index) => ({
      ...supplierOf('', 1_000 + index),
      offers: ['Baskets of bamboo, woven by hand'],
    }));
    await storeSuppliers(app.api, baskets);
    const { out } = await statistics('--refresh');
    expect(out).toContain('The new count is in use; all open needs are matched anew by it.');
    expect(out).toContain('texts of 380 suppliers');
    await app.runJobs();
    expect(await listed()).toHaveLength(eachOffered);
  });
});
