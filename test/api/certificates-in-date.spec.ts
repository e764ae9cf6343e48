import { isDeepStrictEqual } from 'node:util';
import { SEARCH_INDEX, type SearchIndex } from '#discovery';
import { TestApp } from '../support/app.js';
import { makePerson } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';
import { describeSearchSettings } from '../support/search-engines.js';

const query = `query ($filters: SupplierFilterInput) {
  searchSuppliers(filters: $filters, facets: [certificate]) {
    total facets { counts { value count } } } }`;

const shown = `query ($id: ID!) { profile(id: $id) { certificates { isInDate } } }`;
interface Shown {
  readonly profile: { readonly certificates: readonly { readonly isInDate: boolean }[] };
}

interface Found {
  readonly searchSuppliers: {
    readonly total: number;
    readonly facets: readonly { readonly counts: readonly { value: string; count: number }[] }[];
  };
}

describeSearchSettings('certificates in date', (env) => {
  let app: TestApp;
  beforeAll(async () => (app = await TestApp.start({ env })));
  afterAll(() => app.stop());

  const dayAfter = (days: number): string =>
    new Date(app.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  /** How many hold the scheme, by the facet and by the filter. */
  const holders = async (scheme: string): Promise<[number, number]> => {
    const counted = await app.ask<Found>(query);
    const chosen = await app.ask<Found>(query, { filters: { certificates: [scheme] } });
    const counts = counted.searchSuppliers.facets[0]?.counts ?? [];
    const count = counts.find(({ value }) => value === scheme)?.count ?? 0;
    return [count, chosen.searchSuppliers.total];
  };
  /** The api keeps its count of all suppliers for a second. */
  const expectHolders = async (scheme: string, expected: [number, number]): Promise<void> => {
    const until = Date.now() + 5_000;
    let found = await holders(scheme);
    while (!isDeepStrictEqual(found, expected) && Date.now() < until) found = await holders(scheme);
    expect(found).toEqual(expected);
  };
  const findOutdated = (): Promise<string[]> =>
    app.api.get<SearchIndex>(SEARCH_INDEX).findOutdated(dayAfter(0), 10);

  it('count to the end of their last day, before and after the nightly job', async () => {
    const certificate = { scheme: 'halal', holderName: 'Growers' };
    for (const days of [0, 1, 400]) {
      const expiresOn = dayAfter(days);
      const certificates = [{ ...certificate, expiresOn }];
      await publishProfile(app, await makePerson(app), {}, { certificates });
    }
    await app.runJobs();
    await expectHolders('halal', [3, 3]);

    app.clock.advance({ days: 1 });
    await expectHolders('halal', [2, 2]);
    await app.runJob('settle-certificates');
    expect(await findOutdated()).toEqual([]);
    await expectHolders('halal', [2, 2]);

    app.clock.advance({ days: 30 });
    await expectHolders('halal', [1, 1]);
    await app.runJob('settle-certificates');
    await app.runJob('settle-certificates');
    expect(await findOutdated()).toEqual([]);
    await expectHolders('halal', [1, 1]);
  });

  it('count from their first day, as on the profile', async () => {
    const [issuedOn, expiresOn] = [dayAfter(2), dayAfter(3)];
    const holder = { scheme: 'kosher', holderName: 'Growers' };
    const renewed = { scheme: 'fssc-22000', holderName: 'Growers' };
    const certificates = [
      { ...holder, issuedOn, expiresOn },
      { ...renewed, expiresOn: dayAfter(1) },
      { ...renewed, issuedOn, expiresOn },
    ];
    const profileId = await publishProfile(app, await makePerson(app), {}, { certificates });
    await app.runJobs();
    const inDate = async (): Promise<readonly boolean[]> => {
      const { profile } = await app.ask<Shown>(shown, { id: profileId });
      return profile.certificates.map((one) => one.isInDate);
    };
    const nextDay = async (): Promise<void> => {
      app.clock.advance({ days: 1 });
      await app.runJob('settle-certificates');
    };
    expect(await inDate()).toEqual([false, true, false]);
    await expectHolders('kosher', [0, 0]);
    await expectHolders('fssc-22000', [1, 1]);

    await nextDay();
    expect(await inDate()).toEqual([false, true, false]);
    await expectHolders('kosher', [0, 0]);
    await nextDay();
    expect(await inDate()).toEqual([true, false, true]);
    await expectHolders('kosher', [1, 1]);
    await expectHolders('fssc-22000', [1, 1]);
    await nextDay();
    expect(await inDate()).toEqual([true, false, true]);
    await expectHolders('kosher', [1, 1]);
    await nextDay();
    expect(await inDate()).toEqual([false, false, false]);
    await expectHolders('kosher', [0, 0]);
    expect(await findOutdated()).toEqual([]);
  });
});
