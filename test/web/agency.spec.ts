import { Role } from '#platform';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, makeServedMsme } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';
import { describeInBrowser } from './browser.js';
import { Keyboard } from './keyboard.js';
import { Stage } from './stage.js';

const header = 'Company name,Registration number,City,Product,HS code,Unit,MOQ,Price from,Currency';
const good = 'Guimaras Mango Growers Inc.,SEC-1,Jordan,Dried mangoes,0804.50,kg,100,7.5,USD';
const wrong = 'Broken Row,SEC-3,Iloilo,Tiles,9950,kg,many,7,USD';

describeInBrowser('an agency in the web app', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  it('imports a file: columns, check, store, and back', async () => {
    const { window } = await stage.openAs({ role: Role.AgencyOfficer });
    const { page } = window;
    await window.walk('import', async () => {
      await page.goto('/agency');
      await page.getByRole('link', { name: 'Imports' }).click();
      await page.getByRole('heading', { name: 'No import yet' }).waitFor();
      expect(await window.inspect('imports')).toEqual([]);
      const buffer = Buffer.from([header, good, wrong].join('\r\n'));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'firms.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Send the file' }).click();
      await page.getByLabel('What Company name holds').waitFor();
      await page.getByLabel('On which day').fill('2026-01-15');
      await window.settle();
      expect(await window.inspect('import-columns')).toEqual([]);
      await page.getByRole('button', { name: 'Check all rows' }).click();
      await page.getByText('Being checked').waitFor();
      await stage.app.runJobs();
      await page.getByText('2 rows checked, 1 with mistakes.').waitFor();
      await page.getByText('“many” is no number').waitFor();
      await window.settle();
      expect(await window.inspect('import-review')).toEqual([]);
      await page.getByRole('button', { name: 'Store the good rows' }).click();
      await stage.app.runJobs();
      await page.getByText('Profiles made: 1').waitFor();
      expect(await window.inspect('import-stored')).toEqual([]);
      await page.getByRole('link', { name: 'My MSMEs' }).last().click();
      await page.getByText('Guimaras Mango Growers Inc.').waitFor();
      await window.settle();
      expect(await window.inspect('agency')).toEqual([]);
      await window.inspectInChinese('agency');
      await page.goBack();
      await page.getByRole('button', { name: 'Undo this import' }).click();
      await stage.app.runJobs();
      await page.getByText('Undone: profiles are as they were').waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('acts for an MSME with its consent, says so on every page, checks it and hands it over', async () => {
    const { window, person: officer } = await stage.openAs({ role: Role.AgencyOfficer });
    const organisationId = await makeServedMsme(stage.app, officer);
    const facts = { clusters: ['Jordan Mango Circle'], isInRemoteRegion: true };
    await publishProfile(stage.app, { ...officer, organisationId }, {}, facts);
    const { page } = window;
    await window.walk('acting', async () => {
      await page.goto('/agency');
      await page.getByLabel('Cluster').fill('mango');
      await page.waitForURL(/cluster=mango/);
      await page.getByRole('link', { name: /^Growers/ }).click();
      await page.getByRole('link', { name: 'Jordan Mango Circle' }).waitFor();
      await page.getByText('Back a fact').click();
      const facts = page.locator('details', { hasText: 'Back a fact' });
      await facts.getByLabel('Fact', { exact: true }).selectOption('legalName');
      await facts.getByLabel(/^What was seen/).fill('Certificate of registration');
      await facts.getByLabel('Day of the check').fill('2026-01-10');
      await facts.getByRole('button', { name: 'Record it' }).click();
      await page.getByRole('cell', { name: /Certificate of registration/ }).waitFor();
      await page.getByText('Back a product or service').click();
      const offers = page.locator('details', { hasText: 'Back a product or service' });
      await offers.getByLabel('Backed').selectOption('DOCUMENT');
      await offers.getByLabel(/^What was seen/).fill('Packing list of June');
      await offers.getByLabel('Day of the check').fill('2026-01-11');
      await offers.getByRole('button', { name: 'Record it' }).click();
      await page.getByRole('cell', { name: /Packing list of June/ }).waitFor();
      await page.getByLabel('E-mail of the owner').fill('owner@example.org');
      await window.settle();
      expect(await window.inspect('agency-msme')).toEqual([]);
      await page.getByRole('button', { name: 'Send the link' }).click();
      await page.getByText('The link is on its way to owner@example.org.').waitFor();
      await page.getByRole('button', { name: 'Act for it' }).click();
      const banner = page.getByRole('complementary', { name: 'For whom you act' });
      await banner.waitFor();
      await page.getByRole('link', { name: 'Edit the profile' }).waitFor();
      await window.settle();
      expect(await window.inspect('acting')).toEqual([]);
      await page.goto('/suppliers');
      await banner.getByText(/^You act for Served/).waitFor();
      await banner.getByRole('button', { name: 'Stop' }).click();
      await banner.waitFor({ state: 'detached' });
      await page.goto('/profile');
      await page.getByRole('heading', { name: 'This page is for suppliers' }).waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('brings in awards of a public record: sees what they hold, stores them, and takes them out', async () => {
    const { window, person: officer } = await stage.openAs({ role: Role.AgencyOfficer });
    const organisationId = await makeServedMsme(stage.app, officer);
    await publishProfile(
      stage.app,
      { ...officer, organisationId },
      {},
      { legalName: 'Aling Nena' },
    );
    const award = { date: '2025-06-09', buyer: 'City Hospital', description: 'Dried mangoes' };
    const lines = [
      { ...award, supplier: 'Aling Nena' },
      { ...award, supplier: 'Somebody Else' },
      { ...award, date: 'last June', supplier: 'Aling Nena' },
    ];
    const buffer = Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
    const { page } = window;
    await window.walk('awards', async () => {
      await page.goto('/agency');
      await page.getByRole('link', { name: 'Awards' }).click();
      await page.getByRole('heading', { name: 'No file yet' }).waitFor();
      const input = page.locator('input[type=file]');
      await input.setInputFiles({ name: 'awards.txt', mimeType: 'text/plain', buffer });
      await page.getByRole('button', { name: 'Send the file' }).click();
      await page.getByRole('alert').getByText('.jsonl').waitFor();
      await page.getByText('What the file looks like').click();
      expect(await window.inspect('awards')).toEqual([]);
      const mimeType = 'application/x-ndjson';
      await input.setInputFiles({ name: 'awards.jsonl', mimeType, buffer });
      await page.getByRole('button', { name: 'Send the file' }).click();
      await stage.app.runJobs();
      await page.getByText('The date is last June').waitFor();
      await page.getByRole('cell', { name: 'Somebody Else' }).waitFor();
      await window.settle();
      expect(await window.inspect('award-import')).toEqual([]);
      await page.getByLabel('Language').first().selectOption('zh-Hans');
      await page.getByRole('heading', { name: '有误的行' }).waitFor();
      await page.reload();
      await page.getByText('日期为“last June”').waitFor();
      await window.settle();
      expect(await window.inspect('zh-award-import')).toEqual([]);
      await page.getByLabel('语言').first().selectOption('en');
      await page.getByRole('heading', { name: 'Rows with mistakes' }).waitFor();
      await page.getByRole('button', { name: 'Store 1 award' }).click();
      await stage.app.runJobs();
      await page.getByRole('button', { name: 'Undo this import' }).click();
      await stage.app.runJobs();
      await page.getByText('Undone: nothing that came with it is left').waitFor();
      // The browser tells of the file that was refused.
      expect(window.complaints.filter((one) => !one.includes('422'))).toEqual([]);
    });
  });

  it('shows by keyboard alone what fairness costs, and keeps the setting in the address', async () => {
    for (const monthlyCapacity of [4_000, 3_000, 2_000]) {
      const owner = await makePerson(stage.app);
      const difference = { monthlyCapacity, capacityLeft: monthlyCapacity };
      await publishProfile(stage.app, owner, difference, { isInRemoteRegion: true });
    }
    const buyer = await makePerson(stage.app, { role: Role.Buyer, economy: 'JPN' });
    for (const quantity of [3_400, 3_500, 3_600]) {
      await postNew(stage.app, buyer, { ...mangoes, deadline: '2030-01-31', quantity });
    }
    await stage.app.runJobs();
    const { window } = await stage.openAs({ role: Role.AgencyOfficer });
    const { page } = window;
    const keyboard = new Keyboard(page);
    await window.walk('exposure', async () => {
      await page.goto('/agency/exposure?places=1');
      await stage.app.runJobs();
      await page.getByText('Nobody is shown more or less').waitFor();
      await keyboard.goTo(page.getByRole('slider', { name: /^Fairness/ }));
      await page.keyboard.press('End');
      await page.waitForURL(/fairness=100/);
      await keyboard.press('Add a floor');
      await page.waitForURL(/floor=ownership/);
      await stage.app.runJobs();
      await page.getByText('Women-owned: promised').waitFor();
      await page
        .getByText(/^Growers/)
        .first()
        .waitFor();
      await window.settle();
      expect(await window.inspect('exposure')).toEqual([]);
      await keyboard.press('As a table: Share of exposure by group');
      await page.getByRole('cell', { name: /^Remote regions/ }).waitFor();
      await page.reload();
      await page.getByRole('cell', { name: /^Remote regions/ }).waitFor();
      await page.locator('summary').first().click();
      await page.locator('details[open]').getByRole('link').first().waitFor();
      await window.settle();
      expect(await window.inspect('exposure-table')).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
    const own = await stage.openFor(buyer);
    await own.walk('exposure-own', async () => {
      await own.page.goto('/needs');
      await own.page.getByRole('link', { name: 'Who is shown' }).click();
      await own.page.getByRole('heading', { name: 'Who is shown for my needs' }).waitFor();
      await own.page.getByLabel('Places in each list').fill('1');
      await own.page.waitForURL(/places=1/);
      await stage.app.runJobs();
      await own.page.getByText('Nobody is shown more or less').waitFor();
      await own.page.goto('/needs/exposure?places=1&fairness=100&floor=region:remote:40');
      await own.page.getByText('Being computed').waitFor();
      await stage.app.runJobs();
      await own.page.getByRole('heading', { name: 'Whose exposure changes most' }).waitFor();
      await expect(own.page.locator('details').count()).resolves.toBe(3);
      await own.settle();
      expect(await own.inspect('exposure-own')).toEqual([]);
      await own.inspectInChinese('exposure-own');
      await own.page.goto('/needs/exposure?floor=size:huge:40');
      await own.page.getByText('size:huge is no group').waitFor();
      expect(own.complaints).toEqual([]);
    });
  });
});
