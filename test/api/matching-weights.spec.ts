import { DEFAULT_WEIGHTS, FITTED_CRITERIA, ONE } from '#match-engine';
import { newId, Role } from '#platform';
import { DataSource } from 'typeorm';
import { TestApp } from '../support/app.js';
import { postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Feedback {
  __typename: string;
  code?: string;
  problems?: { path: string; code: string }[];
  side?: string;
  kind?: string;
  score?: number;
}
interface Overview {
  activeVersion: string;
  active: { criterion: string; weight: number }[];
  engineVersion: string;
  versions: {
    version: string;
    presentVersion: string;
    comparisons: {
      sector: string | null;
      heldBack: number;
      presentOrder: number;
      fittedOrder: number;
      changes: { criterion: string }[];
      groups: { group: string; outcomes: number }[];
    }[];
  }[];
  switches: { version: string; reason: string; switchedBy: string }[];
}

describe('feedback and weights', () => {
  let app: TestApp;
  let buyer: Person;
  let owner: Person;
  let officer: Person;
  let administrator: Person;
  let supplierId: string;
  let needId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    owner = await makePerson(app);
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    administrator = await makePerson(app, { role: Role.PlatformAdministrator });
    supplierId = await publishProfile(app, owner);
    needId = (await postNew(app, buyer)).id;
    await app.runJobs();
  });
  afterAll(() => app.stop());

  async function give(as: Person, input: object): Promise<Feedback> {
    const { result } = await app.ask<{ result: Feedback }>(
      `mutation ($input: MatchFeedbackInput!) { result: recordMatchFeedback(input: $input) {
         __typename ... on MatchFeedback { side kind score } ... on Failure { code }
         ... on InvalidInput { problems { path code } } } }`,
      { input: { needId, supplierId, ...input } },
      as,
    );
    return result;
  }

  async function overview(as = administrator): Promise<Overview> {
    const { matchWeights } = await app.ask<{ matchWeights: Overview }>(
      `{ matchWeights { activeVersion engineVersion active { criterion weight }
         versions { version presentVersion comparisons { sector heldBack presentOrder fittedOrder
           changes { criterion } groups { group outcomes } } }
         switches { version reason switchedBy } } }`,
      {},
      as,
    );
    return matchWeights;
  }

  async function switchTo(version: string, reason = 'It predicts better.', as = administrator) {
    const { result } = await app.ask<{ result: { __typename: string; code?: string } }>(
      `mutation ($version: String!, $reason: String!) {
         result: switchMatchWeights(version: $version, reason: $reason) {
           __typename ... on Failure { code } } }`,
      { version, reason },
      as,
    );
    return result;
  }

  async function keptScore(): Promise<number | undefined> {
    const { list } = await app.ask<{ list: { edges: { node: { score: number } }[] } }>(
      'query ($id: ID!) { list: needMatches(needId: $id) { edges { node { score } } } }',
      { id: needId },
      buyer,
    );
    return list.edges[0]?.node.score;
  }

  it('records what each side says, with the match as it stands', async () => {
    expect(await give(buyer, { kind: 'ACCEPTED' })).toMatchObject({
      side: 'BUYER',
      kind: 'ACCEPTED',
      score: await keptScore(),
    });
    expect(await give(owner, { kind: 'DECLINED', reason: 'TOO_FAR' })).toMatchObject({
      side: 'SUPPLIER',
    });
    expect(await give(officer, { kind: 'MEETING', meetingValue: 4 })).toMatchObject({
      side: 'AGENCY',
    });
    const said = async (as: Person) =>
      app.ask<{ matchFeedback: { kind: string }[] }>(
        `query ($needId: ID!, $supplierId: ID!) {
           matchFeedback(needId: $needId, supplierId: $supplierId) { kind } }`,
        { needId, supplierId },
        as,
      );
    expect((await said(buyer)).matchFeedback).toEqual([{ kind: 'ACCEPTED' }]);
    expect((await said(owner)).matchFeedback).toEqual([{ kind: 'DECLINED' }]);
  });

  it('records each thing that a buyer may do, once of each kind', async () => {
    const all = [
      { kind: 'ACCEPTED' },
      { kind: 'DECLINED', reason: 'TOO_DEAR' },
      { kind: 'MEETING', meetingValue: 5 },
      { kind: 'QUOTATION' },
      { kind: 'AWARD' },
    ];
    const other = await postNew(app, buyer);
    for (const one of [...all, all[2]]) {
      const { result } = await app.ask<{ result: Feedback }>(
        `mutation ($input: MatchFeedbackInput!) { result: recordMatchFeedback(input: $input) {
           __typename } }`,
        { input: { needId: other.id, supplierId, ...one } },
        buyer,
      );
      expect(result.__typename).toBe('MatchFeedback');
    }
    const { said } = await app.ask<{ said: object[] }>(
      `query ($needId: ID!, $supplierId: ID!) {
         said: matchFeedback(needId: $needId, supplierId: $supplierId) { kind reason meetingValue } }`,
      { needId: other.id, supplierId },
      buyer,
    );
    expect(said).toHaveLength(5);
    for (const one of all) expect(said).toContainEqual(expect.objectContaining(one));
  });

  it('asks for what is missing, and lets each say only what is theirs to say', async () => {
    expect(await give(buyer, { kind: 'DECLINED' })).toMatchObject({
      problems: [{ path: 'reason', code: 'MATCH_FEEDBACK_REASON_MISSING' }],
    });
    expect(await give(buyer, { kind: 'DECLINED', reason: 'OTHER' })).toMatchObject({
      problems: [{ path: 'comment' }],
    });
    expect(await give(buyer, { kind: 'MEETING', meetingValue: 6 })).toMatchObject({
      problems: [{ path: 'meetingValue' }],
    });
    expect(await give(owner, { kind: 'AWARD' })).toMatchObject({ code: 'MATCH_FEEDBACK_OF_BUYER' });
    const stranger = await makePerson(app);
    expect(await give(stranger, { kind: 'ACCEPTED' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('fits nothing to few outcomes', async () => {
    await app.ask('mutation { trainMatchWeights { askedAt } }', {}, administrator);
    await app.runJobs();
    expect((await overview()).versions).toEqual([]);
  });

  it('fits weights, compares them for every group, and waits for a person to switch', async () => {
    await recordOutcomes(120);
    await app.ask('mutation { trainMatchWeights { askedAt } }', {}, administrator);
    await app.runJobs();
    const { activeVersion, versions } = await overview(officer);
    expect(activeVersion).toBe(DEFAULT_WEIGHTS.version);
    expect(versions).toHaveLength(1);
    const [general] = versions[0]?.comparisons ?? [];
    expect(general).toMatchObject({ sector: null, heldBack: 24 });
    expect(general?.fittedOrder).toBeGreaterThan(general?.presentOrder ?? 1);
    expect(general?.changes.map(({ criterion }) => criterion)).toContain('trackRecord');
    const groups = general?.groups.map(({ group }) => group);
    expect(groups).toEqual(
      expect.arrayContaining(['economy:PHL', 'economy:PER', 'size:1–9', 'ownership:WOMEN_OWNED']),
    );

    await app.ask('mutation { trainMatchWeights { askedAt } }', {}, administrator);
    await app.runJobs();
    expect((await overview()).versions).toHaveLength(1);
  });

  it('scores with other weights once an administrator switches, and as before after going back', async () => {
    const before = await keptScore();
    const version = (await overview()).versions[0]?.version ?? '';
    expect(await switchTo(version)).toMatchObject({ __typename: 'MatchWeightSwitch' });
    await app.runJobs();
    expect((await overview()).activeVersion).toBe(version);
    expect(await keptScore()).not.toBe(before);

    expect(await switchTo(DEFAULT_WEIGHTS.version, 'Back.')).toMatchObject({
      __typename: 'MatchWeightSwitch',
    });
    await app.runJobs();
    expect(await keptScore()).toBe(before);
    const { switches } = await overview();
    expect(switches).toMatchObject([
      { version: DEFAULT_WEIGHTS.version, reason: 'Back.', switchedBy: administrator.userId },
      { version },
    ]);
    const [noted] = await app.api
      .get(DataSource)
      .query<unknown[]>(`SELECT 1 FROM audit_entries WHERE act = 'matching.weights-switched'`);
    expect(noted).toBeDefined();
  });

  it('is an administrator’s act, with a reason', async () => {
    expect(await switchTo('no-such-version')).toMatchObject({ code: 'MATCH_WEIGHTS_NOT_FOUND' });
    expect(await switchTo(DEFAULT_WEIGHTS.version, ' ')).toMatchObject({
      __typename: 'InvalidInput',
    });
    await expect(switchTo(DEFAULT_WEIGHTS.version, 'x', officer)).rejects.toThrow();
    await expect(overview(buyer)).rejects.toThrow();
  });

  /** Outcomes of buyers who look at the track record above all, as other pairs' feedback. */
  async function recordOutcomes(count: number): Promise<void> {
    const dataSource = app.api.get(DataSource);
    for (let index = 0; index < count; index++) {
      const other = await copyNeed(dataSource);
      const values = Object.fromEntries(
        FITTED_CRITERIA.map((name, at) => [
          name,
          Math.floor((((index * (2 * at + 7)) % 97) * ONE) / 97),
        ]),
      );
      await dataSource.query(
        `INSERT INTO match_feedback (id, need_id, supplier_id, side, given_by, kind, reason, score,
                                     values, sector, groups, weights_version, given_at)
         VALUES ($1, $2, $3, 'buyer', $4, $5, $6, 500000, $7, 'HS-08', $8, 'default-1', $9)`,
        [
          ...[newId(), other, supplierId, buyer.userId],
          ...((values.trackRecord ?? 0) > ONE / 2 ? ['accepted', null] : ['declined', 'notNow']),
          JSON.stringify(values),
          JSON.stringify([
            index % 3 ? 'economy:PHL' : 'economy:PER',
            'size:1–9',
            index % 2 ? 'ownership:WOMEN_OWNED' : 'ownership:none stated',
          ]),
          app.clock.now(),
        ],
      );
    }
  }

  /** A closed need like the first, for feedback to speak of. */
  async function copyNeed(dataSource: DataSource): Promise<string> {
    const id = newId();
    await dataSource.query(
      `INSERT INTO sourcing_needs
       SELECT (jsonb_populate_record(need, jsonb_build_object('id', $2::uuid, 'state', 'closed'))).*
         FROM sourcing_needs need WHERE need.id = $1`,
      [needId, id],
    );
    return id;
  }
});
