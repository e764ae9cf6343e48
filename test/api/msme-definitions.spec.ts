import { DataSource } from 'typeorm';
import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

const staffLimit = (size: string, most: number) => ({
  size,
  match: 'ALL',
  bounds: [{ measure: 'STAFF', max: most }],
});

interface Entered {
  readonly __typename: string;
  readonly code?: string;
  readonly problems?: { path: string }[];
}

describe('definitions of MSMEs', () => {
  let app: TestApp;
  beforeAll(async () => (app = await TestApp.start()));
  afterAll(() => app.stop());

  async function enter(as: Person, wish: object = {}): Promise<Entered> {
    const input = {
      economy: 'AUS',
      validFrom: app.today(),
      rules: [{ limits: [staffLimit('SMALL', 60)] }],
      source: 'Small Business Act',
      sourceUrl: 'https://law.example.org/small-business',
      ...wish,
    };
    const { result } = await app.ask<{ result: Entered }>(
      `mutation ($input: EnterMsmeDefinitionInput!) { result: enterMsmeDefinition(input: $input) {
         __typename ... on Failure { code } ... on InvalidInput { problems { path } } } }`,
      { input },
      as,
    );
    return result;
  }

  async function read(on: string) {
    const { msmeDefinitions } = await app.ask<{
      msmeDefinitions: { inForce: { source: string; limits: object[] }[]; entries: object[] };
    }>(
      `query ($on: LocalDate) { msmeDefinitions(economy: "AUS", on: $on) {
         inForce { source status limits { size bounds { measure max } } }
         entries { validFrom source } } }`,
      { on },
    );
    return msmeDefinitions;
  }

  async function publishWithStaff(owner: Person, staff: number): Promise<string> {
    const id = await publishProfile(app, owner);
    await app.ask(
      `mutation ($input: SaveProfileDraftInput!) { saveProfileDraft(input: $input) { __typename } }`,
      { input: { organisationId: owner.organisationId, version: 2, changes: { staff } } },
      owner,
    );
    await app.ask(
      `mutation ($id: ID!) { publishProfile(organisationId: $id, version: 3) { __typename } }`,
      { id: owner.organisationId },
      owner,
    );
    return id;
  }

  async function findOfSize(size: string): Promise<string[]> {
    await app.runJobs();
    const { searchSuppliers } = await app.ask<{
      searchSuppliers: { edges: { node: { id: string } }[] };
    }>(
      'query ($size: String!) { searchSuppliers(filters: { sizes: [$size] }) { edges { node { id } } } }',
      { size },
    );
    return searchSuppliers.edges.map(({ node }) => node.id);
  }

  it('are entered by who answers for the economy, kept with their history, and size profiles', async () => {
    const owner = await makePerson(app, { economy: 'AUS' });
    const id = await publishWithStaff(owner, 50);
    expect(await findOfSize('MEDIUM')).toEqual([id]);

    const agency = await makePerson(app, { role: Role.AgencyAdministrator, economy: 'AUS' });
    expect((await enter(agency)).__typename).toBe('MsmeDefinitionEntry');
    expect(await findOfSize('SMALL')).toEqual([id]);
    expect(await findOfSize('MEDIUM')).toEqual([]);

    const admin = await makePerson(app, { role: Role.PlatformAdministrator });
    const later = { validFrom: '2099-01-01', rules: [{ limits: [staffLimit('MICRO', 70)] }] };
    expect((await enter(admin, later)).__typename).toBe('MsmeDefinitionEntry');
    expect(await findOfSize('SMALL')).toEqual([id]);
    await app.runJob('take-up-definitions');
    expect(await findOfSize('SMALL')).toEqual([id]);

    const now = await read(app.today());
    expect(now.inForce).toMatchObject([
      { status: 'sourced', limits: [{ size: 'SMALL', bounds: [{ measure: 'STAFF', max: 60 }] }] },
    ]);
    expect(now.inForce[0]?.source).toContain('https://law.example.org/small-business');
    expect(now.entries).toMatchObject([{ validFrom: '2099-01-01' }, { validFrom: app.today() }]);
    expect((await read('2099-06-01')).inForce).toMatchObject([{ limits: [{ size: 'MICRO' }] }]);
    expect((await read('2020-01-01')).inForce).toMatchObject([{ status: 'memory' }]);
  });

  it('that begin on a later day judge sizes from that day on, without anybody asking', async () => {
    const id = await publishWithStaff(await makePerson(app, { economy: 'NZL' }), 15);
    const before = await findOfSize('SMALL');
    expect(before).toContain(id);
    const admin = await makePerson(app, { role: Role.PlatformAdministrator });
    const validFrom = app.today().slice(0, 8) + '20';
    const rules = [{ limits: [staffLimit('MICRO', 16)] }];
    await enter(admin, { economy: 'NZL', validFrom, rules });
    await app.runJob('take-up-definitions');
    expect(await findOfSize('MICRO')).not.toContain(id);

    app.clock.advance({ days: 20 });
    await app.runJob('take-up-definitions');
    expect(await findOfSize('MICRO')).toContain(id);
    expect(await findOfSize('SMALL')).not.toContain(id);
    const judged = await countJudged();
    await app.runJob('take-up-definitions');
    expect(await countJudged()).toBe(judged);
  });

  async function countJudged(): Promise<number> {
    const [row] = await app.api
      .get(DataSource)
      .query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM outbox WHERE event = 'taxonomy.msme-definitions-changed'`,
      );
    return row?.n ?? 0;
  }

  it('are refused from others, without a source, and where they make no sense', async () => {
    const foreign = await makePerson(app, { role: Role.AgencyAdministrator, economy: 'PER' });
    expect(await enter(foreign)).toMatchObject({ code: 'MSME_OTHER_ECONOMY' });
    const admin = await makePerson(app, { role: Role.PlatformAdministrator });
    const wrong = await enter(admin, { source: ' ', sourceUrl: 'here', rules: [] });
    expect(wrong.problems?.map(({ path }) => path)).toEqual(['source', 'sourceUrl', 'rules']);
    expect(await enter(admin, { economy: 'XYZ' })).toMatchObject({
      problems: [{ path: 'economy' }],
    });
  });
});
