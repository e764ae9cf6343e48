import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { mangoes, postNew, readNeed } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Exclusions {
  __typename: string;
  buyers: { id: string; name: string }[];
  sectors: string[];
  leastVerification: string | null;
  problems: { path: string; code: string }[];
  code: string;
}
interface Must {
  criterion: string;
  code: string;
  text: string;
}

const shown = `__typename ... on SupplierExclusions { buyers { id name } sectors leastVerification }
  ... on Failure { code } ... on InvalidInput { problems { path code } }`;

const everything = `isEligible unmetMusts { criterion subject side code text args }
  raises { change { kind text } before after isEligibleAfter unmetMusts }
  match { score advice { id } criteria { criterion text code args evidence { fact source } } }`;

describe('what a supplier excludes', () => {
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

  async function save(
    buyerIds: string[],
    sectors: string[] = [],
    as = owner,
    leastVerification?: 'DOCUMENT' | 'VERIFIED',
  ) {
    const { result } = await app.ask<{ result: Exclusions }>(
      `mutation ($input: SupplierExclusionsInput!) {
         result: saveSupplierExclusions(input: $input) { ${shown} } }`,
      { input: { supplierId, buyerIds, sectors, leastVerification } },
      as,
    );
    await app.runJobs();
    return result;
  }

  async function explain(needId: string, as: Person) {
    const { explainPair } = await app.ask<{
      explainPair: { isEligible: boolean; unmetMusts: Must[]; raises: { unmetMusts: number }[] };
    }>(
      `query ($needId: ID!, $supplierId: ID!) {
         explainPair(needId: $needId, supplierId: $supplierId) { ${everything} } }`,
      { needId, supplierId },
      as,
    );
    return explainPair;
  }

  async function isProposed(needId: string): Promise<boolean> {
    const { list } = await app.ask<{ list: { edges: { node: { supplierId: string } }[] } }>(
      'query ($id: ID!) { list: needMatches(needId: $id) { edges { node { supplierId } } } }',
      { id: needId },
      buyer,
    );
    return list.edges.some(({ node }) => node.supplierId === supplierId);
  }

  it('is matched no more, and again when it is taken back', async () => {
    const need = await postNew(app, buyer);
    await app.runJobs();
    expect(await isProposed(need.id)).toBe(true);
    const saved = await save([buyer.organisationId]);
    expect(saved.buyers.map(({ id }) => id)).toEqual([buyer.organisationId]);
    expect(await isProposed(need.id)).toBe(false);
    const { mine } = await app.ask<{ mine: { edges: unknown[] } }>(
      'query ($id: ID!) { mine: supplierMatches(supplierId: $id) { edges { node { needId } } } }',
      { id: supplierId },
      owner,
    );
    expect(mine.edges).toEqual([]);
    await save([]);
    expect(await isProposed(need.id)).toBe(true);
  });

  it('is told to nobody but its own people', async () => {
    const need = await postNew(app, buyer);
    await save([buyer.organisationId], ['HS-08']);
    const own = await explain(need.id, owner);
    expect(own.unmetMusts.map(({ code }) => code)).toEqual(['buyer.excluded', 'sector.excluded']);
    expect(own.unmetMusts[1]?.text).toMatch(/\(HS 08\)$/);
    expect(new Set(own.raises.map(({ unmetMusts }) => unmetMusts))).toEqual(new Set([2]));

    for (const other of [buyer, officer]) {
      const answer = await explain(need.id, other);
      expect(answer.isEligible).toBe(false);
      // How many wishes are in the way is not told either.
      expect(new Set(answer.raises.map(({ unmetMusts }) => unmetMusts))).toEqual(new Set([1]));
      expect(answer.unmetMusts).toEqual([
        {
          criterion: 'private',
          subject: null,
          side: 'NEED_SUITS_SUPPLIER',
          code: 'supplier.takesNoPart',
          text: 'This supplier does not take part in this need',
          args: {},
        },
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/exclu|sector|HS-08/i);
      await expect(readAs(other)).rejects.toThrow();
    }
    const stranger = await makePerson(app);
    expect(await readAs(stranger)).toMatchObject({ code: 'MATCH_SUPPLIER_NOT_FOUND' });
    const reach = await app.ask(
      'query ($id: ID!) { sourcingNeed(id: $id) { reach { suppliers musts { criterion } } } }',
      { id: need.id },
      buyer,
    );
    expect(reach).toMatchObject({ sourcingNeed: { reach: { suppliers: 1 } } });
  });

  async function readAs(as: Person) {
    const { result } = await app.ask<{ result: Exclusions }>(
      `query ($id: ID!) { result: supplierExclusions(supplierId: $id) { ${shown} } }`,
      { id: supplierId },
      as,
    );
    return result;
  }

  it('is a buyer who was not checked far enough, if it asks for that; agencies can tell', async () => {
    const need = await postNew(app, buyer);
    const saved = await save([], [], owner, 'DOCUMENT');
    expect(saved.leastVerification).toBe('DOCUMENT');
    expect(await isProposed(need.id)).toBe(false);
    const belowMinimum = { code: 'buyer.belowMinimum' };
    expect(await explain(need.id, owner)).toMatchObject({ unmetMusts: [belowMinimum] });
    expect(await explain(need.id, officer)).toMatchObject({ unmetMusts: [belowMinimum] });
    const toBuyer = await explain(need.id, buyer);
    expect(toBuyer.unmetMusts.map(({ code }) => code)).toEqual(['supplier.takesNoPart']);
    expect(JSON.stringify(toBuyer)).not.toMatch(/belowMinimum|buyerVerif|DOCUMENT/);

    await check('DOCUMENT');
    await app.runJobs();
    expect(await isProposed(need.id)).toBe(true);
    await save([], [], owner, 'VERIFIED');
    expect(await isProposed(need.id)).toBe(false);
    expect((await save([])).leastVerification).toBeNull();
    expect(await isProposed(need.id)).toBe(true);
    await check(null);
  });

  async function check(level: 'DOCUMENT' | null): Promise<void> {
    const ofJapan = await makePerson(app, { role: Role.AgencyOfficer, economy: 'JPN' });
    await app.ask(
      `mutation ($input: VerifyOrganisationInput!) {
         verifyOrganisation(input: $input) { __typename } }`,
      { input: { organisationId: buyer.organisationId, level } },
      ofJapan,
    );
  }

  it('cannot be overridden by an advisor, who is told no reason', async () => {
    const need = await postNew(app, buyer);
    await save([buyer.organisationId]);
    for (const kind of ['PROPOSAL', 'OVERRIDE']) {
      const { result } = await app.ask<{ result: { code: string } }>(
        `mutation ($input: MatchAdviceInput!) { result: adviseMatch(input: $input) {
           ... on Failure { code } } }`,
        { input: { needId: need.id, supplierId, kind, reason: 'They fit.' } },
        officer,
      );
      expect(result.code).toBe('MATCH_SUPPLIER_TAKES_NO_PART');
    }
  });

  it('does not tell who an anonymous buyer is', async () => {
    await save([buyer.organisationId]);
    const need = await postNew(app, buyer, { ...mangoes, isAnonymous: true });
    await app.runJobs();
    expect(await readNeed(app, need.id, owner)).toMatchObject({ buyerOrganisationId: null });
    expect(await explain(need.id, owner)).toMatchObject({ isEligible: true, unmetMusts: [] });
    expect(await isProposed(need.id)).toBe(true);
  });

  it('is a buyer or a sector that there is, and not too many', async () => {
    const wrong = await save([owner.organisationId], ['HS-08', 'HS-99', 'tobacco']);
    expect(wrong.problems).toEqual([
      { path: 'buyerIds.0', code: 'MATCH_BUYER_UNKNOWN' },
      { path: 'sectors.1', code: 'MATCH_SECTOR_UNKNOWN' },
      { path: 'sectors.2', code: 'MATCH_SECTOR_UNKNOWN' },
    ]);
    const many = await save(
      [],
      Array.from({ length: 51 }, () => 'HS-08'),
    );
    expect(many.problems).toEqual([{ path: 'sectors', code: 'MATCH_TOO_MANY' }]);
    expect(await save([], ['HS-08', 'HS-08'])).toMatchObject({ sectors: ['HS-08'] });
    const stranger = await makePerson(app);
    expect(await save([], [], stranger)).toMatchObject({ code: 'MATCH_SUPPLIER_NOT_FOUND' });
  });
});
