import { TestApp } from '../support/app.js';
import { codeIn } from '../support/mailbox.js';
import { makePerson, newEmail, password, signIn, signUp } from '../support/people.js';

const register = `mutation ($input: RegisterInput!) {
  result: registerMsme(input: $input) {
    __typename
    ... on LetterRequested { email }
    ... on Failure { code message }
    ... on InvalidInput { problems { path code } }
    ... on LimitReached { retryAfterSeconds }
  }
}`;

const confirm = `mutation ($token: String!) {
  result: confirmRegistration(token: $token) {
    __typename
    ... on SessionOpened { viewer { email } }
    ... on Failure { code }
  }
}`;

interface Answer {
  result: { __typename: string; code?: string; problems?: { path: string; code: string }[] };
}

const blank = {
  name: 'Ana Reyes',
  email: '',
  password,
  organisationName: 'Guimaras Dried Mangoes',
  economy: 'PHL',
};

describe('registration', () => {
  let app: TestApp;
  let form: typeof blank;
  beforeAll(async () => (app = await TestApp.start()));
  afterAll(() => app.stop());

  beforeEach(() => {
    form = { ...blank, email: newEmail() };
    app.startAnew();
  });

  it('makes a person and an MSME from a form and a letter, and signs in', async () => {
    const { result } = await app.ask<Answer>(register, { input: form });
    expect(result).toEqual({ __typename: 'LetterRequested', email: form.email });
    expect((await signIn(app, form.email)).code).toBe('BAD_CREDENTIALS');
    await app.runJobs();
    const letter = app.mailbox.takeOnly(form.email);
    expect(letter.text).toContain('Guimaras Dried Mangoes');
    const token = codeIn(letter);
    expect(letter.text).toContain(`http://localhost:4000/confirm-registration#${token}`);

    const answer = await app.gql<Answer>(confirm, { token });
    expect(answer.data?.result).toMatchObject({ viewer: { email: form.email } });
    expect(answer.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/);
    const { viewer } = await app.ask<{ viewer: object }>(
      `{ viewer { name isEmailVerified isPlatformAdministrator
           memberships { role organisation { kind name economy isDemo verification { level } } } } }`,
      {},
      { cookie: answer.cookie },
    );
    expect(viewer).toEqual({
      name: 'Ana Reyes',
      isEmailVerified: true,
      isPlatformAdministrator: false,
      memberships: [
        {
          role: 'MSME_OWNER',
          organisation: {
            kind: 'MSME',
            name: 'Guimaras Dried Mangoes',
            economy: 'PHL',
            isDemo: false,
            verification: null,
          },
        },
      ],
    });
  });

  it('makes a buyer likewise', async () => {
    const buyer = await signUp(app, 'Buyer', { email: newEmail(), economy: 'KOR' });
    const { viewer } = await app.ask(`{ viewer { memberships { role } } }`, {}, buyer);
    expect(viewer).toEqual({ memberships: [{ role: 'BUYER' }] });
  });

  it('names everything that is wrong with the form', async () => {
    const input = {
      name: ' ',
      email: 'ana@',
      password: 'mango',
      organisationName: '',
      economy: 'PH',
    };
    const { result } = await app.ask<Answer>(register, { input });
    expect(result.problems).toEqual([
      { path: 'name', code: 'BAD_NAME' },
      { path: 'email', code: 'BAD_EMAIL' },
      { path: 'password', code: 'PASSWORD_TOO_SHORT' },
      { path: 'organisationName', code: 'BAD_NAME' },
      { path: 'economy', code: 'UNKNOWN_ECONOMY' },
    ]);
  });

  it('tells nobody whether an address is known: same answer, same statements', async () => {
    const known = await makePerson(app, { email: 'known@example.org' });
    const answers: unknown[] = [];
    const ask = (email: string) =>
      app.recordStatements(async () => {
        const answer = await app.ask<Answer>(register, { input: { ...form, email } });
        answers.push({ ...answer.result, email: undefined });
      });
    const forKnown = await ask('KNOWN@example.org');
    const forUnknown = await ask('fresh@example.org');
    expect(forKnown).toEqual(forUnknown);
    expect(answers[0]).toEqual(answers[1]);

    await app.runJobs();
    const letters = app.mailbox.takeAll();
    const toKnown = letters.find((letter) => letter.to === 'KNOWN@example.org');
    expect(toKnown?.subject).toBe('You have an account on Iloilo');
    expect(() => codeIn(toKnown!)).toThrow();
    expect(letters).toHaveLength(2);
    const { viewer } = await app.ask(`{ viewer { email } }`, {}, known);
    expect(viewer).toEqual({ email: 'known@example.org' });
  });

  it('lets a link work once, and only in its time', async () => {
    await app.ask(register, { input: form });
    await app.runJobs();
    const token = codeIn(app.mailbox.takeOnly(form.email));
    app.clock.advance({ hours: 48, seconds: 1 });
    expect((await app.ask<Answer>(confirm, { token })).result.code).toBe('LINK_NOT_VALID');
    app.clock.advance({ hours: -1 });
    const both = await Promise.all([
      app.ask<Answer>(confirm, { token }),
      app.ask<Answer>(confirm, { token }),
    ]);
    const outcomes = both.map(({ result }) => result.__typename).sort();
    expect(outcomes).toEqual(['NotFound', 'SessionOpened']);
    expect((await app.ask<Answer>(confirm, { token: 'nonsense' })).result.code).toBe(
      'LINK_NOT_VALID',
    );
  });

  it('gives an address to whoever confirms first', async () => {
    await app.ask(register, { input: form });
    await app.ask(register, { input: { ...form, password: 'another password of somebody' } });
    await app.runJobs();
    const [first, second] = app.mailbox.takeAll().map(codeIn);
    expect((await app.ask<Answer>(confirm, { token: second })).result.__typename).toBe(
      'SessionOpened',
    );
    expect((await app.ask<Answer>(confirm, { token: first })).result.code).toBe('ADDRESS_TAKEN');
    expect((await signIn(app, form.email)).code).toBe('BAD_CREDENTIALS');
    expect((await signIn(app, form.email, 'another password of somebody')).outcome).toBe(
      'SessionOpened',
    );
  });

  it('sends an address five letters an hour', async () => {
    for (let sent = 0; sent < 5; sent++) {
      expect((await app.ask<Answer>(register, { input: form })).result.code).toBeUndefined();
    }
    expect((await app.ask<Answer>(register, { input: form })).result).toMatchObject({
      code: 'TOO_MANY_LETTERS',
      retryAfterSeconds: 3600,
    });
    app.clock.advance({ hours: 1 });
    expect((await app.ask<Answer>(register, { input: form })).result.code).toBeUndefined();
  });
});
