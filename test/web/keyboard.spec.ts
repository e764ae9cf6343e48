import { Role } from '#platform';
import { mangoes, postNew } from '../support/needs.js';
import { publishProfile } from '../support/profiles.js';
import { makePerson, makeServedMsme } from '../support/people.js';
import { describeInBrowser } from './browser.js';
import { Keyboard } from './keyboard.js';
import { Stage } from './stage.js';

const business = 'Hablon Weavers of Miagao';

describeInBrowser('each flow by keyboard alone', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  it('publishes a profile', async () => {
    const { window } = await stage.openAs({
      role: Role.MsmeOwner,
      organisationName: business,
    });
    const { page } = window;
    const keyboard = new Keyboard(page);
    await window.walk('keyboard-publish', async () => {
      await page.goto('/profile/edit');
      await keyboard.type('Legal name', business);
      await keyboard.type('Town or city', 'Miagao');
      await keyboard.pick('Languages of business', 'English');
      await keyboard.goTo(page.getByLabel('Product or service · English, original'));
      await page.keyboard.type('Woven cloth');
      await page.getByText('Everything is saved.').waitFor();
      await keyboard.press('Publish');
      await page.waitForURL('**/profile/matches');
      expect(window.complaints).toEqual([]);
    });
  });

  it('posts a need', async () => {
    const { window } = await stage.openAs({ role: Role.Buyer, economy: 'JPN' });
    const { page } = window;
    const keyboard = new Keyboard(page);
    await window.walk('keyboard-need', async () => {
      await page.goto('/needs/new');
      await keyboard.type('What do you need?', 'Dried mangoes');
      await keyboard.type('Description', 'Unsweetened slices.');
      await keyboard.type('Quantity', '500');
      await keyboard.press('Add a product');
      const line = page.getByRole('group', { name: 'Also wanted 1' });
      await keyboard.goTo(line.getByLabel('Product'));
      await page.keyboard.type('Cardboard boxes');
      await keyboard.goTo(line.getByRole('radio').first());
      await page.keyboard.press('Space');
      await keyboard.goTo(line.getByLabel('Quantity'));
      await page.keyboard.type('40');
      await keyboard.goTo(page.getByLabel('Last day to answer'));
      await page.keyboard.type('01312030');
      await page.getByText('Everything is saved.').waitFor();
      await keyboard.press('Post this need');
      await page.waitForURL(/needs\/[\w-]{36}$/);
      await page.getByRole('cell', { name: 'Cardboard boxes' }).waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('keeps a certificate, and takes its removal back', async () => {
    const { window } = await stage.openAs({ role: Role.MsmeOwner });
    const { page } = window;
    const keyboard = new Keyboard(page);
    await window.walk('keyboard-certificates', async () => {
      await page.goto('/profile/certificates');
      await keyboard.press('Add a certificate');
      await keyboard.goTo(page.getByRole('combobox', { name: /^Certificate/ }));
      await page.keyboard.type('HACCP');
      await keyboard.type('Holder, as on the certificate', business);
      await keyboard.goTo(page.getByLabel('Last day in date'));
      await page.keyboard.type('01312030');
      await keyboard.press('Save');
      await page.getByText('Everything is saved.').waitFor();
      await keyboard.press('Remove Certificate 1');
      await keyboard.press('Undo');
      await keyboard.press('Save');
      await page.getByText('Everything is saved.').waitFor();
      await page.reload();
      await expect(page.getByLabel('Last day in date').inputValue()).resolves.toBe('2030-01-31');
      expect(window.complaints).toEqual([]);
    });
  });

  it('narrows the matches of a need and compares them', async () => {
    await publishProfile(stage.app, await makePerson(stage.app));
    await publishProfile(stage.app, await makePerson(stage.app));
    const { window, person } = await stage.openAs({ role: Role.Buyer, economy: 'JPN' });
    const needId = await postFrom(person);
    const { page } = window;
    const keyboard = new Keyboard(page);
    await window.walk('keyboard-matches', async () => {
      await page.goto(`/needs/${needId}`);
      await keyboard.goTo(page.getByLabel('Identity backed by'));
      await page.keyboard.type('Verified');
      await page.waitForURL(/evidence=VERIFIED/);
      await page.getByRole('heading', { name: 'No match fits these filters' }).waitFor();
      await keyboard.press('Clear all');
      const compare = page.getByRole('button', { name: /^Compare / });
      await keyboard.goTo(compare.first());
      await page.keyboard.press('Space');
      await keyboard.goTo(compare.nth(1));
      await page.keyboard.press('Space');
      await window.settle();
      expect(await window.inspect('need-filtered')).toEqual([]);
      await keyboard.press('Compare side by side', 'link');
      await page.getByRole('columnheader', { name: 'Fact' }).waitFor();
      await page
        .getByText(/^Self-declared, by the owner/)
        .first()
        .waitFor();
      await window.settle();
      expect(await window.inspect('compare')).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
  });

  it('imports a file', async () => {
    const { window } = await stage.openAs({ role: Role.AgencyOfficer });
    const { page } = window;
    const keyboard = new Keyboard(page);
    await window.walk('keyboard-import', async () => {
      await page.goto('/agency/imports');
      const lines = [
        'Company name,City,Product',
        'Guimaras Mango Growers Inc.,Jordan,Dried mangoes',
      ];
      const chosen = page.waitForEvent('filechooser');
      await keyboard.press(/^File/);
      const file = {
        name: 'firms.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(lines.join('\r\n')),
      };
      await (await chosen).setFiles(file);
      await keyboard.press('Send the file');
      await keyboard.goTo(page.getByLabel('On which day'));
      await page.keyboard.type('01152026');
      await keyboard.press('Check all rows');
      await stage.app.runJobs();
      await keyboard.press('Store the good rows');
      await stage.app.runJobs();
      await page.getByText('Profiles made: 1').waitFor();
      await keyboard.press('Undo this import');
      await stage.app.runJobs();
      await page.getByText('Undone: profiles are as they were').waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('keeps a buyer out of the matches of a supplier, and lets it in again', async () => {
    const owner = await makePerson(stage.app, { organisationName: 'Quiet Growers' });
    await publishProfile(stage.app, owner);
    const buyer = await makePerson(stage.app, { role: Role.Buyer, organisationName: 'Big Mills' });
    await postFrom(buyer);
    const window = await stage.openFor(owner);
    const { page } = window;
    const keyboard = new Keyboard(page);
    await window.walk('exclusions', async () => {
      await page.goto('/profile/matches');
      await keyboard.press(/^Not this buyer/);
      await page.getByText('Needs of this buyer are no longer matched with you.').waitFor();
      await page.goto('/profile');
      await keyboard.press('Not to be matched with', 'link');
      await page.getByRole('button', { name: /^Allow again/ }).waitFor();
      await window.settle();
      expect(await window.inspect('exclusions')).toEqual([]);
      await keyboard.pick('Chapters of the HS', 'tobacco');
      await page.getByText('Saved. Your matches are computed anew.').waitFor();
      await keyboard.pick('Only buyers who were checked');
      await page.locator('input[value="By their papers, or better"]').waitFor();
      await keyboard.press(/^Allow again/);
      await page.getByText('No buyer is excluded.').waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('prints facts alone, black on white in the dark theme, too', async () => {
    const owner = await makePerson(stage.app, { organisationName: 'Printed Growers' });
    const id = await publishProfile(stage.app, owner);
    const { window } = await stage.openAs({ role: Role.Buyer, economy: 'JPN' });
    const { page } = window;
    await window.walk('print', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const path of [`/suppliers/${id}`, `/compare?id=${id}`]) {
        await page.goto(path);
        await page
          .getByText(/^Self-declared, by the owner/)
          .first()
          .waitFor();
        await window.settle();
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        await expect(page.getByRole('button').count()).resolves.toBe(0);
        await expect(page.getByRole('navigation').count()).resolves.toBe(0);
        const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(colour).toBe('rgb(255, 255, 255)');
        await page.emulateMedia({ media: 'screen' });
      }
    });
  });

  async function postFrom(buyer: Awaited<ReturnType<typeof makePerson>>): Promise<string> {
    const need = await postNew(stage.app, buyer, { ...mangoes, deadline: '2030-01-31' });
    await stage.app.runJobs();
    return need.id;
  }

  it('lets who runs the platform bring in awards, and take them out', async () => {
    const officer = await makePerson(stage.app, {
      role: Role.AgencyOfficer,
      organisationName: 'Zamboanga Trade Office',
    });
    const organisationId = await makeServedMsme(stage.app, officer);
    const { window } = await stage.openAs({ role: Role.PlatformAdministrator });
    await publishProfile(
      stage.app,
      { ...officer, organisationId },
      {},
      { legalName: 'Mangoes with awards' },
    );
    const { page } = window;
    const keyboard = new Keyboard(page);
    await window.walk('keyboard-awards', async () => {
      await page.goto('/admin/users');
      await keyboard.press('Awards', 'link');
      await page.getByRole('heading', { name: 'No file yet' }).waitFor();
      await page.getByLabel('Agency').selectOption({ label: 'Zamboanga Trade Office' });
      await page.waitForURL(/agency=/);
      const chosen = page.waitForEvent('filechooser');
      await keyboard.press(/^File/);
      const award = { date: '2025-06-09', buyer: 'City Hospital', description: 'Dried mangoes' };
      await (
        await chosen
      ).setFiles({
        name: 'awards.jsonl',
        mimeType: 'application/x-ndjson',
        buffer: Buffer.from(JSON.stringify({ ...award, supplier: 'Mangoes with awards' })),
      });
      await keyboard.press('Send the file');
      await page.getByText('awards.jsonl').first().waitFor();
      await stage.app.runJobs();
      await keyboard.press('Store 1 award');
      await page.getByRole('button', { name: 'Store 1 award' }).waitFor({ state: 'detached' });
      await stage.app.runJobs();
      await keyboard.press('Undo this import');
      await stage.app.runJobs();
      await page.getByText('Undone: nothing that came with it is left').waitFor();
      expect(window.complaints).toEqual([]);
    });
  });
});
