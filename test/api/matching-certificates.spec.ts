import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Pair {
  isEligible: boolean;
  unmetMusts: { criterion: string; code: string; text: string }[];
}

const hs = (code: string) => ({ system: 'HS', code, edition: 'HS2022' });

describe('what certificates cover', () => {
  let app: TestApp;
  let buyer: Person;
  let needId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    const certificates = [{ name: 'haccp', stance: 'MUST' }];
    needId = (await postNew(app, buyer, { ...mangoes, certificates })).id;
  });
  afterAll(() => app.stop());

  /** Publishes a supplier whose HACCP certificate covers what is said, and compares it. */
  async function compare(covered: object, offer: object = {}): Promise<Pair> {
    const certificate = { scheme: 'haccp', holderName: 'Growers', expiresOn: '2027-01-31' };
    const certificates = [{ ...certificate, ...covered }];
    const supplierId = await publishProfile(app, await makePerson(app), offer, { certificates });
    const { pair } = await app.ask<{ pair: Pair }>(
      `query ($needId: ID!, $supplierId: ID!) {
         pair: explainPair(needId: $needId, supplierId: $supplierId) {
           isEligible unmetMusts { criterion code text } } }`,
      { needId, supplierId },
      buyer,
    );
    const { list } = await rank(supplierId);
    expect(list).toBe(pair.isEligible);
    return pair;
  }

  /** Whether a supplier is listed: columns and reasons must agree. */
  async function rank(supplierId: string): Promise<{ list: boolean }> {
    await app.runJobs();
    const { list } = await app.ask<{ list: { edges: { node: { supplierId: string } }[] } }>(
      'query ($id: ID!) { list: needMatches(needId: $id) { edges { node { supplierId } } } }',
      { id: needId },
      buyer,
    );
    return { list: list.edges.some(({ node }) => node.supplierId === supplierId) };
  }

  it('is compared by codes: the same, broader or narrower ones', async () => {
    expect(await compare({ scopeCodes: [] })).toMatchObject({ isEligible: true });
    expect(await compare({ scopeCodes: [hs('0804')] })).toMatchObject({ isEligible: true });
    expect(await compare({ scopeCodes: [hs('1701'), hs('080450')] })).toMatchObject({
      isEligible: true,
    });
    expect(await compare({ scopeCodes: [hs('0803')] })).toMatchObject({
      isEligible: false,
      unmetMusts: [{ criterion: 'certificate', code: 'certificate.otherScope' }],
    });
  });

  it('is compared by the site that makes the offer, however it is written', async () => {
    const offer = { site: 'Jordan plant' };
    const elsewhere = { sites: ['Leganes plant'] };
    expect(await compare({ sites: ['JORDAN  Plant', 'Leganes plant'] }, offer)).toMatchObject({
      isEligible: true,
    });
    expect(await compare(elsewhere, offer)).toMatchObject({
      isEligible: false,
      unmetMusts: [{ criterion: 'certificate', code: 'certificate.otherSite' }],
    });
    expect(await compare({ sites: [] }, offer)).toMatchObject({ isEligible: true });
    expect(await compare(elsewhere)).toMatchObject({ isEligible: true });
  });

  it('is refused where a code is none, with its place in the form', async () => {
    const owner = await makePerson(app);
    const scopeCodes = [hs('0804'), hs('9999')];
    const certificates = [{ scheme: 'haccp', holderName: 'Growers', scopeCodes }];
    await expect(publishProfile(app, owner, {}, { certificates })).rejects.toThrow();
    const { myProfile } = await app.ask<{
      myProfile: { draft: { certificates: object[]; problems: { path: string; code: string }[] } };
    }>(
      `query ($id: ID!) { myProfile(organisationId: $id) { draft {
         certificates { scopeCodes { code } } problems { path code } } } }`,
      { id: owner.organisationId },
      owner,
    );
    expect(myProfile.draft.certificates).toEqual([
      { scopeCodes: [{ code: '0804' }, { code: '9999' }] },
    ]);
    expect(myProfile.draft.problems).toContainEqual({
      path: 'certificates.0.scopeCodes.1.code',
      code: 'PROFILE_BAD_CODE',
    });
  });
});
