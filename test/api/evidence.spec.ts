import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

const facts = `evidence { fact evidence { level source on backing { agency basis url } } }
  offers { id evidence { level source on backing { agency basis url } } }
  certificates { id check { checkedBy checkedOn method url result } evidence { level on } }`;
const outcome = `__typename ... on Profile { ${facts} } ... on Failure { code }
  ... on InvalidInput { problems { path code } }`;

interface Backed {
  readonly __typename: string;
  readonly code?: string;
  readonly problems?: { path: string }[];
  readonly evidence: { fact: string; evidence: object }[];
  readonly offers: { id: string; evidence: object }[];
  readonly certificates: { id: string; check: object | null; evidence: object }[];
}

const text = (name: string) => ({ language: 'en', isOriginal: true, name });
const certificate = { scheme: 'iso-22000', holderName: 'Growers', number: 'FS 1', sites: [] };

describe('evidence', () => {
  let app: TestApp;
  let officer: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    officer = await makePerson(app, { role: Role.AgencyOfficer, economy: 'PHL' });
  });
  afterAll(() => app.stop());

  const finding = () => ({ on: app.today(), basis: 'Certificate of registration' });

  async function back(as: Person, profileId: string, wish: object): Promise<Backed> {
    const { result } = await app.ask<{ result: Backed }>(
      `mutation ($input: BackFactInput!) { result: backFact(input: $input) { ${outcome} } }`,
      { input: { profileId, fact: 'legalName', level: 'VERIFIED', ...finding(), ...wish } },
      as,
    );
    return result;
  }

  async function backOffer(as: Person, profileId: string, wish: object): Promise<Backed> {
    const { result } = await app.ask<{ result: Backed }>(
      `mutation ($input: BackOfferInput!) { result: backOffer(input: $input) { ${outcome} } }`,
      { input: { profileId, level: 'VERIFIED', ...finding(), ...wish } },
      as,
    );
    return result;
  }

  async function check(as: Person, profileId: string, wish: object): Promise<Backed> {
    const { result } = await app.ask<{ result: Backed }>(
      `mutation ($input: RecordCertificateCheckInput!) {
         result: recordCertificateCheck(input: $input) { ${outcome} } }`,
      { input: { profileId, ...finding(), ...wish } },
      as,
    );
    return result;
  }

  const levelOf = (profile: Backed, fact: string): unknown =>
    profile.evidence.find((one) => one.fact === fact)?.evidence;

  async function readProfile(id: string): Promise<Backed> {
    const { profile } = await app.ask<{ profile: Backed }>(
      `query ($id: ID!) { profile(id: $id) { ${facts} } }`,
      { id },
    );
    return profile;
  }

  interface Losses {
    readonly losesBacking: readonly string[];
    readonly losesBackingOf: readonly string[];
  }

  async function edit(owner: Person, changes: object): Promise<Losses> {
    const { myProfile } = await app.ask<{ myProfile: { draft: { version: number } } }>(
      'query ($id: ID!) { myProfile(organisationId: $id) { draft { version } } }',
      { id: owner.organisationId },
      owner,
    );
    const { result } = await app.ask<{
      result: { draft: Losses };
    }>(
      `mutation ($input: SaveProfileDraftInput!) { result: saveProfileDraft(input: $input) {
         ... on MyProfile { draft { losesBacking losesBackingOf } } } }`,
      {
        input: { organisationId: owner.organisationId, changes, version: myProfile.draft.version },
      },
      owner,
    );
    return result.draft;
  }

  async function publish(owner: Person): Promise<void> {
    const { myProfile } = await app.ask<{ myProfile: { draft: { version: number } } }>(
      'query ($id: ID!) { myProfile(organisationId: $id) { draft { version } } }',
      { id: owner.organisationId },
      owner,
    );
    await app.ask(
      `mutation ($id: ID!, $version: Int!) {
         publishProfile(organisationId: $id, version: $version) { __typename } }`,
      { id: owner.organisationId, version: myProfile.draft.version },
      owner,
    );
  }

  async function acts(owner: Person): Promise<{ act: string; details: object }[]> {
    const { auditTrail } = await app.ask<{
      auditTrail: { edges: { node: { act: string; details: object } }[] };
    }>(
      'query ($id: ID!) { auditTrail(organisationId: $id) { edges { node { act details } } } }',
      { id: owner.organisationId },
      owner,
    );
    return auditTrail.edges.map(({ node }) => node);
  }

  const findVerified = async (): Promise<string[]> => {
    const { searchSuppliers } = await app.ask<{
      searchSuppliers: { edges: { node: { id: string } }[] };
    }>('{ searchSuppliers(filters: { leastEvidence: VERIFIED }) { edges { node { id } } } }');
    return searchSuppliers.edges.map(({ node }) => node.id);
  };

  it('is raised and taken back by an officer of the economy, shown, searchable and audited', async () => {
    const owner = await makePerson(app);
    const id = await publishProfile(app, owner);
    await app.runJobs();
    expect(await findVerified()).not.toContain(id);
    const url = 'https://registry.example.org/1';
    const backed = await back(officer, id, { url });
    const raised = {
      level: 'VERIFIED',
      source: 'OWNER',
      on: app.today(),
      backing: { basis: 'Certificate of registration', url },
    };
    expect(levelOf(backed, 'legalName')).toMatchObject(raised);
    expect(levelOf(await readProfile(id), 'legalName')).toMatchObject(raised);
    await app.runJobs();
    expect(await findVerified()).toContain(id);

    const lowered = await back(officer, id, { level: 'SELF_DECLARED', basis: 'A mix-up' });
    expect(levelOf(lowered, 'legalName')).toMatchObject({ level: 'SELF_DECLARED', backing: null });
    await app.runJobs();
    expect(await findVerified()).not.toContain(id);
    expect((await acts(owner)).slice(0, 2)).toMatchObject([
      { act: 'profiles.fact-backed', details: { fact: 'legalName', to: 'SELF_DECLARED' } },
      { act: 'profiles.fact-backed', details: { from: 'SELF_DECLARED', to: 'VERIFIED' } },
    ]);
  });

  it('is for offices of that economy and the platform, never for the firm’s own people', async () => {
    const owner = await makePerson(app);
    const id = await publishProfile(app, owner);
    const foreign = await makePerson(app, { role: Role.AgencyOfficer, economy: 'PER' });
    const admin = await makePerson(app, { role: Role.PlatformAdministrator });
    expect(await back(foreign, id, {})).toMatchObject({ code: 'NOT_YOUR_ECONOMY' });
    expect(levelOf(await back(admin, id, {}), 'legalName')).toMatchObject({
      backing: { agency: 'Iloilo' },
    });
    const asOwner = await app.gql(
      'mutation ($input: BackFactInput!) { backFact(input: $input) { __typename } }',
      { input: { profileId: id, fact: 'legalName', level: 'VERIFIED', ...finding() } },
      { as: owner },
    );
    expect(asOwner.errors[0]?.extensions?.code).toBe('NOT_ALLOWED');
    const wrong = await back(officer, id, { on: '2099-01-01', basis: ' ', url: 'nowhere' });
    expect(wrong.problems?.map(({ path }) => path)).toEqual(['on', 'basis', 'url']);
    expect(await back(officer, id, { fact: 'staff' })).toMatchObject({
      problems: [{ path: 'fact', code: 'PROFILE_FACT_NOT_STATED' }],
    });
  });

  it('drops to self-declared when the owner changes the fact, who is told before', async () => {
    const owner = await makePerson(app);
    const id = await publishProfile(app, owner);
    await back(officer, id, {});
    await back(officer, id, { fact: 'languages', level: 'DOCUMENT' });
    expect(await edit(owner, { legalName: 'Another name' })).toEqual({
      losesBacking: ['legalName'],
      losesBackingOf: [],
    });
    await publish(owner);
    const profile = await readProfile(id);
    expect(levelOf(profile, 'legalName')).toMatchObject({ level: 'SELF_DECLARED', backing: null });
    expect(levelOf(profile, 'languages')).toMatchObject({ level: 'DOCUMENT' });
    expect((await acts(owner))[0]).toMatchObject({
      act: 'profiles.backing-lost',
      details: { facts: 'legalName' },
    });
  });

  it('of an offer is raised by an officer, and goes when the offer is changed', async () => {
    const owner = await makePerson(app);
    const id = await publishProfile(app, owner);
    const [offer] = (await readProfile(id)).offers;
    const offerId = offer?.id;
    const backed = await backOffer(officer, id, { offerId, level: 'DOCUMENT', basis: 'Samples' });
    const raised = { level: 'DOCUMENT', source: 'OWNER', backing: { basis: 'Samples', url: null } };
    expect(backed.offers).toMatchObject([{ id: offerId, evidence: raised }]);

    expect(await edit(owner, { about: [text('About us')] })).toMatchObject({ losesBackingOf: [] });
    await publish(owner);
    expect((await readProfile(id)).offers).toMatchObject([{ evidence: raised }]);

    const changed = { id: offerId, kind: 'GOODS', texts: [text('Fresh mangoes')] };
    expect(await edit(owner, { offers: [changed] })).toMatchObject({ losesBackingOf: [offerId] });
    await publish(owner);
    expect((await readProfile(id)).offers).toMatchObject([
      { id: offerId, evidence: { level: 'SELF_DECLARED', backing: null } },
    ]);
    expect((await acts(owner)).slice(0, 2)).toMatchObject([
      { act: 'profiles.backing-lost', details: { parts: offerId } },
      { act: 'profiles.offer-backed', details: { from: 'SELF_DECLARED', to: 'DOCUMENT' } },
    ]);

    const foreign = await makePerson(app, { role: Role.AgencyOfficer, economy: 'PER' });
    expect(await backOffer(foreign, id, { offerId })).toMatchObject({ code: 'NOT_YOUR_ECONOMY' });
    expect(await backOffer(officer, id, { offerId: id })).toMatchObject({
      code: 'OFFER_NOT_FOUND',
    });
    await backOffer(officer, id, { offerId });
    expect(
      (await backOffer(officer, id, { offerId, level: 'SELF_DECLARED' })).offers,
    ).toMatchObject([{ evidence: { level: 'SELF_DECLARED', backing: null } }]);
  });

  it('of certificates comes from their checks, and outlives a draft that was saved before', async () => {
    const owner = await makePerson(app);
    const id = await publishProfile(app, owner);
    await edit(owner, { certificates: [certificate] });
    await publish(owner);
    const [known] = (await readProfile(id)).certificates;
    await edit(owner, { certificates: [{ ...certificate, id: known?.id }, certificate] });

    const wish = { certificateId: known?.id, result: 'VALID', basis: 'Register of the issuer' };
    const checked = await check(officer, id, wish);
    expect(checked.certificates[0]).toMatchObject({
      check: { checkedOn: app.today(), method: 'Register of the issuer', result: 'VALID' },
      evidence: { level: 'VERIFIED', on: app.today() },
    });
    await publish(owner);
    const after = (await readProfile(id)).certificates;
    expect(after).toMatchObject([
      { check: { result: 'VALID' }, evidence: { level: 'VERIFIED' } },
      { check: null, evidence: { level: 'SELF_DECLARED' } },
    ]);

    const expired = await check(officer, id, { ...wish, result: 'EXPIRED' });
    expect(expired.certificates[0]).toMatchObject({ evidence: { level: 'SELF_DECLARED' } });
    const taken = await check(officer, id, { ...wish, result: null });
    expect(taken.certificates[0]?.check).toBeNull();
    await check(officer, id, wish);
    expect(await edit(owner, { certificates: [certificate] })).toMatchObject({
      losesBackingOf: [known?.id],
    });
    expect(await check(officer, id, { ...wish, certificateId: id })).toMatchObject({
      code: 'CERTIFICATE_NOT_FOUND',
    });
  });
});
