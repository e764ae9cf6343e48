import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { makeParticipant, mutate, openNewFair, type Participant } from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';

describe('the name by which fairs know a person', () => {
  let app: TestApp;
  let officer: Person;
  let delegate: Participant;

  beforeAll(async () => {
    app = await TestApp.start();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    const { id: fairId } = await openNewFair(app, officer);
    delegate = await makeParticipant(app, officer, fairId, 'SUPPLIER');
  });
  afterAll(() => app.stop());

  const rename = (as: Person | undefined, email: string, name: string) =>
    mutate(app, as, 'renameFairPerson(email: $email, name: $name)', {
      type: 'FairPerson',
      fields: 'email name',
      head: '($email: String!, $name: String!)',
      variables: { email, name },
    });
  const nameNow = async () => {
    const { fairRegistration } = await app.ask<{
      fairRegistration: { delegates: { name: string }[] };
    }>(
      `{ fairRegistration(id: "${delegate.registrationId}") { delegates { name } } }`,
      {},
      delegate,
    );
    return fairRegistration.delegates[0]?.name;
  };

  it('is corrected by the person and by the agency of a fair, and audited', async () => {
    expect(await nameNow()).toBe('Somebody');
    expect(await rename(delegate, delegate.email.toUpperCase(), ' Nena Cruz ')).toEqual({
      __typename: 'FairPerson',
      email: delegate.email,
      name: 'Nena Cruz',
    });
    expect(await nameNow()).toBe('Nena Cruz');
    await rename(officer, delegate.email, 'Nena R. Cruz');
    expect(await nameNow()).toBe('Nena R. Cruz');
    expect(await rename(officer, 'interpreter@example.org', 'Ana de la Cruz')).toMatchObject({
      name: 'Ana de la Cruz',
    });
    const admin = await makePerson(app, {
      role: Role.AgencyAdministrator,
      organisationId: officer.organisationId,
    });
    const { auditTrail } = await app.ask<{
      auditTrail: { edges: { node: { act: string; actorId: string } }[] };
    }>(
      `{ auditTrail(organisationId: "${officer.organisationId}", first: 2) {
           edges { node { act actorId } } } }`,
      {},
      admin,
    );
    expect(auditTrail.edges.map(({ node }) => node)).toEqual(
      [1, 2].map(() => ({ act: 'fairs.person-renamed', actorId: officer.userId })),
    );
  });

  it('is nobody else’s to change, whether there is such a person or not', async () => {
    const stranger = await makePerson(app);
    const otherOfficer = await makePerson(app, { role: Role.AgencyOfficer, economy: 'JPN' });
    const unknown = { __typename: 'NotFound', code: 'PERSON_NOT_FOUND' };
    const before = await nameNow();
    expect(await rename(stranger, delegate.email, 'Mallory')).toMatchObject(unknown);
    expect(await rename(otherOfficer, delegate.email, 'Mallory')).toMatchObject(unknown);
    expect(await rename(officer, 'nobody@example.org', 'Nobody')).toMatchObject(unknown);
    expect(await nameNow()).toBe(before);
  });

  it('is a name', async () => {
    for (const name of [' ', 'x'.repeat(201), 'Ne\nna']) {
      expect(await rename(delegate, delegate.email, name)).toMatchObject({
        problems: [{ path: 'name', code: 'FAIR_BAD_NAME' }],
      });
    }
  });
});
