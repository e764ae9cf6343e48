import { Role } from '#platform';
import { makePerson } from '../support/people.js';
import { describeInBrowser } from './browser.js';
import { Stage } from './stage.js';

describeInBrowser('papers and checks in the web app', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  it('keeps the certificates of a supplier, and takes a removal back', async () => {
    const { window } = await stage.openAs({ role: Role.MsmeOwner });
    const { page } = window;
    await window.walk('certificates', async () => {
      await page.goto('/profile');
      await page.getByRole('link', { name: 'Edit certificates' }).click();
      await page.getByRole('button', { name: 'Add a certificate' }).click();
      await page.getByRole('combobox', { name: /^Certificate/ }).selectOption({ index: 1 });
      await page.getByLabel('Holder, as on the certificate').fill('Aling Nena Dried Fruit');
      await page.getByLabel('Last day in date').fill('2020-01-31');
      await page.getByText('Lapsed').waitFor();
      await page.getByLabel('What it covers').fill('Dried mangoes and other dried fruit');
      await page.getByRole('combobox', { name: 'Product codes that it covers' }).click();
      await page.getByRole('option', { name: /^0804/ }).first().click();
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Sites that it covers' }).fill('Jordan plant');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Everything is saved.').waitFor();
      expect(await window.inspect('certificates')).toEqual([]);
      await page.getByRole('button', { name: 'Remove Certificate 1' }).click();
      await page.getByText('The certificate was removed.').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.reload();
      await expect(page.getByLabel('Last day in date').inputValue()).resolves.toBe('2020-01-31');
      await page.getByText('HS 0804').waitFor();
      await page.getByText('Jordan plant').waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('lists organisations for the platform, which says how far one was checked', async () => {
    await makePerson(stage.app, { role: Role.Buyer, organisationName: 'Big Bakery' });
    const { window } = await stage.openAs({ role: Role.PlatformAdministrator });
    const { page } = window;
    await window.walk('organisations', async () => {
      await page.goto('/organisations');
      await page.getByLabel('Name', { exact: true }).fill('bakery');
      await page.waitForResponse((answer) => answer.url().endsWith('/graphql'));
      await window.settle();
      const check = page.getByLabel('How far Big Bakery was checked');
      await check.selectOption('DOCUMENT');
      await page.getByText(/^Checked by/).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText(/^Checked by/).waitFor({ state: 'detached' });
      await check.selectOption('VERIFIED');
      await page.getByText(/^Checked by/).waitFor();
      await window.settle();
      expect(await window.inspect('organisations')).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
  });
});
