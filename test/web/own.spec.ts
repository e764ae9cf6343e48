import { Role } from '#platform';
import { makePerson, password, signIn, signUp } from '../support/people.js';
import { describeInBrowser } from './browser.js';
import { Keyboard } from './keyboard.js';
import { Stage } from './stage.js';

describeInBrowser("what is somebody's own, in the web app", () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  it('changes the password and the name, ends sessions, makes and revokes a token, by keyboard alone', async () => {
    const email = 'careful@example.org';
    const person = await signUp(stage.app, 'Buyer', { email });
    await signIn(stage.app, email);
    const window = await stage.openFor(person);
    const { page } = window;
    const keyboard = new Keyboard(page);
    await window.walk('account', async () => {
      await page.goto('/');
      await keyboard.press('Account', 'link');
      await page.getByRole('heading', { name: 'My account' }).waitFor();
      await page.getByText('This browser', { exact: true }).waitFor();
      await window.settle();
      expect(await window.inspect('account')).toEqual([]);

      await keyboard.goTo(page.getByRole('textbox', { name: 'Your name' }));
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Ana Reyes');
      await page.keyboard.press('Enter');
      await page.getByText('Your name was changed.').waitFor();
      await keyboard.press('Undo');
      await page.getByRole('textbox', { name: 'Your name', exact: true }).waitFor();
      await page.waitForFunction(() => document.querySelector('input')?.value === 'Ana');

      const present = page.getByRole('textbox', { name: 'Present password' }).first();
      await keyboard.goTo(present);
      await page.keyboard.type('not the right password');
      await keyboard.type('New password', 'short');
      await page.keyboard.press('Enter');
      await page.getByText('The password is wrong.').waitFor();
      await keyboard.goTo(present);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
      await page.getByText('at least 15 characters;').waitFor();
      expect(await page.getByRole('button', { name: /^End / }).count()).toBe(2);

      await keyboard.press('End Unknown program');
      await page.getByText('Unknown program is signed out.').waitFor();
      await keyboard.goTo(page.getByRole('textbox', { name: 'New password' }));
      await page.keyboard.press('Control+A');
      await page.keyboard.type('papayas dried in the shade');
      await page.keyboard.press('Enter');
      await page.getByText('The password is new.').waitFor();

      await keyboard.type('What it is for', 'Stock system');
      await page.keyboard.press('Enter');
      const secret = await page.getByRole('textbox', { name: 'Token' }).inputValue();
      expect(await stage.app.ask('{ viewer { email } }', {}, { token: secret })).toEqual({
        viewer: { email },
      });
      expect(await window.inspect('account-token')).toEqual([]);
      await keyboard.press('Revoke Stock system');
      await page.getByText('Stock system is revoked').waitFor();
      await keyboard.press('Make it anew');
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('[placeholder]')?.value !== '',
      );
      expect(await stage.app.ask('{ viewer { email } }', {}, { token: secret })).toEqual({
        viewer: null,
      });
      expect(window.complaints).toEqual([]);
    });
    expect((await signIn(stage.app, email, 'papayas dried in the shade')).outcome).toBe(
      'SessionOpened',
    );
  });

  it('lets an agency act for an MSME, sees what it did, and withdraws, by keyboard alone', async () => {
    const officer = await makePerson(stage.app, {
      role: Role.AgencyOfficer,
      economy: 'CHL',
      organisationName: 'Agency of the South',
    });
    const { window, person: owner } = await stage.openAs({ economy: 'CHL' });
    const { page } = window;
    const keyboard = new Keyboard(page);
    const rename = (name: string) =>
      stage.app.ask<{ result: { __typename: string } }>(
        `mutation ($input: RenameOrganisationInput!) {
           result: renameOrganisation(input: $input) { __typename } }`,
        { input: { organisationId: owner.organisationId, name } },
        officer,
      );
    await window.walk('consents', async () => {
      await page.goto('/profile');
      await keyboard.press('Agencies that act for you', 'link');
      await page.getByRole('heading', { name: 'No agency acts for you' }).waitFor();
      await keyboard.press('Let an agency act for you');
      await page.getByText('Agency of the South may now act for you.').waitFor();
      await page.getByRole('cell', { name: /^Entered by|by the owner, signed in/ }).waitFor();
      expect((await rename('Named by the agency')).result.__typename).toBe('OrganisationChanged');
      await page.reload();
      await page.getByText('Gave the business another name').waitFor();
      await window.settle();
      expect(await window.inspect('consents')).toEqual([]);
      await keyboard.press(/^Withdraw: Agency of the South/);
      await page.getByText('The consent was withdrawn.').waitFor();
      await page.getByText(/^Withdrawn on/).waitFor();
      expect((await rename('Named again')).result.__typename).toBe('NotAllowed');
      await keyboard.press('Undo');
      await page.getByRole('button', { name: /^Withdraw: Agency of the South/ }).waitFor();
      await page.getByLabel('Language').first().selectOption('zh-Hans');
      await page.getByRole('heading', { name: '代表您行事的机构' }).waitFor();
      await window.settle();
      expect(await window.inspect('zh-consents')).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
  });
});
