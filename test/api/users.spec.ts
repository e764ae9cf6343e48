import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { codeIn } from '../support/mailbox.js';
import { makePerson, newEmail, password, type Person, signIn, signUp } from '../support/people.js';

interface Users {
  readonly users: {
    readonly edges: readonly {
      readonly node: {
        readonly email: string;
        readonly lockedAt: string | null;
        readonly memberships: readonly { role: string; organisation: { name: string } }[];
      };
    }[];
  };
}

describe('users', () => {
  let app: TestApp;
  let administrator: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    administrator = await makePerson(app, { role: Role.PlatformAdministrator });
  });
  afterAll(() => app.stop());

  const list = async (filter: object) =>
    (
      await app.ask<Users>(
        `query ($filter: UserFilterInput) { users(filter: $filter) { edges { node {
           email lockedAt memberships { role organisation { name } } } } } }`,
        { filter },
        administrator,
      )
    ).users.edges.map(({ node }) => node);

  const change = (act: 'lockUser' | 'unlockUser', id: string, as: Person = administrator) =>
    app.ask<{ result: { code?: string; user?: { lockedAt: string | null } } }>(
      `mutation ($id: ID!) { result: ${act}(id: $id) {
         ... on UserChanged { user { lockedAt } } ... on Failure { code } } }`,
      { id },
      as,
    );

  it('are listed for who runs the platform, with what they are where', async () => {
    const buyer = await makePerson(app, {
      role: Role.Buyer,
      email: 'Findable.100%@example.org',
      organisationName: 'Big Bakery',
    });
    expect(await list({ text: '.100%@' })).toEqual([
      {
        email: buyer.email,
        lockedAt: null,
        memberships: [{ role: 'BUYER', organisation: { name: 'Big Bakery' } }],
      },
    ]);
    expect(await list({ text: 'findable', role: 'MSME_OWNER' })).toEqual([]);
    expect(await list({ text: 'findable', isLocked: true })).toEqual([]);
    const others = await app.gql('{ users { edges { node { id } } } }', {}, { as: buyer });
    expect(others.errors[0]?.extensions?.code).toBe('NOT_ALLOWED');
  });

  it('are locked out at once and everywhere, and let in again', async () => {
    const email = newEmail();
    const person = await signUp(app, 'Msme', { email });
    const isIn = async () =>
      (await app.ask<{ viewer: object | null }>('{ viewer { id } }', {}, person)).viewer !== null;
    expect(await isIn()).toBe(true);
    await app.ask(
      `mutation ($email: String!) { requestPasswordReset(email: $email) { __typename } }`,
      { email },
    );
    await app.runJobs();
    const token = codeIn(app.mailbox.takeOnly(email));

    expect((await change('lockUser', person.userId)).result.user?.lockedAt).toBeTruthy();
    expect(await isIn()).toBe(false);
    expect(await signIn(app, email, 'some other long password')).toMatchObject({
      code: 'BAD_CREDENTIALS',
    });
    expect(await signIn(app, email, password)).toMatchObject({ code: 'ACCOUNT_LOCKED' });
    const reset = await app.ask(
      `mutation ($input: ResetPasswordInput!) {
         result: resetPassword(input: $input) { ... on Failure { code } } }`,
      { input: { token, newPassword: 'papayas dried in the shade' } },
    );
    expect(reset).toEqual({ result: { code: 'ACCOUNT_LOCKED' } });
    expect((await list({ text: email, isLocked: true })).length).toBe(1);

    expect((await change('unlockUser', person.userId)).result.user).toEqual({ lockedAt: null });
    expect((await signIn(app, email, password)).outcome).toBe('SessionOpened');
  });

  it('refuse to lock administrators, strangers, and on the word of others', async () => {
    const own = await change('lockUser', administrator.userId);
    expect(own.result.code).toBe('ADMINISTRATOR_NOT_LOCKED');
    const nobody = await change('lockUser', '019a9d1e-7c2b-7f00-8000-0123456789ab');
    expect(nobody.result.code).toBe('USER_NOT_FOUND');
    const officer = await makePerson(app, { role: Role.AgencyAdministrator });
    const tried = await app.gql(
      'mutation ($id: ID!) { lockUser(id: $id) { __typename } }',
      { id: administrator.userId },
      { as: officer },
    );
    expect(tried.errors[0]?.extensions?.code).toBe('NOT_ALLOWED');
  });
});
