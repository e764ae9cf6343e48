import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { makePerson, makeServedMsme, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Contact {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly supplierId: string | null;
  readonly ours: object | null;
  readonly theirs: object | null;
  readonly askableFrom: string | null;
  readonly code?: string;
  readonly problems?: { path: string; code: string }[];
}

const facts = `id state buyerName supplierName supplierId message reason askableFrom
  ours { name email phone } theirs { name email phone }`;
const result = `{ __typename ... on ContactRequest { ${facts} } ... on Failure { code }
  ... on InvalidInput { problems { path code } } }`;

const buyersDetails = { name: 'Hana Sato', email: 'hana@bakery.example', phone: null };
const suppliersDetails = { name: 'Nena', email: 'nena@fruit.example', phone: '+63 33 320 1234' };

describe('contact by consent', () => {
  let app: TestApp;
  let supplier: Person;
  let profileId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    supplier = await makePerson(app, { organisationName: 'Nena’s Fruit' });
    profileId = await publishProfile(app, supplier);
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.startAnew();
  });

  const newBuyer = () =>
    makePerson(app, { role: Role.Buyer, economy: 'JPN', organisationName: 'Big Bakery' });

  async function ask(as: Person, more: object = {}): Promise<Contact> {
    const input = {
      organisationId: as.organisationId,
      supplierOrganisationId: supplier.organisationId,
      message: 'We bake with dried mangoes.',
      details: buyersDetails,
      ...more,
    };
    const mutation = `mutation ($input: AskForContactInput!) { done: askForContact(input: $input) ${result} }`;
    return (await app.ask<{ done: Contact }>(mutation, { input }, as)).done;
  }

  async function answer(as: Person, id: string, more: object): Promise<Contact> {
    const mutation = `mutation ($input: AnswerContactInput!) { done: answerContact(input: $input) ${result} }`;
    return (await app.ask<{ done: Contact }>(mutation, { input: { id, ...more } }, as)).done;
  }

  async function end(as: Person, id: string): Promise<Contact> {
    const mutation = `mutation ($id: ID!) { done: endContact(id: $id) ${result} }`;
    return (await app.ask<{ done: Contact }>(mutation, { id }, as)).done;
  }

  async function list(as: Person, organisationId = as.organisationId): Promise<Contact[]> {
    const query = `query ($id: ID!) { contactRequests(organisationId: $id, first: 50) { edges { node { ${facts} } } } }`;
    const { contactRequests } = await app.ask<{
      contactRequests: { edges: { node: Contact }[] };
    }>(query, { id: organisationId }, as);
    return contactRequests.edges.map(({ node }) => node);
  }

  async function findWith(as: Person): Promise<Contact | null> {
    const query = `query ($id: ID!, $supplier: ID!) {
      contactWith(organisationId: $id, supplierOrganisationId: $supplier) { ${facts} } }`;
    const ids = { id: as.organisationId, supplier: supplier.organisationId };
    return (await app.ask<{ contactWith: Contact | null }>(query, ids, as)).contactWith;
  }

  it('shows details to both sides once both agree, and tells each by letter', async () => {
    const buyer = await newBuyer();
    expect(await findWith(buyer)).toBeNull();
    const asked = await ask(buyer);
    expect(asked).toMatchObject({ state: 'ASKED', ours: buyersDetails, theirs: null });
    await app.runJobs();
    const letter = app.mailbox.takeOnly(supplier.email);
    expect(letter.subject).toBe('Big Bakery would like to get in touch');
    expect(letter.text).not.toContain('hana@bakery.example');

    const [before] = await list(supplier);
    expect(before).toMatchObject({ id: asked.id, supplierId: profileId, ours: null, theirs: null });
    const agreed = await answer(supplier, asked.id, { details: suppliersDetails });
    expect(agreed).toMatchObject({
      state: 'AGREED',
      ours: suppliersDetails,
      theirs: buyersDetails,
    });
    expect(await findWith(buyer)).toMatchObject({ state: 'AGREED', theirs: suppliersDetails });
    await app.runJobs();
    expect(app.mailbox.takeOnly(buyer.email).subject).toBe('Nena’s Fruit agrees to be in touch');
  });

  it('erases the details as soon as either side takes it back, and lets the buyer ask again', async () => {
    const buyer = await newBuyer();
    const { id } = await ask(buyer);
    await answer(supplier, id, { details: suppliersDetails });
    expect(await end(supplier, id)).toMatchObject({ state: 'ENDED', ours: null, theirs: null });
    expect(await findWith(buyer)).toMatchObject({ state: 'ENDED', ours: null, theirs: null });
    expect(await end(buyer, id)).toMatchObject({ code: 'CONTACT_NOT_WAITING' });
    expect(await answer(supplier, id, { details: suppliersDetails })).toMatchObject({
      code: 'CONTACT_NOT_WAITING',
    });
    expect(await ask(buyer)).toMatchObject({ id, state: 'ASKED' });
  });

  it('lets a supplier decline with a reason, and agree after all', async () => {
    const buyer = await newBuyer();
    const { id } = await ask(buyer);
    expect(await answer(supplier, id, { reason: ' Sold out. ' })).toMatchObject({
      state: 'DECLINED',
      reason: 'Sold out.',
      theirs: null,
    });
    expect(await findWith(buyer)).toMatchObject({ state: 'DECLINED', theirs: null });
    expect(await ask(buyer)).toMatchObject({ code: 'CONTACT_DECLINED_LATELY' });
    const after = { details: suppliersDetails };
    expect(await answer(supplier, id, after)).toMatchObject({ state: 'AGREED' });
    expect(await ask(buyer)).toMatchObject({ code: 'CONTACT_ASKED_ALREADY' });
  });

  it('can be asked for again 90 days after a no', async () => {
    const { organisationId } = await newBuyer();
    const signIn = () => makePerson(app, { role: Role.Buyer, organisationId });
    const { id } = await ask(await signIn());
    await answer(supplier, id, {});
    app.clock.advance({ hours: 24 * 90 });
    // Sessions have ended by then.
    supplier = await makePerson(app, { organisationId: supplier.organisationId });
    expect(await ask(await signIn())).toMatchObject({ id, state: 'ASKED', reason: '' });
  });

  it('says all that is wrong at once, and keeps nothing of it', async () => {
    const buyer = await newBuyer();
    const details = { name: ' ', email: 'hana', phone: 'call me' };
    const refused = await ask(buyer, { message: ' ', details });
    expect(refused.problems).toEqual([
      { path: 'message', code: 'CONTACT_NO_MESSAGE' },
      { path: 'details.name', code: 'CONTACT_BAD_NAME' },
      { path: 'details.email', code: 'CONTACT_BAD_EMAIL' },
      { path: 'details.phone', code: 'CONTACT_BAD_PHONE' },
    ]);
    expect(await findWith(buyer)).toBeNull();
    const { id } = await ask(buyer);
    const other = await answer(supplier, id, { details, reason: 'x'.repeat(1001) });
    expect(other.problems).toHaveLength(4);
  });

  it('is between the two alone', async () => {
    const buyer = await newBuyer();
    const stranger = await makePerson(app);
    const { id } = await ask(buyer);
    expect(await answer(stranger, id, { details: suppliersDetails })).toMatchObject({
      code: 'CONTACT_NOT_FOUND',
    });
    expect(await end(stranger, id)).toMatchObject({ code: 'CONTACT_NOT_FOUND' });
    const rival = await newBuyer();
    expect(await ask(rival, { organisationId: buyer.organisationId })).toMatchObject({
      code: 'ORGANISATION_NOT_FOUND',
    });
    const answered = await app.gql(
      `query ($id: ID!) { contactRequests(organisationId: $id) { edges { node { id } } } }`,
      { id: supplier.organisationId },
      { as: rival },
    );
    expect(answered.errors[0]?.extensions?.code).toBe('ORGANISATION_NOT_FOUND');
    const unpublished = { supplierOrganisationId: stranger.organisationId };
    expect(await ask(buyer, unpublished)).toMatchObject({ code: 'PROFILE_NOT_FOUND' });
  });

  it('is answered by an agency that the MSME has asked to, and by no other', async () => {
    const officer = await makePerson(app, { role: Role.AgencyOfficer });
    const organisationId = await makeServedMsme(app, officer);
    const other = await makePerson(app, { role: Role.AgencyOfficer });
    const input = {
      organisationId,
      agencyId: officer.organisationId,
      purpose: 'SOURCING',
      givenBy: 'Maria Santos',
      givenHow: 'SIGNED_FORM',
      givenOn: '2026-03-01',
    };
    await app.ask(
      `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { __typename } }`,
      { input },
      officer,
    );
    expect(await list(officer, organisationId)).toEqual([]);
    const refused = await app.gql(
      `query ($id: ID!) { contactRequests(organisationId: $id) { edges { node { id } } } }`,
      { id: organisationId },
      { as: other },
    );
    expect(refused.errors[0]?.extensions?.code).toBe('CONSENT_MISSING');
  });

  it('costs as many statements for many asks as for one', async () => {
    const lone = await makePerson(app);
    await publishProfile(app, lone);
    const askLone = async () =>
      ask(await newBuyer(), { supplierOrganisationId: lone.organisationId });
    await askLone();
    const one = await app.countStatements(() => list(lone));
    for (let more = 0; more < 4; more++) await askLone();
    const many = await app.countStatements(async () => {
      expect(await list(lone)).toHaveLength(5);
    });
    expect(many).toBe(one);
  });
});
