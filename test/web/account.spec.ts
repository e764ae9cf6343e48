import { Role } from '#platform';
import { codeIn } from '../support/mailbox.js';
import { makePerson, signUp } from '../support/people.js';
import { describeInBrowser } from './browser.js';
import { Stage } from './stage.js';

describeInBrowser('accounts in the web app', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  it('sets a new password by a letter, by keyboard alone', async () => {
    const email = 'forgetful@example.org';
    await signUp(stage.app, 'Buyer', { email });
    const window = await stage.open();
    const { page } = window;
    await window.walk('password', async () => {
      await page.goto('/sign-in');
      await page.getByRole('link', { name: 'Forgot the password?' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Forgot the password?' }).waitFor();
      await page.getByLabel('E-mail').focus();
      await page.keyboard.type(email);
      expect(await window.inspect('forgot-password')).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Look at your mail' }).waitFor();
      await stage.app.runJobs();
      await page.goto(`/reset-password#${codeIn(stage.app.mailbox.takeOnly(email))}`);
      const password = page.getByRole('textbox', { name: 'Password' });
      await password.focus();
      await page.keyboard.type('short');
      await page.keyboard.press('Enter');
      await page.getByText('15').first().waitFor();
      expect(await window.inspect('reset-password')).toEqual([]);
      await password.fill('papayas dried in the shade');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Sign out' }).first().waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('joins an organisation with a new account', async () => {
    const owner = await makePerson(stage.app, { role: Role.Buyer, organisationName: 'Big Bakery' });
    await stage.app.ask(
      `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`,
      { input: { organisationId: owner.organisationId, email: 'new@example.org', role: 'BUYER' } },
      owner,
    );
    await stage.app.runJobs();
    const code = codeIn(stage.app.mailbox.takeOnly('new@example.org'));
    const window = await stage.open();
    const { page } = window;
    await window.walk('join', async () => {
      await page.goto(`/join#${code}`);
      await page.getByLabel('Your name').fill('Ben Cruz');
      await page.getByRole('textbox', { name: 'Password' }).fill('mangoes dried in the sun');
      expect(await window.inspect('join')).toEqual([]);
      await page.getByRole('button', { name: 'Join' }).click();
      await page.getByRole('link', { name: 'My needs' }).first().waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('says why a code of a letter is not taken', async () => {
    const window = await stage.open();
    const { page } = window;
    await window.walk('codes', async () => {
      for (const path of ['/confirm-email', '/confirm-registration', '/stop-alert']) {
        await page.goto(`${path}#${'x'.repeat(43)}`);
        await page.getByRole('main').getByRole('button').click();
        await page.getByRole('alert').waitFor();
        expect(await window.inspect(path.slice(1))).toEqual([]);
      }
    });
  });

  it('keeps a search, names it and forgets it, and takes that back', async () => {
    const { window } = await stage.openAs({ role: Role.Buyer });
    const { page } = window;
    await window.walk('searches', async () => {
      await page.goto('/suppliers?q=dried+mango&economies=PHL');
      await page.getByRole('button', { name: 'Save this search' }).click();
      await page.getByText('Saved as “dried mango, The Philippines”.').waitFor();
      await page.goto('/searches');
      await page.getByLabel('Name').fill('Mangoes');
      await page.getByLabel('Name').blur();
      await page.getByLabel('Tell me weekly by mail of new suppliers').click();
      await page.getByRole('button', { name: 'Forget Mangoes' }).waitFor();
      await window.settle();
      expect(await window.inspect('searches')).toEqual([]);
      await page.getByRole('button', { name: 'Forget Mangoes' }).click();
      await page.getByRole('heading', { name: 'No saved search yet' }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Forget Mangoes' }).waitFor();
      await page.getByRole('link', { name: 'Search', exact: true }).click();
      await page.waitForURL(/suppliers\?q=dried\+mango&economies=PHL/);
      expect(window.complaints).toEqual([]);
    });
  });

  it('says what went wrong in the language of the app', async () => {
    const window = await stage.open({ locale: 'es-MX' });
    const { page } = window;
    await window.walk('failure-es', async () => {
      await page.goto('/sign-in');
      await page.getByLabel('Correo').fill('nadie@example.org');
      await page.getByRole('textbox', { name: 'Contraseña' }).fill('no es la que es, creo');
      await page.keyboard.press('Enter');
      await page.getByText('El correo o la contraseña no son correctos.').waitFor();
      await page.goto('/register');
      await page.getByLabel('Nombre de la empresa').fill('Café Alto');
      await page.getByLabel('Economía').selectOption('PER');
      await page.getByLabel('Su nombre').fill('Rosa Quispe');
      await page.getByLabel('Correo').fill('rosa@example.org');
      await page.getByRole('textbox', { name: 'Contraseña' }).fill('corta');
      await page.getByRole('button', { name: 'Registrarse' }).click();
      await page.getByText('Elija una contraseña de al menos 15 caracteres').waitFor();
      await window.settle();
      expect(await window.inspect('failure-es')).toEqual([]);
    });
  });
});
