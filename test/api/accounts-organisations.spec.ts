import { ConsentPurpose, ConsentService } from '#accounts';
import { Role, VIEWER_SOURCE, type ViewerSource } from '#platform';
import { type Speaker, TestApp } from '../support/app.js';
import { codeIn } from '../support/mailbox.js';
import {
  makePerson,
  makeServedMsme,
  newEmail,
  password,
  type Person,
  signUp,
} from '../support/people.js';

let app: TestApp;
beforeAll(async () => (app = await TestApp.start()));
afterAll(() => app.stop());
beforeEach(() => app.startAnew());

interface Answer {
  result: {
    __typename: string;
    code?: string;
    problems?: { code: string }[];
    invitation?: { id: string };
    consent?: { id: string };
    organisation?: { id: string; verification: object | null };
  };
}

/** Sends a mutation with one input and gives its result. */
async function act(
  name: string,
  input: object,
  as?: Speaker,
  fields = '',
): Promise<Answer['result']> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const known: Record<string, string> = {
    HandOverOrganisationInput: 'HandOverInput',
  };
  const { result } = await app.ask<Answer>(
    `mutation ($input: ${known[type] ?? type}!) { result: ${name}(input: $input) {
       __typename ... on Failure { code } ${fields} } }`,
    { input },
    as,
  );
  return result;
}

const ofInvitation = '... on Invited { invitation { id } }';
const nameOf = async (person: Person): Promise<string> => {
  const { viewer } = await app.ask<{ viewer: { name: string } }>('{ viewer { name } }', {}, person);
  return viewer.name;
};

const ofConsent = '... on ConsentChanged { consent { id } }';

async function acceptAs(as: Speaker | undefined, token: string, account?: object) {
  const answer = await app.gql<Answer>(
    `mutation ($input: AcceptInvitationInput!) { result: acceptInvitation(input: $input) {
       __typename
       ... on Joined { organisationId viewer { memberships { organisationId role } } }
       ... on Failure { code } } }`,
    { input: { token, account } },
    { as },
  );
  expect(answer.errors).toEqual([]);
  return { ...answer.data!.result, cookie: answer.cookie };
}

const membersOf = async (organisationId: string, as: Speaker) => {
  const { organisation } = await app.ask<{
    organisation: { members: { edges: { node: { email: string; role: string } }[] } } | null;
  }>(
    `query ($id: ID!) { organisation(id: $id) { members { edges { node { email role } } } } }`,
    { id: organisationId },
    as,
  );
  return organisation?.members.edges.map(({ node }) => node);
};

describe('members', () => {
  let owner: Person;
  beforeEach(async () => (owner = await makePerson(app)));

  it('come by invitation, with a new account, and can do what their role allows', async () => {
    const { organisationId } = owner;
    const email = newEmail();
    const invited = await act(
      'inviteMember',
      { organisationId, email, role: 'MSME_MEMBER' },
      owner,
    );
    expect(invited).toEqual({ __typename: 'Invited' });
    await app.runJobs();
    const token = codeIn(app.mailbox.takeOnly(email));
    expect((await acceptAs(owner, token)).code).toBe('INVITATION_FOR_OTHERS');
    expect((await acceptAs(undefined, token)).code).toBe('INVALID_INPUT');
    const account = { name: 'Ben', password };
    const joined = await acceptAs(undefined, token, account);
    expect(joined).toMatchObject({
      viewer: { memberships: [{ organisationId, role: 'MSME_MEMBER' }] },
    });
    expect((await acceptAs(undefined, token, account)).code).toBe('LINK_NOT_VALID');
    const member = { cookie: joined.cookie };
    expect(await membersOf(organisationId, member)).toEqual([
      { email: owner.email, role: 'MSME_OWNER' },
      { email, role: 'MSME_MEMBER' },
    ]);
    const again = { organisationId, email: newEmail(), role: 'MSME_OWNER' };
    await expect(act('inviteMember', again, member)).rejects.toThrow('NOT_ALLOWED');
  });

  it('who have an account join signed in, and are told so when they are not', async () => {
    const { organisationId } = owner;
    const ben = await makePerson(app);
    await act('inviteMember', { organisationId, email: ben.email, role: 'MSME_MEMBER' }, owner);
    await app.runJobs();
    const token = codeIn(app.mailbox.takeOnly(ben.email));
    expect((await acceptAs(undefined, token)).code).toBe('SIGN_IN_TO_JOIN');
    const joined = await acceptAs(ben, token);
    expect(joined.cookie).toBeUndefined();
    expect(joined).toMatchObject({
      viewer: { memberships: [{ role: 'MSME_OWNER' }, { organisationId, role: 'MSME_MEMBER' }] },
    });
    const input = { organisationId, email: ben.email, role: 'MSME_MEMBER' };
    expect((await act('inviteMember', input, owner)).code).toBe('ALREADY_MEMBER');
  });

  it('are invited by those who run the organisation, to its roles, at real addresses', async () => {
    const { organisationId } = owner;
    const stranger = await makePerson(app);
    const input = { organisationId, email: newEmail(), role: 'MSME_MEMBER' };
    expect((await act('inviteMember', input, stranger)).code).toBe('ORGANISATION_NOT_FOUND');
    expect((await act('inviteMember', { ...input, role: 'BUYER' }, owner)).code).toBe(
      'INVALID_INPUT',
    );
    expect((await act('inviteMember', { ...input, email: 'ben' }, owner)).code).toBe(
      'INVALID_INPUT',
    );
  });

  it('cannot come any more once the invitation is revoked or replaced', async () => {
    const { organisationId } = owner;
    const email = newEmail();
    const input = { organisationId, email, role: 'MSME_MEMBER' };
    await act('inviteMember', input, owner);
    const second = await act('inviteMember', input, owner, ofInvitation);
    await app.runJobs();
    const tokens = app.mailbox.takeAll().map(codeIn);
    const account = { name: 'Ben', password };
    const open = await app.ask(
      `query ($id: ID!) { invitations(organisationId: $id) { edges { node { id email } } } }`,
      { id: organisationId },
      owner,
    );
    expect(open).toEqual({
      invitations: { edges: [{ node: { id: second.invitation?.id, email } }] },
    });
    const revoke = `mutation ($id: ID!) { revokeInvitation(id: $id) { __typename } }`;
    const done = await app.ask(revoke, { id: second.invitation?.id }, owner);
    expect(done).toEqual({ revokeInvitation: { __typename: 'InvitationRevoked' } });
    for (const token of tokens) {
      expect((await acceptAs(undefined, token, account)).code).toBe('LINK_NOT_VALID');
    }
  });

  it('change roles and leave at once, but somebody always runs the organisation', async () => {
    const { organisationId } = owner;
    const ben = await makePerson(app, { organisationId, role: Role.MsmeMember });
    await membersOf(organisationId, ben);
    const toMember = { organisationId, userId: owner.userId, role: 'MSME_MEMBER' };
    await expect(act('changeRole', toMember, ben)).rejects.toThrow('NOT_ALLOWED');
    expect((await act('changeRole', toMember, owner)).code).toBe('LAST_LEADER');
    const toOwner = { organisationId, userId: ben.userId, role: 'MSME_OWNER' };
    expect((await act('changeRole', toOwner, owner)).__typename).toBe('MembersChanged');
    expect((await act('changeRole', toMember, ben)).__typename).toBe('MembersChanged');
    expect((await act('removeMember', { organisationId, userId: ben.userId }, owner)).code).toBe(
      'ROLE_MISSING',
    );
    const leave = { organisationId, userId: owner.userId };
    expect((await act('removeMember', leave, owner)).__typename).toBe('MembersChanged');
    expect(await membersOf(organisationId, owner)).toBeUndefined();
    expect((await act('removeMember', { organisationId, userId: ben.userId }, ben)).code).toBe(
      'LAST_LEADER',
    );
  });

  it('who leave at the same moment do not leave the organisation without a leader', async () => {
    const { organisationId } = owner;
    const ben = await makePerson(app, { organisationId });
    const outcomes = await Promise.all(
      [owner, ben].map((person) =>
        act('removeMember', { organisationId, userId: person.userId }, person),
      ),
    );
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'Conflict',
      'MembersChanged',
    ]);
  });

  it('see what was done to the organisation, in pages', async () => {
    const { organisationId } = owner;
    for (let count = 0; count < 3; count++) {
      await act('renameOrganisation', { organisationId, name: `Name ${count}` }, owner);
    }
    const list = `query ($id: ID!, $after: String) {
      auditTrail(organisationId: $id, first: 2, after: $after) {
        edges { node { act actorId details } } pageInfo { hasNextPage endCursor } } }`;
    interface Trail {
      auditTrail: {
        edges: { node: { act: string; details: object } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
    const first = await app.ask<Trail>(list, { id: organisationId }, owner);
    expect(first.auditTrail.edges.map(({ node }) => node.details)).toEqual([
      { from: 'Name 1', to: 'Name 2' },
      { from: 'Name 0', to: 'Name 1' },
    ]);
    const after = first.auditTrail.pageInfo.endCursor;
    const rest = await app.ask<Trail>(list, { id: organisationId, after }, owner);
    expect(rest.auditTrail).toMatchObject({
      edges: [{ node: { act: 'accounts.organisation-renamed', actorId: owner.userId } }],
      pageInfo: { hasNextPage: false },
    });
  });
});

describe('agencies', () => {
  let officer: Person;
  beforeEach(async () => (officer = await makePerson(app, { role: Role.AgencyOfficer })));

  it('are let in by the platform, and their administrator by letter', async () => {
    const admin = await makePerson(app, { role: Role.PlatformAdministrator });
    const input = { name: 'Trade Agency', economy: 'THA', administratorEmail: newEmail() };
    const created = await act(
      'createAgency',
      input,
      admin,
      '... on OrganisationChanged { organisation { id } }',
    );
    await app.runJobs();
    const token = codeIn(app.mailbox.takeOnly(input.administratorEmail));
    const joined = await acceptAs(undefined, token, { name: 'Somchai', password });
    expect(joined).toMatchObject({
      organisationId: created.organisation?.id,
      viewer: { memberships: [{ role: 'AGENCY_ADMINISTRATOR' }] },
    });
    const bad = { name: '', economy: 'ATL', administratorEmail: 'x' };
    expect((await act('createAgency', bad, admin)).code).toBe('INVALID_INPUT');
    const refused = await app.gql(
      `mutation ($input: CreateAgencyInput!) { createAgency(input: $input) { __typename } }`,
      { input },
      { as: officer },
    );
    expect(refused.errors[0]?.extensions?.code).toBe('NOT_ALLOWED');
  });

  it('list the organisations of their own economy, by name, in pages, in one statement', async () => {
    const papua = await makePerson(app, { role: Role.AgencyOfficer, economy: 'PNG' });
    for (const organisationName of ['Bilum b', 'Bilum a', 'Coffee 100%']) {
      await makePerson(app, { economy: 'PNG', organisationName });
    }
    const list = `query ($filter: OrganisationFilterInput, $first: Int, $after: String) {
      organisations(filter: $filter, first: $first, after: $after) {
        edges { node { name members { edges { node { email } } } } } pageInfo { endCursor } } }`;
    interface List {
      organisations: { edges: { node: { name: string } }[]; pageInfo: { endCursor: string } };
    }
    const names = async (variables: object) =>
      (await app.ask<List>(list, { ...variables }, papua)).organisations.edges.map(
        ({ node }) => node.name,
      );
    const filter = { kind: 'MSME' };
    expect(await names({ filter })).toEqual(['Bilum a', 'Bilum b', 'Coffee 100%']);
    const { pageInfo } = (await app.ask<List>(list, { filter, first: 1 }, papua)).organisations;
    expect(await names({ filter, first: 1, after: pageInfo.endCursor })).toEqual(['Bilum b']);
    expect(await names({ filter: { name: 'BILUM' } })).toHaveLength(2);
    expect(await names({ filter: { name: '0%' } })).toEqual(['Coffee 100%']);
    expect(await names({ filter: { name: '_' } })).toEqual([]);
    const elsewhere = await app.gql(list, { filter: { economy: 'PHL' } }, { as: papua });
    expect(elsewhere.errors[0]?.extensions?.code).toBe('NOT_YOUR_ECONOMY');

    const admin = await makePerson(app, { role: Role.PlatformAdministrator });
    await app.ask(list, {}, admin);
    for (const first of [1, 100]) {
      expect(await app.countStatements(() => app.ask(list, { first }, admin))).toBe(2);
    }
  });

  it('verify organisations of their own economy, by name and day', async () => {
    const msme = await makePerson(app);
    const fields = `... on OrganisationChanged { organisation {
      verification { level verifiedBy verifiedOn } } }`;
    const input = { organisationId: msme.organisationId, level: 'VERIFIED' };
    const stranger = await makePerson(app, { role: Role.AgencyOfficer, economy: 'VNM' });
    expect((await act('verifyOrganisation', input, stranger)).code).toBe('NOT_YOUR_ECONOMY');
    const { organisation } = await act('verifyOrganisation', input, officer, fields);
    expect(organisation?.verification).toMatchObject({
      level: 'VERIFIED',
      verifiedOn: app.today(),
    });
    const agency = { organisationId: officer.organisationId, level: 'VERIFIED' };
    expect((await act('verifyOrganisation', agency, officer)).code).toBe('AGENCY_NOT_VERIFIED');
    const back = await act('verifyOrganisation', { ...input, level: null }, officer, fields);
    expect(back.organisation?.verification).toBeNull();
  });

  it('act for an MSME with its consent, on record, until it is withdrawn', async () => {
    const organisationId = await makeServedMsme(app, officer);
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    const rename = { organisationId, name: 'Renamed for it' };
    expect((await act('renameOrganisation', rename, stranger)).code).toBe('CONSENT_MISSING');
    expect((await act('renameOrganisation', rename, officer)).__typename).toBe(
      'OrganisationChanged',
    );
    const given = {
      organisationId,
      agencyId: stranger.organisationId,
      purpose: 'PROFILE',
      givenBy: 'Maria Santos',
      givenHow: 'IN_PERSON',
      givenOn: '2026-03-02',
    };
    expect((await act('recordConsent', given, officer)).code).toBe('ORGANISATION_NOT_FOUND');
    expect((await act('recordConsent', { ...given, givenOn: '2027-01-01' }, stranger)).code).toBe(
      'INVALID_INPUT',
    );
    expect((await act('recordConsent', { ...given, givenHow: 'ACCOUNT' }, stranger)).code).toBe(
      'INVALID_INPUT',
    );
    const { consent } = await act('recordConsent', given, stranger, ofConsent);
    const again = await act('recordConsent', given, stranger, ofConsent);
    expect(again.consent).toEqual(consent);
    expect((await act('renameOrganisation', rename, stranger)).__typename).toBe(
      'OrganisationChanged',
    );
    const withdraw = `mutation ($id: ID!) { result: withdrawConsent(id: $id) { __typename } }`;
    expect(await app.ask(withdraw, { id: consent?.id }, officer)).toMatchObject({
      result: { __typename: 'NotFound' },
    });
    await app.ask(withdraw, { id: consent?.id }, stranger);
    expect((await act('renameOrganisation', rename, stranger)).code).toBe('CONSENT_MISSING');
    const { consents } = await app.ask<{ consents: { edges: { node: object }[] } }>(
      `query ($id: ID!) { consents(organisationId: $id) {
         edges { node { givenBy givenHow givenOn withdrawnOn } } } }`,
      { id: organisationId },
      officer,
    );
    expect(consents.edges.map(({ node }) => node)).toEqual([
      {
        givenBy: 'Maria Santos',
        givenHow: 'IN_PERSON',
        givenOn: '2026-03-02',
        withdrawnOn: app.today(),
      },
      {
        givenBy: 'Maria Santos',
        givenHow: 'SIGNED_FORM',
        givenOn: '2026-03-01',
        withdrawnOn: null,
      },
    ]);
  });

  it('hand an MSME over to its owner, who alone acts for it from then on', async () => {
    const organisationId = await makeServedMsme(app, officer);
    const ownerEmail = newEmail();
    const input = { organisationId, ownerEmail };
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    expect((await act('handOverOrganisation', input, stranger)).code).toBe('CONSENT_MISSING');
    await act('handOverOrganisation', input, officer);
    await app.runJobs();
    const letter = app.mailbox.takeOnly(ownerEmail);
    expect(letter.subject).toMatch(/^Take over Served/);
    const joined = await acceptAs(undefined, codeIn(letter), { name: 'Maria Santos', password });
    expect(joined).toMatchObject({
      viewer: { memberships: [{ organisationId, role: 'MSME_OWNER' }] },
    });

    const rename = { organisationId, name: 'Mine' };
    expect((await act('renameOrganisation', rename, officer)).code).toBe('CONSENT_MISSING');
    expect((await act('handOverOrganisation', input, officer)).code).toBe('CONSENT_MISSING');
    const owner = { cookie: joined.cookie };
    const agencyId = officer.organisationId;
    const purpose = 'PROFILE';
    expect(
      (await act('giveConsent', { organisationId, agencyId, purpose }, owner)).__typename,
    ).toBe('ConsentChanged');
    expect((await act('renameOrganisation', rename, officer)).__typename).toBe(
      'OrganisationChanged',
    );
    expect((await act('handOverOrganisation', input, officer)).code).toBe('ALREADY_OWNED');
  });

  it('are seen by the owner: which may act, by which record, and what was done by them', async () => {
    const owner = await makePerson(app, { economy: 'CHL' });
    const { organisationId } = owner;
    const chosen = await makePerson(app, {
      role: Role.AgencyOfficer,
      economy: 'CHL',
      organisationName: 'Agency of the South',
    });
    const eligible = `query ($id: ID!) {
      eligibleAgencies(organisationId: $id) { edges { node { name } } } }`;
    expect(await app.ask(eligible, { id: organisationId }, owner)).toEqual({
      eligibleAgencies: { edges: [{ node: { name: 'Agency of the South' } }] },
    });
    const stranger = await makePerson(app, { economy: 'CHL' });
    const { errors } = await app.gql(eligible, { id: organisationId }, { as: stranger });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'ORGANISATION_NOT_FOUND' });

    const agencyId = chosen.organisationId;
    await act('giveConsent', { organisationId, agencyId, purpose: 'PROFILE' }, owner);
    await act('renameOrganisation', { organisationId, name: 'Named by the agency' }, chosen);
    const seen = await app.ask(
      `query ($id: ID!) {
         consents(organisationId: $id) { edges { node { agency { name } recordedByName } } }
         auditTrail(organisationId: $id, byAgencies: true) {
           edges { node { act actorName actorAgency } } } }`,
      { id: organisationId },
      owner,
    );
    const [officerName, ownerName] = await Promise.all([nameOf(chosen), nameOf(owner)]);
    expect(seen).toEqual({
      consents: {
        edges: [{ node: { agency: { name: 'Agency of the South' }, recordedByName: ownerName } }],
      },
      auditTrail: {
        edges: [
          {
            node: {
              act: 'accounts.organisation-renamed',
              actorName: officerName,
              actorAgency: 'Agency of the South',
            },
          },
        ],
      },
    });
  });

  it('enter no consent for an MSME whose owner can give it', async () => {
    const owner = await signUp(app, 'Msme', { email: newEmail() });
    const given = {
      organisationId: owner.organisationId,
      agencyId: officer.organisationId,
      purpose: 'PROFILE',
      givenBy: 'Somebody',
      givenHow: 'IN_PERSON',
      givenOn: '2026-03-01',
    };
    expect((await act('recordConsent', given, officer)).code).toBe('CONSENT_FROM_OWNER');
  });

  it('are told apart by purpose when many MSMEs are asked about at once', async () => {
    const served = await makeServedMsme(app, officer);
    const other = await makePerson(app);
    const consents = app.api.get(ConsentService);
    const viewer = await app.api.get<ViewerSource>(VIEWER_SOURCE).findViewer(officer.cookie!);
    const ids = [served, other.organisationId];
    expect(await consents.findServed(viewer!, ids, ConsentPurpose.Profile)).toEqual(
      new Set([served]),
    );
    expect(await consents.findServed(viewer!, ids, ConsentPurpose.Fairs)).toEqual(new Set());
  });
});

describe('an organisation', () => {
  it('is seen from within by its people, its economy’s agencies and the platform', async () => {
    const owner = await makePerson(app, { economy: 'CHL' });
    const see = async (as: Speaker) =>
      (
        await app.ask<{ organisation: object | null }>(
          `query ($id: ID!) { organisation(id: $id) { economy members { edges { node { email } } } } }`,
          { id: owner.organisationId },
          as,
        )
      ).organisation;
    expect(await see(owner)).toMatchObject({
      members: { edges: [{ node: { email: owner.email } }] },
    });
    expect(await see(await makePerson(app, { economy: 'CHL' }))).toBeNull();
    expect(
      await see(await makePerson(app, { role: Role.AgencyOfficer, economy: 'PER' })),
    ).toBeNull();
    const ours = await makePerson(app, { role: Role.AgencyOfficer, economy: 'CHL' });
    expect(await see(ours)).toEqual({ economy: 'CHL', members: null });
    const admin = await makePerson(app, { role: Role.PlatformAdministrator });
    expect(await see(admin)).toMatchObject({ members: { edges: [{}] } });
  });
});
