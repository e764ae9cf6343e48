import { jest } from '@jest/globals';
import { adminCommand } from '../../apps/cli/src/commands/admin.command.js';
import { TestApp } from '../support/app.js';
import { newEmail, signIn, signUp, password } from '../support/people.js';

const token = /^[\w-]{43}$/m;

describe('administrators', () => {
  let app: TestApp;
  const env = { ...process.env };
  beforeAll(async () => {
    app = await TestApp.start();
    process.env.DATABASE_URL = app.config.DATABASE_URL;
    process.env.ILOILO_DATA_DIR = app.config.ILOILO_DATA_DIR;
  });
  afterAll(async () => {
    process.env = env;
    await app.stop();
  });

  /** Runs `npm run cli -- admin …`; gives what it prints. */
  async function cli(...args: string[]): Promise<string> {
    const lines: string[] = [];
    const keep = (line: string) => void lines.push(line);
    const spies = [jest.spyOn(console, 'log'), jest.spyOn(console, 'error')];
    for (const spy of spies) spy.mockImplementation(keep);
    await adminCommand().parseAsync(args, { from: 'user' });
    for (const spy of spies) spy.mockRestore();
    return lines.join('\n');
  }

  const isAdministrator = async (as: object): Promise<boolean | undefined> =>
    (
      await app.ask<{ viewer: { isPlatformAdministrator: boolean } | null }>(
        '{ viewer { isPlatformAdministrator } }',
        {},
        as,
      )
    ).viewer?.isPlatformAdministrator;

  it('come from the command line, with a link of one use to set a password', async () => {
    expect(await cli()).toContain('There is none.');
    const email = newEmail();
    const printed = await cli('create', email, '--name', 'Ines Okada');
    expect(printed).toContain(`/reset-password#`);
    const reset = `mutation ($input: ResetPasswordInput!) { result: resetPassword(input: $input) {
      __typename ... on Failure { code } } }`;
    const input = { token: token.exec(printed)?.[0], newPassword: 'sunlight on the long quay' };
    const done = await app.gql(reset, { input });
    expect(done.data).toEqual({ result: { __typename: 'SessionOpened' } });
    expect(await isAdministrator({ cookie: done.cookie })).toBe(true);
    expect(await app.ask(reset, { input })).toMatchObject({ result: { code: 'LINK_NOT_VALID' } });
    expect(await cli('list')).toBe(`${email}  Ines Okada`);
  });

  it('are made of people who have an account, and dismissed again', async () => {
    const email = newEmail();
    await signUp(app, 'Msme', { email });
    expect(await cli('create', email)).toContain('has an account');
    app.startAnew();
    const { as } = await signIn(app, email, password);
    expect(await isAdministrator(as)).toBe(true);
    expect(await cli('dismiss', email)).toContain('no administrator any more');
    app.clock.advance({ seconds: 10 });
    expect(await isAdministrator(as)).toBe(false);
    expect(await cli('dismiss', email)).toBe('There is no administrator with this address.');
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
  });

  it('are not made of what is no address', async () => {
    expect(await cli('create', 'nobody')).toContain('no e-mail address');
    process.exitCode = undefined;
  });
});
