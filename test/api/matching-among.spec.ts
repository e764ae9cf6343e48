import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { postNew } from '../support/needs.js';
import { makePerson } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Match {
  supplierId: string;
  supplierServesNeed: number;
  criteria: { side: string; contribution: number }[];
}

const chairs = {
  codes: [{ system: 'HS', code: '940360', edition: 'HS2022' }],
  texts: [{ language: 'en', isOriginal: true, name: 'Chairs', description: 'Oak' }],
};

describe('suppliers of a list', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('are told apart by how they serve a need, by this side’s reasons, in bounded statements', async () => {
    const buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    const need = await postNew(app, buyer);
    const one = await publishProfile(app, await makePerson(app));
    const two = await publishProfile(app, await makePerson(app));
    const other = await publishProfile(app, await makePerson(app), chairs);
    const among = (supplierIds: readonly string[], as = buyer) =>
      app.ask<{ list: Match[] }>(
        `query ($id: ID!, $ids: [ID!]!) { list: matchesAmong(needId: $id, supplierIds: $ids) {
           supplierId supplierServesNeed criteria { side contribution } } }`,
        { id: need.id, ids: supplierIds },
        as,
      );
    const { list } = await among([two, other, one]);
    expect(list.map(({ supplierId }) => supplierId)).toEqual([two, one]);
    for (const { criteria, supplierServesNeed } of list) {
      expect(new Set(criteria.map(({ side }) => side))).toEqual(new Set(['SUPPLIER_SERVES_NEED']));
      const sum = criteria.reduce((total, row) => total + Math.round(row.contribution * 1e6), 0);
      expect(sum).toBe(Math.round(supplierServesNeed * 1e6));
    }
    const few = await app.countStatements(() => among([two]));
    expect(await app.countStatements(() => among([two, other, one]))).toBe(few);
    await expect(among(Array.from({ length: 101 }, () => one))).rejects.toThrow('INVALID_INPUT');
    const stranger = await makePerson(app, { role: Role.Buyer });
    await expect(among([one], stranger)).rejects.toThrow('MATCH_NEED_NOT_FOUND');
  });
});
