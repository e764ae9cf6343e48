import { StatisticsRenewer } from '#matching';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { makePerson } from '../support/people.js';
import { corpusDocument } from '../support/search-corpus.js';
import { storeSuppliers } from '../support/search-harness.js';
import { describeInBrowser } from './browser.js';
import { Stage } from './stage.js';

/** Suppliers enough for words to be weighed by their texts, and the count of these. */
async function countWords({ api }: TestApp): Promise<void> {
  await storeSuppliers(
    api,
    Array.from({ length: 300 }, (_, index) => corpusDocument(index)),
  );
  await api.get(StatisticsRenewer).renew(new AbortController().signal);
}

describeInBrowser('who runs the platform, in the web app', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  it('finds people, changes what they are and locks them out, and takes it back', async () => {
    await makePerson(stage.app, {
      role: Role.MsmeOwner,
      email: 'ana@example.org',
      organisationName: 'Aling Nena',
    });
    const { window } = await stage.openAs({ role: Role.PlatformAdministrator });
    const { page } = window;
    await window.walk('users', async () => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Administration' }).first().click();
      await page.getByLabel('Name or e-mail').fill('ana@');
      await page.waitForURL(/text=ana/);
      const lock = page.getByRole('button', { name: /^Lock out Person/ });
      await lock.click();
      await page.getByText(/^Locked out since/).waitFor();
      await window.settle();
      expect(await window.inspect('users')).toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await lock.waitFor();
      await page.getByLabel(/in Aling Nena$/).selectOption('MSME_MEMBER');
      await page.getByText('Somebody must run the organisation.').waitFor();
      await page.getByLabel('Only those locked out').click();
      await page.getByRole('heading', { name: 'Nobody fits' }).waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('shows the weights of matching to who may change them', async () => {
    const { window } = await stage.openAs({ role: Role.PlatformAdministrator });
    const { page } = window;
    await window.walk('weights', async () => {
      await page.goto('/admin/weights');
      await page.getByRole('heading', { name: 'In use: default-1' }).waitFor();
      await page.getByRole('heading', { name: 'No fitted weights yet' }).waitFor();
      await page.getByText('Record of deliveries').waitFor();
      await page.getByText('No words are counted yet: all weigh alike.').waitFor();
      await countWords(stage.app);
      await page.reload();
      await page.getByText(/in the texts of 300 suppliers/).waitFor();
      await page.getByRole('row', { name: /^English/ }).waitFor();
      await window.settle();
      expect(await window.inspect('weights')).toEqual([]);
      await page.getByRole('button', { name: 'Fit weights to outcomes' }).click();
      await page.getByText('The worker is fitting').waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('shows the background work to who may retry it', async () => {
    const { window } = await stage.openAs({ role: Role.PlatformAdministrator });
    const { page } = window;
    await window.walk('jobs', async () => {
      await page.goto('/admin/jobs');
      await page.getByRole('heading', { name: 'No dead jobs' }).waitFor();
      await page.getByText(/queues are empty$/).click();
      await page.getByRole('columnheader', { name: 'Waiting' }).first().waitFor();
      expect(await window.inspect('jobs')).toEqual([]);
      expect(window.complaints).toEqual([]);
      await page.route('**/graphql', (route) => route.abort());
      await page.getByText('it could not be renewed').waitFor();
      await page.getByRole('heading', { name: 'No dead jobs' }).waitFor();
      expect(await window.inspect('jobs-old')).toEqual([]);
      await page.unroute('**/graphql');
      await page.getByText('it could not be renewed').waitFor({ state: 'detached' });
    });
  });

  it('enters what an MSME is, by keyboard alone, and says what is wrong with it', async () => {
    const { window } = await stage.openAs({ role: Role.AgencyAdministrator, economy: 'PER' });
    const { page } = window;
    await window.walk('definitions', async () => {
      await page.goto('/msme-definitions');
      await page.getByRole('button', { name: 'Enter a definition' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('First day').fill('2020-01-01');
      await page.getByLabel('Law or decree').focus();
      await page.keyboard.type('Ley MYPE');
      await page.keyboard.press('Tab');
      await page.keyboard.type('https://law.example.org/mype');
      await window.settle();
      expect(await window.inspect('definitions')).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Ley MYPE' }).waitFor();
      expect(await window.inspect('definitions-entered')).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
  });
});
