import { hash } from '@node-rs/argon2';
import { DataSource } from 'typeorm';
import { type Speaker, TestApp } from '../support/app.js';
import { codeIn } from '../support/mailbox.js';
import { makePerson, newEmail, password, signIn, signUp } from '../support/people.js';

const me = `{ viewer { email } }`;

let app: TestApp;
let email: string;
beforeAll(async () => (app = await TestApp.start()));
afterAll(() => app.stop());

beforeEach(() => {
  email = newEmail();
  app.startAnew();
});

describe('sessions', () => {
  const whoIs = async (as: Speaker) =>
    (await app.ask<{ viewer: object | null }>(me, {}, as)).viewer;

  it('open with the password, in a cookie that no script reads, and end', async () => {
    await signUp(app, 'Msme', { email });
    expect(await signIn(app, email, 'not the right password')).toMatchObject({
      outcome: 'NotAllowed',
      code: 'BAD_CREDENTIALS',
    });
    expect((await signIn(app, 'nobody@example.org')).code).toBe('BAD_CREDENTIALS');
    const { as } = await signIn(app, email.toUpperCase());
    expect(await whoIs(as)).toEqual({ email });
    const out = await app.gql(`mutation { signOut { userId } }`, {}, { as });
    expect(out.cookie).toBe('');
    expect(await whoIs(as)).toBeNull();
  });

  it('keep nothing that opens anything', async () => {
    const { cookie } = await signUp(app, 'Msme', { email });
    const rows = await app.api.get(DataSource).query<{ row: string }[]>(
      `SELECT row(c)::text || row(u)::text AS row
           FROM credentials c JOIN users u ON u.id = c.user_id WHERE u.email = $1`,
      [email],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(cookie);
    expect(rows[0]?.row).not.toContain(password);
    expect(rows[0]?.row).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('travel over https only where that is set', async () => {
    const secure = await TestApp.start({ env: { PUBLIC_URL: 'https://market.example' } });
    try {
      const person = await makePerson(secure);
      const { headers } = await secure.gql(`mutation { signOut { userId } }`, {}, { as: person });
      expect(headers['set-cookie']).toMatch(/; Secure/);
    } finally {
      await secure.stop();
    }
  });

  it('cost no statement while they are warm, and one to warm', async () => {
    const person = await makePerson(app);
    expect(await app.countStatements(() => whoIs(person))).toBe(1);
    expect(await app.countStatements(() => whoIs(person))).toBe(0);
    app.clock.advance({ seconds: 6 });
    expect(await app.countStatements(() => whoIs(person))).toBe(1);
  });

  it('roll on with use, and end without', async () => {
    const person = await makePerson(app);
    for (let week = 0; week < 8; week++) {
      app.clock.advance({ days: 7 });
      expect(await whoIs(person)).not.toBeNull();
    }
    app.clock.advance({ days: 30 });
    expect(await whoIs(person)).toBeNull();
  });

  it('are listed, and end one by one or all but the present', async () => {
    await signUp(app, 'Msme', { email });
    const first = (await signIn(app, email)).as;
    const second = (await signIn(app, email)).as;
    const { viewer } = await app.ask<{
      viewer: { sessions: { edges: { node: { id: string; isCurrent: boolean } }[] } };
    }>(
      `{ viewer { sessions(first: 2) { edges { node { id isCurrent agent expiresAt } }
                                       pageInfo { hasNextPage } } } }`,
      {},
      second,
    );
    expect(viewer.sessions).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(viewer.sessions.edges.map(({ node }) => node.isCurrent)).toEqual([true, false]);
    const id = viewer.sessions.edges[1]?.node.id;
    const end = `mutation ($id: ID!) { endCredential(id: $id) { __typename } }`;
    const stranger = await makePerson(app);
    expect(await app.ask(end, { id }, stranger)).toEqual({
      endCredential: { __typename: 'NotFound' },
    });
    expect(await whoIs(first)).not.toBeNull();
    await app.ask(end, { id }, second);
    expect(await whoIs(first)).toBeNull();
    expect(await app.ask(`mutation { endOtherSessions { count } }`, {}, second)).toEqual({
      endOtherSessions: { count: 1 },
    });
    expect(await whoIs(second)).not.toBeNull();
  });

  it('hold up whoever guesses, by account and by network, and say for how long', async () => {
    await signUp(app, 'Msme', { email });
    for (let tries = 0; tries < 10; tries++) await signIn(app, email, 'guess after guess after');
    expect(await signIn(app, email)).toMatchObject({
      outcome: 'LimitReached',
      code: 'TOO_MANY_ATTEMPTS',
      retryAfterSeconds: 900,
    });
    expect((await signIn(app, email.toUpperCase())).outcome).toBe('LimitReached');
    app.clock.advance({ minutes: 15 });
    expect((await signIn(app, email)).outcome).toBe('SessionOpened');

    for (let tries = 0; tries < 9; tries++) await signIn(app, email, 'guess after guess after');
    expect((await signIn(app, email)).outcome).toBe('SessionOpened');
    expect((await signIn(app, email, 'guess after guess after')).code).toBe('BAD_CREDENTIALS');

    await app.api
      .get(DataSource)
      .query(`UPDATE throttles SET count = 100 WHERE key LIKE 'sign-in:network:%'`);
    expect((await signIn(app, 'other@example.org')).outcome).toBe('LimitReached');
  });
});

describe('names', () => {
  it('change for their bearer, and are never empty', async () => {
    const person = await makePerson(app);
    const change = `mutation ($name: String!) { result: changeName(name: $name) {
      ... on NameChanged { viewer { name } } ... on InvalidInput { problems { path code } } } }`;
    expect(await app.ask(change, { name: '  Ana  Reyes ' }, person)).toEqual({
      result: { viewer: { name: 'Ana Reyes' } },
    });
    expect(await app.ask(change, { name: ' ' }, person)).toEqual({
      result: { problems: [{ path: 'name', code: 'BAD_NAME' }] },
    });
    expect(await app.ask('{ viewer { name } }', {}, person)).toEqual({
      viewer: { name: 'Ana Reyes' },
    });
  });
});

describe('API tokens', () => {
  const create = `mutation ($input: CreateApiTokenInput!) { result: createApiToken(input: $input) {
    __typename
    ... on ApiTokenCreated { secret apiToken { id name expiresAt } }
    ... on Failure { code } } }`;
  interface Created {
    result: { secret: string; apiToken: { id: string }; code?: string };
  }

  it('speak for their maker until they end or are revoked', async () => {
    const person = await makePerson(app);
    const endsAt = new Date(app.clock.now().getTime() + 10 * 24 * 3_600_000).toISOString();
    const { result } = await app.ask<Created>(create, { input: { name: 'ERP', days: 10 } }, person);
    const token = { token: result.secret };
    expect(result.secret).toMatch(/^iloilo_[\w-]{43}$/);
    expect(await app.ask(me, {}, token)).toEqual({ viewer: { email: person.email } });
    const listed = await app.ask(
      `{ viewer { apiTokens { edges { node { name expiresAt } } } } }`,
      {},
      token,
    );
    expect(listed).toMatchObject({
      viewer: {
        apiTokens: { edges: [{ node: { name: 'ERP', expiresAt: endsAt } }] },
      },
    });
    app.clock.advance({ days: 9 });
    expect(await app.ask(me, {}, token)).toEqual({ viewer: { email: person.email } });
    app.clock.advance({ days: 1 });
    expect(await app.ask(me, {}, token)).toEqual({ viewer: null });
  });

  it('make no tokens and change no password', async () => {
    const person = await makePerson(app);
    const { result } = await app.ask<Created>(create, { input: { name: 'ERP' } }, person);
    const token = { token: result.secret };
    const again = await app.ask<Created>(create, { input: { name: 'more' } }, token);
    expect(again.result.code).toBe('SESSION_NEEDED');
    const end = `mutation ($id: ID!) { endCredential(id: $id) { __typename } }`;
    await app.ask(end, { id: result.apiToken.id }, person);
    expect(await app.ask(me, {}, token)).toEqual({ viewer: null });
  });

  it('have a name and an end', async () => {
    const person = await makePerson(app);
    const input = { name: '', days: 366 };
    expect((await app.ask<Created>(create, { input }, person)).result.code).toBe('INVALID_INPUT');
  });
});

describe('passwords', () => {
  const request = `mutation ($email: String!) { result: requestPasswordReset(email: $email) {
    __typename ... on LetterRequested { email } ... on Failure { code } } }`;
  const reset = `mutation ($input: ResetPasswordInput!) { result: resetPassword(input: $input) {
    __typename ... on Failure { code } ... on InvalidInput { problems { code } } } }`;
  const fresh = 'a new password by letter';

  it('are set anew by letter, which ends all that spoke for the person', async () => {
    const before = await signUp(app, 'Msme', { email });
    await app.ask(request, { email });
    await app.runJobs();
    const token = codeIn(app.mailbox.takeOnly(email));
    const bad = await app.ask(reset, { input: { token, newPassword: email } });
    expect(bad).toMatchObject({ result: { problems: [{ code: 'PASSWORD_TOO_PLAIN' }] } });
    const done = await app.gql(reset, { input: { token, newPassword: fresh } });
    expect(done.data).toEqual({ result: { __typename: 'SessionOpened' } });
    expect(await app.ask(me, {}, { cookie: done.cookie })).toEqual({ viewer: { email } });
    expect(await app.ask(me, {}, before)).toEqual({ viewer: null });
    expect((await signIn(app, email)).code).toBe('BAD_CREDENTIALS');
    expect((await signIn(app, email, fresh)).outcome).toBe('SessionOpened');
    expect(await app.ask(reset, { input: { token, newPassword: fresh } })).toMatchObject({
      result: { code: 'LINK_NOT_VALID' },
    });
  });

  it('are hashed anew at a sign-in when the cost of hashes was raised', async () => {
    await signUp(app, 'Msme', { email });
    const sql = app.api.get(DataSource);
    const cheap = await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await sql.query('UPDATE users SET password_hash = $1 WHERE email = $2', [cheap, email]);
    const readHash = async () => {
      const rows = await sql.query<{ hash: string }[]>(
        'SELECT password_hash AS hash FROM users WHERE email = $1',
        [email],
      );
      return rows[0]?.hash;
    };
    expect((await signIn(app, email, 'wrong in every way')).code).toBe('BAD_CREDENTIALS');
    expect(await readHash()).toBe(cheap);
    expect((await signIn(app, email)).outcome).toBe('SessionOpened');
    const renewed = await readHash();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn(app, email)).outcome).toBe('SessionOpened');
    expect(await readHash()).toBe(renewed);
  });

  it('are asked for anew without telling who has an account', async () => {
    await makePerson(app, { email });
    let known: unknown;
    let unknown: unknown;
    const forKnown = await app.recordStatements(
      async () => (known = await app.ask(request, { email })),
    );
    const forUnknown = await app.recordStatements(
      async () => (unknown = await app.ask(request, { email: 'no@example.org' })),
    );
    expect(forKnown).toEqual(forUnknown);
    expect(known).toEqual({ result: { __typename: 'LetterRequested', email } });
    expect(unknown).toEqual({ result: { __typename: 'LetterRequested', email: 'no@example.org' } });
    await app.runJobs();
    expect(app.mailbox.takeAll().map((letter) => letter.to)).toEqual([email]);
  });

  it('take as long to refuse for an unknown address as for a known one', async () => {
    await signUp(app, 'Msme', { email });
    const time = async (address: string) => {
      const start = performance.now();
      await signIn(app, address, 'guess after guess after');
      return performance.now() - start;
    };
    const quickest = async (address: string) =>
      Math.min(await time(address), await time(address), await time(address), await time(address));
    const known = await quickest(email);
    const unknown = await quickest('nobody@example.org');
    // Without a hash to check against, the unknown address would answer many times faster.
    expect(unknown).toBeGreaterThan(known / 4);
    expect(known).toBeGreaterThan(unknown / 4);
  });

  it('change for who knows the present one, and the other sessions end', async () => {
    const first = await signUp(app, 'Msme', { email });
    const second = (await signIn(app, email)).as;
    const change = `mutation ($input: ChangePasswordInput!) { result: changePassword(input: $input) {
      __typename ... on Failure { code } } }`;
    const wrong = { currentPassword: 'not this one at all', newPassword: fresh };
    expect(await app.ask(change, { input: wrong }, second)).toMatchObject({
      result: { code: 'WRONG_PASSWORD' },
    });
    await app.ask(change, { input: { currentPassword: password, newPassword: fresh } }, second);
    expect(await app.ask(me, {}, first)).toEqual({ viewer: null });
    expect(await app.ask(me, {}, second)).toEqual({ viewer: { email } });
    expect((await signIn(app, email, fresh)).outcome).toBe('SessionOpened');
  });
});

describe('e-mail addresses', () => {
  const request = `mutation ($input: ConfirmationInput!) {
    result: requestEmailConfirmation(input: $input) { __typename ... on Failure { code } } }`;
  const confirm = `mutation ($token: String!) { result: confirmEmail(token: $token) {
    __typename ... on Failure { code } } }`;

  it('change when the letter to the new one is answered', async () => {
    const person = await signUp(app, 'Msme', { email });
    expect(await app.ask(request, { input: { email, password } }, person)).toMatchObject({
      result: { code: 'ADDRESS_SAME' },
    });
    const input = { email: newEmail(), password };
    await app.ask(request, { input }, person);
    await app.runJobs();
    const token = codeIn(app.mailbox.takeOnly(input.email));
    expect(await app.ask(me, {}, person)).toEqual({ viewer: { email } });
    await app.ask(confirm, { token });
    expect(await app.ask(me, {}, person)).toEqual({ viewer: { email: input.email } });
    expect((await signIn(app, input.email)).outcome).toBe('SessionOpened');
  });

  it('never become those of another account', async () => {
    const person = await signUp(app, 'Msme', { email });
    const input = { email: newEmail(), password };
    await app.ask(request, { input }, person);
    await app.runJobs();
    const token = codeIn(app.mailbox.takeOnly(input.email));
    await makePerson(app, { email: input.email });
    expect(await app.ask(confirm, { token })).toEqual({
      result: { __typename: 'Conflict', code: 'ADDRESS_TAKEN' },
    });
    await app.ask(request, { input }, person);
    await app.runJobs();
    expect(app.mailbox.takeOnly(input.email).subject).toBe('You have an account on Iloilo');
  });
});
