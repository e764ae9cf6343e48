import type { Browser } from 'playwright-core';
import { TestApp } from '../support/app.js';
import { codeIn } from '../support/mailbox.js';
import { describeInBrowser, launchBrowser, pictures, Window } from './browser.js';
import { Pages } from './pages.js';

const business = 'Aling Nena Dried Fruit';

describeInBrowser('the web app', () => {
  let app: TestApp;
  let browser: Browser;
  let address: string;
  let seller: Window;
  let buyer: Window;

  beforeAll(async () => {
    app = await TestApp.start();
    address = `http://127.0.0.1:${await app.listen()}`;
    browser = await launchBrowser();
    seller = await Window.open(browser, address);
    buyer = await Window.open(browser, address);
  });
  afterAll(async () => {
    process.stderr.write(`Pictures of the pages: ${pictures}\n`);
    await browser?.close();
    await app?.stop();
  });

  async function signUp(window: Window, kind: 'I sell' | 'I buy', email: string, name: string) {
    const pages = new Pages(window.page);
    await pages.register(kind, { email, business: name });
    await app.runJobs();
    await pages.confirm(codeIn(app.mailbox.takeOnly(email)));
  }

  it('takes a supplier from registration to a published profile', async () => {
    const pages = new Pages(seller.page);
    await signUp(seller, 'I sell', 'nena@example.org', business);
    await pages.writeProfile({
      name: business,
      town: 'Iloilo City',
      product: 'Dried mango slices',
    });
    await seller.settle();
    expect(await seller.inspect('profile-edit')).toEqual([]);
    await seller.inspectInChinese('profile-edit');
    await pages.publish();
    await app.runJobs();
    await seller.page.goto('/profile');
    await seller.page.getByText('Published', { exact: true }).waitFor();
    await seller.settle();
    expect(await seller.inspect('profile')).toEqual([]);
    await seller.inspectInChinese('profile');
    await seller.page.getByRole('button', { name: 'Hide it' }).click();
    await seller.page.getByText('Nobody else sees your profile now.').waitFor();
    await seller.page.getByRole('button', { name: 'Undo' }).click();
    await seller.page.getByText('Published', { exact: true }).waitFor();
    await app.runJobs();
    expect(seller.complaints).toEqual([]);
  });

  it('keeps what was typed without a line, and sends it when the line is back', async () => {
    await seller.page.goto('/profile/edit');
    await seller.page.getByLabel('Town or city').waitFor();
    await seller.context.setOffline(true);
    await seller.page.getByLabel('Town or city').fill('Roxas City');
    await seller.page.getByText('No line.').waitFor();
    await seller.context.setOffline(false);
    await seller.page.getByText('Everything is saved.').waitFor();
    await seller.page.reload();
    await expect(seller.page.getByLabel('Town or city').inputValue()).resolves.toBe('Roxas City');
    seller.complaints.length = 0;
  });

  it('shows a search that is a link without asking for anything more', async () => {
    const window = await Window.open(browser, address);
    const asked: string[] = [];
    window.page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
    });
    await window.page.goto('/suppliers?q=dried+mango&economies=PHL');
    await window.page.getByRole('link', { name: business }).waitFor();
    await window.settle();
    expect(asked).toEqual([]);
    expect(window.complaints).toEqual([]);
    await window.context.close();
  });

  it('finds the supplier as one types, and shows it with evidence', async () => {
    const pages = new Pages(buyer.page);
    await pages.search('dried mango');
    await buyer.page.getByRole('link', { name: business }).waitFor();
    await buyer.settle();
    expect(await buyer.inspect('suppliers')).toEqual([]);
    await buyer.inspectInChinese('suppliers');
    await buyer.page.getByRole('link', { name: business }).click();
    await buyer.page.getByText('Self-declared, by the owner').first().waitFor();
    await buyer.page.getByText('Iloilo Dried Fruit Circle').waitFor();
    await buyer.page.getByText('Jordan plant').waitFor();
    await buyer.settle();
    expect(await buyer.inspect('supplier')).toEqual([]);
    await buyer.inspectInChinese('supplier');
  });

  it('takes a buyer from a posted need to a compared shortlist', async () => {
    const { page } = buyer;
    const pages = new Pages(page);
    await signUp(buyer, 'I buy', 'buyer@example.org', 'Big Bakery');
    await pages.writeNeed({
      title: 'Dried mango slices',
      description: 'For bakeries, unsweetened.',
      quantity: '500',
    });
    await buyer.settle();
    expect(await buyer.inspect('need-new')).toEqual([]);
    await buyer.inspectInChinese('need-new');
    await page.getByRole('button', { name: 'Post this need' }).click();
    await page.waitForURL(/needs\/[\w-]{36}$/);
    await app.runJobs();
    await page.reload();
    await page.getByRole('heading', { name: `1. ${business}` }).waitFor();
    await buyer.settle();
    expect(await buyer.inspect('need-matches')).toEqual([]);
    await buyer.inspectInChinese('need-matches');
    await page.getByRole('button', { name: `Shortlist ${business}` }).click();
    await page.getByText('is on the shortlist').waitFor();
    await page.getByRole('link', { name: 'Why?' }).click();
    await page.getByText('It meets every must').waitFor();
    await buyer.settle();
    expect(await buyer.inspect('why')).toEqual([]);
    await buyer.inspectInChinese('why');
    await page.goto('/shortlist');
    await page.getByRole('link', { name: business }).waitFor();
    await buyer.settle();
    expect(await buyer.inspect('shortlist')).toEqual([]);
    await buyer.inspectInChinese('shortlist');
    await page.goto('/needs');
    await page.getByRole('link', { name: 'Dried mango slices' }).waitFor();
    await buyer.settle();
    expect(await buyer.inspect('needs')).toEqual([]);
    await page.getByRole('link', { name: 'Dried mango slices' }).click();
    await page.getByRole('button', { name: 'Close this need' }).click();
    await page.getByText('The need is closed.').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Close this need' }).waitFor();
    expect(buyer.complaints).toEqual([]);
  });

  it('signs in by keyboard alone', async () => {
    const window = await Window.open(browser, address);
    const { page } = window;
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type('nena@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.type('mangoes dried in the sun');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).first().waitFor();
    await window.context.close();
  });
});
