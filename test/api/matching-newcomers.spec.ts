import { DataSource } from 'typeorm';
import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Listed {
  supplierId: string;
  score: number;
  needRank: number | null;
  place: number | null;
  isNewcomerPlace: boolean;
  criteria: { code: string; text: string; contribution: number }[];
}

describe('places for newcomers', () => {
  let app: TestApp;
  let buyer: Person;
  const known: string[] = [];
  const newcomers: string[] = [];

  /** Twelve with a past delivery, and two without who serve the need less well. */
  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    for (let count = 0; count < 12; count++) {
      known.push(await publishProfile(app, await makePerson(app)));
    }
    for (const capacityLeft of [20, 10]) {
      newcomers.push(await publishProfile(app, await makePerson(app), { capacityLeft }));
    }
    await app.api.get(DataSource).query(
      `INSERT INTO track_records (id, supplier_id, awarded_on, buyer_name, buyer_key, description,
                                  language, evidence_level, source, row_key, imported_at)
       SELECT gen_random_uuid(), one.id, '2025-05-01', 'Somebody', 'somebody', 'Dried mangoes',
              'en', 'PUBLIC_RECORD', 'awards.csv', 'one', now()
         FROM unnest($1::uuid[]) AS one (id)`,
      [known],
    );
  });
  afterAll(() => app.stop());

  const read = async (needId: string, first: number, after: string | null = null) => {
    const { list } = await app.ask<{
      list: { edges: { cursor: string; node: Listed }[] };
    }>(
      `query ($needId: ID!, $first: Int, $after: String) {
         list: needMatches(needId: $needId, first: $first, after: $after) { edges { cursor node {
           supplierId score needRank place isNewcomerPlace criteria { code text contribution } } } } }`,
      { needId, first, after },
      buyer,
    );
    return list.edges;
  };

  it('are one of every ten, the last of the ten, and say so', async () => {
    const need = await postNew(app, buyer);
    await app.runJobs();
    const list = (await read(need.id, 50)).map(({ node }) => node);
    expect(list.map(({ place }) => place)).toEqual(list.map((_, index) => index + 1));
    const [newcomer, other] = newcomers;
    expect(list[9]).toMatchObject({ supplierId: newcomer, needRank: 13, isNewcomerPlace: true });
    expect(list[9]?.criteria.at(-1)).toEqual({
      code: 'place.newcomer',
      text: 'One of every 10 places is kept for suppliers without a past delivery on record: this is one',
      contribution: 0,
    });
    expect(list[9]?.score).toBeLessThan(list[10]?.score ?? 0);
    expect(list.at(-1)).toMatchObject({ supplierId: other, needRank: 14, isNewcomerPlace: false });
    const ofKnown = list.filter(({ supplierId }) => known.includes(supplierId));
    expect(ofKnown.map(({ needRank }) => needRank)).toEqual(ofKnown.map((_, index) => index + 1));
  });

  it('stay where they are when the list is read page by page', async () => {
    const need = await postNew(app, buyer);
    await app.runJobs();
    const whole = await read(need.id, 50);
    const pages = [await read(need.id, 7)];
    pages.push(await read(need.id, 7, pages[0]?.at(-1)?.cursor));
    expect(pages.flat()).toEqual(whole.slice(0, 14));
  });
});
