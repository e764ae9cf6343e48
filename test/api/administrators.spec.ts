import { adminCommand } from '../../apps/cli/src/commands/admin.command.js';
import { TestApp } from '../support/app.js';
import type { CliAnswer } from '../support/built-cli.js';
import { runCommand } from '../support/inner-cli.js';
import { newEmail, signIn, signUp, password } from '../support/people.js';

const token = /^[\w-]{43}$/m;

describe('administrators', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const cli = (...args: string[]): Promise<CliAnswer> =>
    runCommand(adminCommand(), app.config, args);

  const isAdministrator = async (as: object): Promise<boolean | undefined> =>
    (
      await app.ask<{ viewer: { isPlatformAdministrator: boolean } | null }>(
        '{ viewer { isPlatformAdministrator } }',
        {},
        as,
      )
    ).viewer?.isPlatformAdministrator;

  it('come from the command line, with a link of one use to set a password', async () => {
    expect((await cli()).out).toContain('There is none.');
    const email = newEmail();
    const { out: printed } = await cli('create', email, '--name', 'Ines Okada');
    expect(printed).toContain(`/reset-password#`);
    const reset = `mutation ($input: ResetPasswordInput!) { result: resetPassword(input: $input) {
      __typename ... on Failure { code } } }`;
    const input = { token: token.exec(printed)?.[0], newPassword: 'sunlight on the long quay' };
    const done = await app.gql(reset, { input });
    expect(done.data).toEqual({ result: { __typename: 'SessionOpened' } });
    expect(await isAdministrator({ cookie: done.cookie })).toBe(true);
    expect(await app.ask(reset, { input })).toMatchObject({ result: { code: 'LINK_NOT_VALID' } });
    expect(await cli('list')).toEqual({ out: `${email}  Ines Okada\n`, err: '', code: 0 });
  });

  it('are made of people who have an account, and dismissed again', async () => {
    const email = newEmail();
    await signUp(app, 'Msme', { email });
    expect((await cli('create', email)).out).toContain('has an account');
    app.startAnew();
    const { as } = await signIn(app, email, password);
    expect(await isAdministrator(as)).toBe(true);
    expect((await cli('dismiss', email)).out).toContain('no administrator any more');
    app.clock.advance({ seconds: 10 });
    expect(await isAdministrator(as)).toBe(false);
    expect(await cli('dismiss', email)).toEqual({
      out: '',
      err: 'There is no administrator with this address.\n',
      code: 1,
    });
  });

  it('are not made of what is no address', async () => {
    const answer = await cli('create', 'nobody');
    expect(answer).toMatchObject({ out: '', code: 1 });
    expect(answer.err).toContain('no e-mail address');
  });
});
