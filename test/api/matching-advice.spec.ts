import { Role } from '#platform';
import { DataSource } from 'typeorm';
import { TestApp } from '../support/app.js';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Advice {
  __typename: string;
  id: string;
  kind: string;
  reason: string;
  code?: string;
}

const strict = { ...mangoes, certificates: [{ name: 'haccp', stance: 'MUST' }] };

describe('advice on matches', () => {
  let app: TestApp;
  let buyer: Person;
  let owner: Person;
  let officer: Person;
  let supplierId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    owner = await makePerson(app);
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    supplierId = await publishProfile(app, owner);
  });
  afterAll(() => app.stop());

  async function advise(needId: string, kind: string, as = officer, reason = 'I know both.') {
    const { result } = await app.ask<{ result: Advice }>(
      `mutation ($input: MatchAdviceInput!) { result: adviseMatch(input: $input) {
         __typename ... on MatchAdvice { id kind reason } ... on Failure { code } } }`,
      { input: { needId, supplierId, kind, reason } },
      as,
    );
    return result;
  }

  async function shownTo(as: Person, needId: string): Promise<Advice[]> {
    const { pair } = await app.ask<{ pair: { match: { advice: Advice[] } } }>(
      `query ($needId: ID!, $supplierId: ID!) {
         pair: explainPair(needId: $needId, supplierId: $supplierId) {
           match { advice { id kind reason } } } }`,
      { needId, supplierId },
      as,
    );
    return pair.match.advice;
  }

  it('marks a proposal for both sides, on the match and in lists', async () => {
    const need = await postNew(app, buyer);
    await app.runJobs();
    const proposed = await advise(need.id, 'PROPOSAL');
    const expected = [{ id: proposed.id, kind: 'PROPOSAL', reason: 'I know both.' }];
    expect(await shownTo(buyer, need.id)).toEqual(expected);
    expect(await shownTo(owner, need.id)).toEqual(expected);
    const { list } = await app.ask<{ list: { edges: { node: { advice: Advice[] } }[] } }>(
      'query ($id: ID!) { list: needMatches(needId: $id) { edges { node { advice { id } } } } }',
      { id: need.id },
      buyer,
    );
    expect(list.edges[0]?.node.advice).toEqual([{ id: proposed.id }]);
  });

  it('lets an advisor override a must with a reason, which is audited, and take it back', async () => {
    const need = await postNew(app, buyer, strict);
    expect(await advise(need.id, 'PROPOSAL')).toMatchObject({ code: 'MATCH_ADVICE_OVERRIDES' });
    const overridden = await advise(need.id, 'OVERRIDE', officer, 'The audit is next week.');
    expect(overridden).toMatchObject({ kind: 'OVERRIDE', reason: 'The audit is next week.' });
    const { needAdvice } = await app.ask<{ needAdvice: Advice[] }>(
      'query ($id: ID!) { needAdvice(needId: $id) { id } }',
      { id: need.id },
      buyer,
    );
    expect(needAdvice).toEqual([{ id: overridden.id }]);
    const acts = await app.api
      .get(DataSource)
      .query<{ details: object }[]>(
        `SELECT details FROM audit_entries WHERE act = 'matching.match-overridden'`,
      );
    expect(acts).toMatchObject([
      { details: { needId: need.id, reason: 'The audit is next week.' } },
    ]);

    const elsewhere = await makePerson(app, { role: Role.AgencyOfficer, economy: 'VNM' });
    const withdraw = async (as: Person) =>
      app.ask<{ result: Advice }>(
        `mutation ($id: ID!) { result: withdrawMatchAdvice(id: $id) {
           __typename ... on Failure { code } } }`,
        { id: overridden.id },
        as,
      );
    expect((await withdraw(elsewhere)).result.code).toBe('MATCH_ADVICE_NOT_FOUND');
    expect((await withdraw(officer)).result.__typename).toBe('MatchAdvice');
    expect(await shownTo(buyer, need.id)).toEqual([]);
  });

  it('is for officers of the supplier’s agency, who say why', async () => {
    const need = await postNew(app, buyer);
    const elsewhere = await makePerson(app, { role: Role.AgencyOfficer, economy: 'VNM' });
    expect(await advise(need.id, 'PROPOSAL', elsewhere)).toMatchObject({
      code: 'MATCH_SUPPLIER_NOT_FOUND',
    });
    expect(await advise(need.id, 'PROPOSAL', officer, ' ')).toMatchObject({
      __typename: 'InvalidInput',
    });
    await expect(advise(need.id, 'PROPOSAL', owner)).rejects.toThrow();
    const { supplierAdvice } = await app.ask<{ supplierAdvice: Advice[] }>(
      'query ($id: ID!) { supplierAdvice(supplierId: $id) { kind } }',
      { id: supplierId },
      owner,
    );
    expect(supplierAdvice).toEqual([{ kind: 'PROPOSAL' }]);
  });
});
