import { DataSource } from 'typeorm';
import { ConsentForm, ConsentPurpose, ConsentService } from '#accounts';
import { emptyContent, ProfileReader, ProfileService } from '#profiles';
import { newId, Role, Transactions } from '#platform';
import { TestApp } from '../support/app.js';
import { makePerson, type Person } from '../support/people.js';

const draftFields = `version hasChanges legalName offers { id texts { name } price { lowest highest currency } } problems { path code }`;
const save = `mutation ($input: SaveProfileDraftInput!) { saveProfileDraft(input: $input) {
  __typename
  ... on MyProfile { status draft { ${draftFields} } completeness { score canBePublished openSteps { step effect } } }
  ... on DraftConflict { code draft { ${draftFields} } }
  ... on InvalidInput { problems { path code message } }
  ... on Failure { code message } } }`;
const publish = `mutation ($id: ID!, $version: Int!) { publishProfile(organisationId: $id, version: $version) {
  __typename
  ... on MyProfile { status profile { id updatedAt } draft { version hasChanges } }
  ... on InvalidInput { problems { path code message } }
  ... on Failure { code message } } }`;
const read = `query ($id: ID!) { profile(id: $id) {
  legalName economy place { name } ownershipLabels { label level }
  evidence { fact evidence { source on level } }
  offers { id texts { language name isOriginal } codes { system code edition } price { lowest highest currency } evidence { level source } }
  certificates { scheme isInDate } ownNeeds { texts { name } } } }`;

const minimum = {
  legalName: 'Guimaras Mango Growers',
  place: { name: 'Jordan' },
  languages: ['en', 'hil'],
  offers: [
    {
      kind: 'GOODS',
      texts: [{ language: 'en', isOriginal: true, name: 'Dried mangoes' }],
      codes: [{ system: 'HS', code: '080450', edition: 'HS2022' }],
      unit: 'KGM',
      monthlyCapacity: 12000,
      price: { lowest: '7.50', highest: '9.25', currency: 'USD' },
    },
  ],
};

interface Answer {
  __typename: string;
  code: string;
  status: string;
  profile: { id: string };
  draft: { version: number; hasChanges: boolean; legalName: string; offers: object[] };
  problems: { path: string; code: string }[];
  completeness: { score: number; canBePublished: boolean; openSteps: { step: string }[] };
}

describe('profiles', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });

  afterAll(() => app.stop());

  const newOwner = () => makePerson(app);

  async function saveDraft(owner: Person, version: number, changes: object): Promise<Answer> {
    const input = { organisationId: owner.organisationId, version, changes };
    const answer = await app.ask<{ saveProfileDraft: Answer }>(save, { input }, owner);
    return answer.saveProfileDraft;
  }

  async function publishDraft(owner: Person, version: number): Promise<Answer> {
    const variables = { id: owner.organisationId, version };
    const answer = await app.ask<{ publishProfile: Answer }>(publish, variables, owner);
    return answer.publishProfile;
  }

  it('goes from an incomplete draft to a published profile that anyone can read', async () => {
    const owner = await newOwner();
    const first = await saveDraft(owner, 0, { legalName: 'Guimaras' });
    expect(first).toMatchObject({
      __typename: 'MyProfile',
      status: 'DRAFT',
      draft: { version: 1 },
    });
    expect(first.completeness.canBePublished).toBe(false);

    const refused = await publishDraft(owner, 1);
    expect(refused.__typename).toBe('InvalidInput');
    expect(refused.problems.map(({ path }) => path)).toEqual(['place.name', 'languages', 'offers']);

    await saveDraft(owner, 1, {
      ...minimum,
      ownership: {
        womenOwnedPercent: 60,
        isManagedByWoman: true,
        isControlledByWomen: true,
        womanSignsDocuments: true,
        isIndependent: true,
        hasBoard: false,
      },
    });
    const published = await publishDraft(owner, 2);
    expect(published).toMatchObject({
      __typename: 'MyProfile',
      status: 'PUBLISHED',
      draft: { version: 3, hasChanges: false },
    });
    const { profile } = await app.ask<{ profile: object }>(read, { id: published.profile.id });
    expect(profile).toMatchObject({
      legalName: 'Guimaras Mango Growers',
      economy: 'PHL',
      place: { name: 'Jordan' },
      ownershipLabels: [
        { label: 'WOMEN_OWNED', level: 'SELF_DECLARED' },
        { label: 'WOMEN_LED', level: 'SELF_DECLARED' },
      ],
      offers: [
        {
          texts: [{ language: 'en', name: 'Dried mangoes', isOriginal: true }],
          price: { lowest: '7.50', highest: '9.25', currency: 'USD' },
          evidence: { level: 'SELF_DECLARED', source: 'OWNER' },
        },
      ],
    });
    expect(profile).toHaveProperty(
      'evidence',
      expect.arrayContaining([
        {
          fact: 'legalName',
          evidence: { source: 'OWNER', on: app.today(), level: 'SELF_DECLARED' },
        },
      ]),
    );
  });

  it('keeps two tabs from losing each other’s input', async () => {
    const owner = await newOwner();
    await saveDraft(owner, 0, { legalName: 'From the first tab' });
    const conflict = await saveDraft(owner, 0, { legalName: 'From the second tab' });
    expect(conflict).toMatchObject({
      __typename: 'DraftConflict',
      code: 'PROFILE_DRAFT_NEWER',
      draft: { version: 1, legalName: 'From the first tab' },
    });
    const both = await Promise.all([
      saveDraft(owner, 1, { registryNumber: 'A' }),
      saveDraft(owner, 1, { registryNumber: 'B' }),
    ]);
    expect(both.map((answer) => answer.__typename).sort()).toEqual(['DraftConflict', 'MyProfile']);
  });

  it('edits a draft of a published profile and leaves the published one as it is', async () => {
    const owner = await newOwner();
    await saveDraft(owner, 0, minimum);
    const { profile } = await publishDraft(owner, 1);
    const edited = await saveDraft(owner, 2, { legalName: 'New name' });
    expect(edited.draft).toMatchObject({ version: 3, hasChanges: true, legalName: 'New name' });
    const facts = (await app.api.get(ProfileReader).loadFacts([profile.id])).get(profile.id);
    expect(facts?.legalName).toBe('Guimaras Mango Growers');

    const back = await saveDraft(owner, 3, { legalName: 'Guimaras Mango Growers' });
    expect(back.draft.hasChanges).toBe(false);
  });

  it('refuses a megabyte of text, and too many offers, with a typed problem', async () => {
    const owner = await newOwner();
    const long = await saveDraft(owner, 0, { legalName: 'x'.repeat(1_000_000) });
    expect(long).toMatchObject({ __typename: 'InvalidInput' });
    expect(long.problems.map(({ code }) => code)).toEqual([
      'PROFILE_TEXT_TOO_LONG',
      'PROFILE_TOO_MUCH_TEXT',
    ]);
    const offers = Array.from({ length: 201 }, () => ({ kind: 'GOODS' }));
    const many = await saveDraft(owner, 0, { offers });
    expect(many.problems.map(({ path, code }) => [path, code])).toEqual([
      ['offers', 'PROFILE_TOO_MANY'],
    ]);
  });

  it('does not show drafts and hidden profiles to others', async () => {
    const owner = await newOwner();
    const stranger = await newOwner();
    await saveDraft(owner, 0, minimum);
    const { profile } = await publishDraft(owner, 1);
    const hide = `mutation ($id: ID!) { hideProfile(organisationId: $id) { __typename ... on MyProfile { status } } }`;
    await app.ask(hide, { id: owner.organisationId }, owner);
    const hidden = await app.gql(read, { id: profile.id }, { as: stranger });
    expect(hidden.errors[0]?.extensions?.code).toBe('PROFILE_NOT_FOUND');
    await expect(app.ask(read, { id: profile.id }, owner)).resolves.toBeDefined();
    expect(await app.api.get(ProfileReader).loadFacts([profile.id])).toEqual(new Map());

    const mine = `query ($id: ID!) { myProfile(organisationId: $id) { status } }`;
    const spied = await app.gql(mine, { id: owner.organisationId }, { as: stranger });
    expect(spied.errors[0]?.extensions?.code).toBe('ORGANISATION_NOT_FOUND');

    await publishDraft(owner, 2);
    expect((await app.api.get(ProfileReader).loadFacts([profile.id])).size).toBe(1);
  });

  it('gives published profiles by organisation or id at once, and leaves the others out', async () => {
    const [published, drafting] = [await newOwner(), await newOwner()];
    await saveDraft(published, 0, minimum);
    await saveDraft(drafting, 0, minimum);
    const { profile } = await publishDraft(published, 1);
    const query = `query ($ids: [ID!]!, $organisationIds: [ID!]!) {
      publishedProfiles(ids: $ids, organisationIds: $organisationIds) { id } }`;
    const organisationIds = [published.organisationId, drafting.organisationId];
    await expect(app.ask(query, { ids: [profile.id], organisationIds })).resolves.toEqual({
      publishedProfiles: [{ id: profile.id }],
    });
    const tooMany = Array.from({ length: 101 }, () => profile.id);
    const refused = await app.gql(query, { ids: tooMany, organisationIds: [] });
    expect(refused.errors[0]?.extensions?.code).toBe('INVALID_INPUT');
  });

  it('lets an agency act for an MSME only with its consent, and says so in the evidence', async () => {
    const owner = await newOwner();
    const officer = await makePerson(app, { role: Role.AgencyOfficer });
    const forOwner = { ...officer, organisationId: owner.organisationId };
    const refused = await saveDraft(forOwner, 0, minimum);
    expect(refused).toMatchObject({ __typename: 'NotAllowed', code: 'CONSENT_MISSING' });

    await app.api.get(Transactions).run((tx) =>
      app.api.get(ConsentService).recordConsents(tx, null, [
        {
          organisationId: owner.organisationId,
          agencyId: officer.organisationId,
          purpose: ConsentPurpose.Profile,
          givenBy: 'Maria Santos',
          givenHow: ConsentForm.SignedForm,
          givenOn: '2026-01-15',
        },
      ]),
    );
    await saveDraft(forOwner, 0, minimum);
    const { profile } = await publishDraft(forOwner, 1);
    const facts = (await app.api.get(ProfileReader).loadFacts([profile.id])).get(profile.id);
    expect(facts?.evidence.legalName).toMatchObject({
      source: 'AGENCY',
      by: officer.userId,
    });
    const audited = await app.api
      .get(DataSource)
      .query(`SELECT act, actor_id FROM audit_entries WHERE organisation_id = $1`, [
        owner.organisationId,
      ]);
    expect(audited).toContainEqual({ act: 'profiles.published', actor_id: officer.userId });
  });

  it('refuses ids of parts that belong to another profile', async () => {
    const [one, other] = [await newOwner(), await newOwner()];
    await saveDraft(one, 0, minimum);
    const { profile } = await publishDraft(one, 1);
    const facts = (await app.api.get(ProfileReader).loadFacts([profile.id])).get(profile.id);
    const offers = minimum.offers.map((offer) => ({ ...offer, id: facts?.offers[0]?.id }));
    await saveDraft(other, 0, { ...minimum, offers });
    const stolen = await publishDraft(other, 1);
    expect(stolen.problems.map(({ path }) => path)).toEqual(['offers.0.id']);
  });

  it('lists an economy by name for its agency, in pages, with a bounded number of statements', async () => {
    const officer = await makePerson(app, { role: Role.AgencyOfficer, economy: 'NZL' });
    const names = Array.from({ length: 25 }, (_, i) => `Firm ${String(i).padStart(2, '0')}`);
    await app.api.get(Transactions).run(async (tx) => {
      const batch = [];
      for (const name of names) {
        const owner = await makePerson(app, { economy: 'NZL' });
        batch.push({
          id: newId(),
          organisationId: owner.organisationId,
          stewardId: null,
          economy: 'NZL',
          isDemo: true,
          content: { ...emptyContent, legalName: name },
          stamp: { source: 'DEMO', on: '2026-01-01', level: 'SELF_DECLARED', by: null } as const,
        });
      }
      await app.api.get(ProfileService).storeProfiles(tx, batch);
    });
    const list = `query ($after: String, $first: Int) { economyProfiles(economy: "NZL", after: $after, first: $first) {
      edges { node { legalName isDemo offers { id } certificates { scheme } } } pageInfo { endCursor hasNextPage } } }`;
    type Page = {
      economyProfiles: {
        edges: { node: { legalName: string } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
    await app.ask(list, {}, officer); // reads the session once
    const seen: string[] = [];
    let after: string | null = null;
    do {
      let page!: Page;
      const statements = await app.countStatements(async () => {
        page = await app.ask<Page>(list, { after, first: 10 }, officer);
      });
      expect(statements).toBeLessThanOrEqual(3);
      seen.push(...page.economyProfiles.edges.map(({ node }) => node.legalName));
      after = page.economyProfiles.pageInfo.hasNextPage
        ? page.economyProfiles.pageInfo.endCursor
        : null;
    } while (after);
    expect(seen).toEqual(names);

    const foreign = await app.gql(list.replace('NZL', 'PER'), {}, { as: officer });
    expect(foreign.errors[0]?.extensions?.code).toBe('PROFILE_OTHER_ECONOMY');
  });
});
