import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

const fields =
  'id name query filters { economies hsCodes leastEvidence labels } sort hasAlert createdAt';
const failed = '... on Failure { code } ... on InvalidInput { problems { path code } }';

interface Saved {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly hasAlert: boolean;
  readonly code?: string;
  readonly problems?: { path: string; code: string }[];
}

describe('saved searches', () => {
  let app: TestApp;
  beforeAll(async () => (app = await TestApp.start()));
  afterAll(() => app.stop());
  beforeEach(() => {
    app.startAnew();
  });

  const newBuyer = () => makePerson(app, { role: Role.Buyer, economy: 'JPN' });

  async function save(as: Person, input: object): Promise<Saved> {
    const { result } = await app.ask<{ result: Saved }>(
      `mutation ($input: SaveSearchInput!) { result: saveSearch(input: $input) {
         __typename ... on SavedSearch { ${fields} } ${failed} } }`,
      { input },
      as,
    );
    return result;
  }

  async function change(as: Person, input: object): Promise<Saved> {
    const { result } = await app.ask<{ result: Saved }>(
      `mutation ($input: ChangeSavedSearchInput!) { result: changeSavedSearch(input: $input) {
         __typename ... on SavedSearch { ${fields} } ${failed} } }`,
      { input },
      as,
    );
    return result;
  }

  async function remove(as: Person, id: string): Promise<Saved> {
    const { result } = await app.ask<{ result: Saved }>(
      `mutation ($id: ID!) { result: deleteSavedSearch(id: $id) {
         __typename ... on SavedSearch { ${fields} } ... on Failure { code } } }`,
      { id },
      as,
    );
    return result;
  }

  async function list(as: Person): Promise<string[]> {
    const { savedSearches } = await app.ask<{
      savedSearches: { edges: { node: { name: string } }[] };
    }>('{ savedSearches { edges { node { name } } } }', {}, as);
    return savedSearches.edges.map(({ node }) => node.name);
  }

  it('are kept, listed, renamed and deleted by their user alone', async () => {
    const [buyer, stranger] = [await newBuyer(), await newBuyer()];
    const mangoes = await save(buyer, {
      name: ' Mangoes ',
      query: 'dried mango',
      filters: { economies: ['PHL'], hsCodes: ['0804'], leastEvidence: 'DOCUMENT' },
      sort: 'NEWEST',
    });
    expect(mangoes).toMatchObject({
      __typename: 'SavedSearch',
      name: 'Mangoes',
      query: 'dried mango',
      filters: { economies: ['PHL'], hsCodes: ['0804'], leastEvidence: 'DOCUMENT', labels: null },
      sort: 'NEWEST',
      hasAlert: false,
    });
    await save(buyer, { name: 'All' });
    expect(await list(buyer)).toEqual(['All', 'Mangoes']);
    expect(await list(stranger)).toEqual([]);

    expect(await change(stranger, { id: mangoes.id, name: 'Mine' })).toMatchObject({
      code: 'SAVED_SEARCH_NOT_FOUND',
    });
    expect(await remove(stranger, mangoes.id)).toMatchObject({ code: 'SAVED_SEARCH_NOT_FOUND' });
    expect(await change(buyer, { id: mangoes.id, name: 'All' })).toMatchObject({
      __typename: 'Conflict',
      code: 'SAVED_SEARCH_NAME_TAKEN',
    });
    await change(buyer, { id: mangoes.id, name: 'Fruit' });
    expect(await list(buyer)).toEqual(['All', 'Fruit']);
    expect(await remove(buyer, mangoes.id)).toMatchObject({ name: 'Fruit' });
    expect(await list(buyer)).toEqual(['All']);
  });

  it('are refused with all that is wrong, and beyond the hundredth', async () => {
    const buyer = await newBuyer();
    const wrong = await save(buyer, {
      name: '  ',
      query: 'x'.repeat(501),
      filters: { hsCodes: ['99'], economies: Array.from({ length: 51 }, () => 'PHL') },
    });
    expect(wrong.problems?.map(({ path }) => path)).toEqual([
      'name',
      'query',
      'filters.economies',
      'filters.hsCodes',
    ]);
    for (let i = 0; i < 100; i++) await save(buyer, { name: `Search ${i}` });
    expect(await save(buyer, { name: 'One more' })).toMatchObject({
      __typename: 'LimitReached',
      code: 'SEARCH_TOO_MANY_SAVED',
    });
  });

  it('tell once a week of suppliers that are new, until they are stopped', async () => {
    const buyer = await newBuyer();
    const known = await makePerson(app);
    await publishProfile(app, known);
    await app.runJobs();
    app.clock.advance({ hours: 1 });
    const { id } = await save(buyer, {
      name: 'Mangoes',
      query: 'mango',
      filters: { economies: ['PHL'] },
      hasAlert: true,
    });
    await save(buyer, { name: 'Copper', query: 'copper wire', hasAlert: true });
    app.clock.advance({ hours: 1 });
    const fresh = await makePerson(app);
    const profileId = await publishProfile(app, fresh);
    await app.runJobs();

    app.clock.advance({ days: 2 });
    await app.runJob('find-due-alerts');
    expect(app.mailbox.takeAll()).toEqual([]);

    app.clock.advance({ days: 5 });
    await app.runJob('find-due-alerts');
    await app.runJob('find-due-alerts');
    const letter = app.mailbox.takeOnly(buyer.email);
    expect(letter.subject).toBe('New on Iloilo for “Mangoes”: 1');
    expect(letter.text).toContain(`/suppliers/${profileId}`);
    expect(letter.text).not.toContain(known.email);

    const token = /stop-alert#(\S+)/.exec(letter.text)?.[1];
    const stop = `mutation ($token: String!) { result: stopSearchAlert(token: $token) {
      ... on SearchAlertStopped { name } ... on Failure { code } } }`;
    await expect(app.ask(stop, { token })).resolves.toEqual({ result: { name: 'Mangoes' } });
    await expect(app.ask(stop, { token: 'guess' })).resolves.toEqual({
      result: { code: 'SAVED_SEARCH_NOT_FOUND' },
    });
    await publishProfile(app, await makePerson(app));
    app.clock.advance({ days: 7 });
    await app.runJob('find-due-alerts');
    expect(app.mailbox.takeAll()).toEqual([]);
    expect(await change(buyer, { id, hasAlert: true })).toMatchObject({ hasAlert: true });
  });
});
