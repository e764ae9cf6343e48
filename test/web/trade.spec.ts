import { Role } from '#platform';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';
import { describeInBrowser } from './browser.js';
import { Stage } from './stage.js';

describeInBrowser('buyers and suppliers in the web app', () => {
  let stage: Stage;
  let supplier: Person;
  let supplierId: string;
  let buyer: Awaited<ReturnType<Stage['openAs']>>;

  beforeAll(async () => {
    stage = await Stage.start();
    supplier = await makePerson(stage.app, { organisationName: 'Nena’s Fruit' });
    supplierId = await publishProfile(stage.app, supplier);
    await stage.app.runJobs();
    const organisationName = 'Big Bakery';
    buyer = await stage.openAs({ role: Role.Buyer, economy: 'JPN', organisationName });
  });
  afterAll(() => stage?.stop());

  it('asks a supplier for contact, and keeps what was typed where it is refused', async () => {
    const { page } = buyer.window;
    await page.goto(`/suppliers/${supplierId}`);
    await page.getByRole('button', { name: 'Ask for contact' }).click();
    await page.getByText('Say what you want').waitFor();
    await page.getByLabel('What would you like').fill('We bake with dried mangoes.');
    await page.getByLabel('Phone').fill('call me');
    await page.getByRole('button', { name: 'Ask for contact' }).click();
    await page.getByText('This is no phone number').waitFor();
    await expect(page.getByLabel('What would you like').inputValue()).resolves.toContain('bake');
    await page.getByLabel('Phone').fill('+81 3 5555 0100');
    await page.getByRole('button', { name: 'Ask for contact' }).click();
    await page.getByText('has not answered yet').waitFor();
    await buyer.window.settle();
    expect(await buyer.window.inspect('supplier-contact')).toEqual([]);
  });

  it('shows the buyer’s details to a supplier that shares its own', async () => {
    const window = await stage.openFor(supplier);
    const { page } = window;
    await window.walk('contacts', async () => {
      await page.goto('/contacts');
      await page.getByText('We bake with dried mangoes.').waitFor();
      expect(await page.getByText(buyer.person.email).count()).toBe(0);
      await page.getByRole('button', { name: 'Agree: Big Bakery' }).click();
      await page.getByLabel('Phone').fill('+63 33 320 1234');
      await page.getByRole('button', { name: 'Share these details' }).click();
      await page.getByRole('link', { name: buyer.person.email }).waitFor();
      await window.settle();
      expect(await window.inspect('contacts')).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
  });

  it('shows the supplier’s details then, erases them on demand, and takes that back', async () => {
    const { page } = buyer.window;
    await page.reload();
    await page.getByRole('link', { name: '+63 33 320 1234' }).waitFor();
    await page.getByRole('button', { name: 'End contact' }).click();
    await page.getByRole('button', { name: 'Ask for contact' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('has not answered yet').waitFor();
    expect(buyer.window.complaints).toEqual([]);
  });

  it('counts whom a need reaches as it is written, with terms of payment', async () => {
    const { window } = await stage.openAs({ role: Role.Buyer, economy: 'JPN' });
    const { page } = window;
    await window.walk('need-reach', async () => {
      await page.goto('/needs/new');
      await page.getByLabel('What do you need?').fill('Dried mangoes');
      await page.getByText('supplier meets every must').waitFor();
      await page.getByLabel('You pay').selectOption({ label: '30 days after delivery' });
      await page.getByRole('combobox', { name: 'Certificates that are a must' }).click();
      await page.locator('[role=listbox] [role=option]:visible').first().click();
      await page.keyboard.press('Escape');
      await page.getByText('What each must costs').waitFor();
      await page.getByLabel('Last day to answer').fill('2030-01-31');
      await page.getByRole('button', { name: 'Add a product' }).click();
      const line = page.getByRole('group', { name: 'Also wanted 1' });
      await line.getByLabel('Product').fill('Cardboard boxes');
      await line.getByRole('radio').first().click();
      await line.getByLabel('Quantity').fill('40');
      await page.getByText('Everything is saved.').waitFor();
      await window.settle();
      expect(await window.inspect('need-reach')).toEqual([]);
      await page.goto('/needs');
      await page.getByRole('link', { name: 'Dried mangoes' }).click();
      await page.getByLabel('You pay').waitFor();
      await expect(page.getByLabel('You pay').inputValue()).resolves.toBe('0/30');
      await window.settle();
      expect(await window.inspect('need-edit')).toEqual([]);
      await page.getByRole('button', { name: 'Remove Also wanted 1' }).click();
      await line.waitFor({ state: 'detached' });
      await page.getByLabel('Description').fill('Unsweetened.');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(line.getByLabel('Product').inputValue()).resolves.toBe('Cardboard boxes');
      await expect(line.getByLabel('Quantity').inputValue()).resolves.toBe('40');
      await expect(page.getByLabel('Description').first().inputValue()).resolves.toBe(
        'Unsweetened.',
      );
      expect(window.complaints).toEqual([]);
    });
  });

  it('proposes suppliers that cover a need together, line by line', async () => {
    const second = await makePerson(stage.app, { organisationName: 'Second Fruit' });
    await publishProfile(stage.app, second);
    const boxes = {
      texts: [{ language: 'en', title: 'Cardboard boxes', description: 'For 5 kg each' }],
      codes: [{ system: 'HS', code: '481910', edition: 'HS2022' }],
      quantity: 40,
      unit: 'TNE',
    };
    const maker = await makePerson(stage.app, { organisationName: 'Box Makers' });
    const offer = {
      kind: 'GOODS',
      texts: [{ language: 'en', isOriginal: true, name: 'Cardboard boxes', description: '' }],
      codes: boxes.codes,
      unit: 'TNE',
      monthlyCapacity: 90,
    };
    await publishProfile(stage.app, maker, {}, { offers: [offer] });
    const { window, person } = await stage.openAs({ role: Role.Buyer, economy: 'JPN' });
    await window.walk('partners', async () => {
      const id = await post(person, { quantity: 8_000, lines: [boxes] });
      const { page } = window;
      await page.goto(`/needs/${id}`);
      await page.getByRole('cell', { name: 'Cardboard boxes' }).waitFor();
      await window.settle();
      expect(await window.inspect('need-lines')).toEqual([]);
      await page.getByRole('link', { name: 'Suppliers together' }).click();
      await page.getByText('Being computed').waitFor();
      await stage.app.runJobs();
      await page.getByText('40 t · Cardboard boxes · 100%').waitFor();
      await window.settle();
      expect(await window.inspect('partners')).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
  });

  it('says of suppliers that were found how they serve a need, in one question', async () => {
    const { window, person } = await stage.openAs({ role: Role.Buyer, economy: 'JPN' });
    const id = await post(person, {});
    const musts = { certificates: [{ name: 'haccp', stance: 'MUST' }] };
    const texts = [{ language: 'en', title: 'Certified mangoes', description: '' }];
    await post(person, { ...musts, texts });
    const { page } = window;
    let asked = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('FitsOfNeed')) asked++;
    });
    await window.walk('fits', async () => {
      await page.goto('/suppliers?q=mangoes&economies=PHL');
      const need = page.getByLabel('For my need');
      await need.selectOption('Certified mangoes');
      await page.getByText('It does not meet every must of the need.').first().waitFor();
      await need.selectOption('Dried mangoes');
      await page.waitForURL(new RegExp(`need=${id}`));
      await page
        .getByText(/^Serves the need \d+/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Clear all' }).click();
      await page.waitForURL((address) => !address.searchParams.has('economies'));
      asked = 0;
      await page.reload();
      await page
        .getByText(/^Serves the need \d+/)
        .first()
        .waitFor();
      await window.settle();
      expect(asked).toBe(1);
      expect(await window.layoutShift()).toBeLessThan(0.05);
      expect(await window.inspect('suppliers-for-need')).toEqual([]);
      await window.inspectInChinese('suppliers-for-need');
      await page
        .getByRole('link', { name: /^Why\? / })
        .first()
        .click();
      await page.getByRole('heading', { name: /^Why/ }).waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('lets a supplier say of a match why it does not suit, and think better of it', async () => {
    await post(await makePerson(stage.app, { role: Role.Buyer, economy: 'JPN' }), {});
    const window = await stage.openFor(supplier);
    const { page } = window;
    await window.walk('my-matches', async () => {
      await page.goto('/profile/matches');
      await page.getByRole('button', { name: 'It does not: Dried mangoes' }).first().click();
      await page.getByLabel('Why not?').selectOption({ label: 'the terms of payment' });
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByText('it does not suit you: the terms of payment').waitFor();
      await window.settle();
      expect(await window.inspect('my-matches')).toEqual([]);
      await window.inspectInChinese('my-matches');
      await page.getByRole('link', { name: 'Dried mangoes' }).first().click();
      await page.getByText('Answers close at').waitFor();
      await window.settle();
      expect(await window.inspect('need-open')).toEqual([]);
      await page.goBack();
      await page.getByRole('button', { name: 'Say something else' }).click();
      await page.getByRole('button', { name: 'It suits me: Dried mangoes' }).first().click();
      await page.getByText('You said that it suits you.').waitFor();
      await page
        .getByRole('link', { name: /^What would raise it/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /^Why/ }).waitFor();
      await window.settle();
      expect(await window.inspect('why-supplier')).toEqual([]);
      await page.getByRole('button', { name: /^As a table/ }).click();
      await page.getByRole('columnheader', { name: 'Adds to the score' }).waitFor();
      expect(await window.inspect('why-table')).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
  });

  it('names to a supplier what a need asks for, as a must or preferred', async () => {
    const id = await post(await makePerson(stage.app, { role: Role.Buyer, economy: 'JPN' }), {
      certificates: [{ name: 'haccp', stance: 'MUST' }],
      inclusion: [{ name: 'WOMEN_OWNED', stance: 'PREFER' }],
      criteria: [{ criterion: 'LANGUAGE', stance: 'MUST' }],
      paymentTerms: { advancePercent: 0, daysAfterDelivery: 30 },
    });
    const window = await stage.openFor(supplier);
    const { page } = window;
    await window.walk('need-asked', async () => {
      await page.goto(`/needs/${id}`);
      await page.getByRole('heading', { name: 'What the buyer asks for' }).waitFor();
      await window.settle();
      await expect(page.getByRole('definition').allInnerTexts()).resolves.toEqual([
        'HACCP – a must',
        'Women-owned – preferred',
        'FOB, CIF',
        '30 days after delivery',
        'English – a must',
      ]);
      expect(await window.inspect('need-asked')).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
  });

  it('goes on to the next page of a supplier’s matches, which the address names', async () => {
    const maker = await makePerson(stage.app, { role: Role.Buyer, economy: 'JPN' });
    for (let count = 0; count < 21; count++) {
      await postNew(stage.app, maker, { ...mangoes, deadline: '2030-01-31' });
    }
    await stage.app.runJobs();
    const window = await stage.openFor(supplier);
    const { page } = window;
    await window.walk('my-matches-paged', async () => {
      await page.goto('/profile/matches');
      await page.getByRole('article').nth(19).waitFor();
      await expect(page.getByRole('article').count()).resolves.toBe(20);
      await page.getByRole('button', { name: 'Show the next' }).click();
      await page.waitForURL(/after=/);
      await page.getByRole('article').nth(19).waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('article').first().waitFor();
      expect(await page.getByRole('article').count()).toBeLessThan(20);
      expect(window.complaints).toEqual([]);
    });
  });

  async function post(as: Person, more: object): Promise<string> {
    const content = { ...mangoes, deadline: '2030-01-31', ...more };
    const need = await postNew(stage.app, as, content);
    await stage.app.runJobs();
    return need.id;
  }
});
